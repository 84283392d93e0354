import { openFourEyesOffice } from './support/four-eyes-office.js';
import { fourEyesRace } from './support/four-eyes-race.js';
import { measured } from './support/measured.js';

/** T7, long. ZEGEL_TEST_TRIES makes it longer or shorter. */

const TRIES = Number(process.env['ZEGEL_TEST_TRIES'] ?? 10_000);

it(`of ${TRIES} tries that may not succeed none does, at the moment that others do`, async () => {
  const office = await openFourEyesOffice();
  try {
    const result = await fourEyesRace(office, { tries: TRIES, each: 6 });

    measured('T7-race', { ...result });
    expect(result).toMatchObject({ succeeded: {}, notOnce: [] });
  } finally {
    await office.stop();
  }
}, 7_200_000);
