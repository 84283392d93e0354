import { startRunningOffice } from '../e2e/support/running-office.js';
import { measured } from './support/measured.js';
import { LAW, nothingWalked, partings } from './support/procedure-steps.js';
import { walkingOffice } from './support/procedure-walk.js';

/** T8, long: as many sequences as ZEGEL_TEST_SEQUENCES says (10,000 when it says nothing), four at a time, from ZEGEL_TEST_SEED. */

const SEQUENCES = Number(process.env['ZEGEL_TEST_SEQUENCES'] ?? 10_000);
const SEED = Number(process.env['ZEGEL_TEST_SEED'] ?? 20_261_129);
const AT_A_TIME = 4;

it(`${SEQUENCES} sequences of steps go where the law says and nowhere else`, async () => {
  const office = await startRunningOffice();
  try {
    const walking = await walkingOffice(office);
    const walked = nothingWalked();
    const found = await Promise.all(Array.from({ length: AT_A_TIME }, (_, lane) => partings(walking, { seed: SEED + lane, sequences: Math.ceil(SEQUENCES / AT_A_TIME), walked })));

    const parted = found.filter((each) => each !== null);
    const acts = [...LAW.item.map(({ act }) => `item ${act}`), ...LAW.case.map(({ act }) => `case ${act}`)];
    const never = [...new Set(acts)].filter((act) => !walked.taken.has(act));
    measured('T8', { seed: SEED, sequences: SEQUENCES, steps: walked.steps, refused: walked.refused, acts: walked.taken.size, never, parted });
    expect(parted).toEqual([]);
  } finally {
    await office.stop();
  }
}, 6 * 3_600_000);
