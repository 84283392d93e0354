import { fuzz } from './support/fuzz.js';
import { openFuzzOffice } from './support/fuzz-office.js';
import { measured } from './support/measured.js';

/** T18, long: as many requests to each operation as ZEGEL_TEST_CASES says (1,000 when it says nothing), of ZEGEL_TEST_SEED. */

const CASES = Number(process.env['ZEGEL_TEST_CASES'] ?? 1000);
const SEED = Number(process.env['ZEGEL_TEST_SEED'] ?? Date.now() % 1_000_000);

it(`every operation answers ${CASES} requests of every kind`, async () => {
  const office = await openFuzzOffice();
  try {
    const result = await fuzz({ url: office.app.url, cases: CASES, seed: SEED, ids: office.ids, session: office.session });

    measured('T18', { seed: SEED, ...result });
    expect(result.faults).toEqual([]);
    expect([office.app.api.isRunning, /request failed|unhandled/i.test(office.app.api.output)]).toEqual([true, false]);
  } finally {
    await office.stop();
  }
}, 7_200_000);
