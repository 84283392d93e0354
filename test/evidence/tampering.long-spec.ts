import { measured } from '../faults/support/measured.js';
import { eraseRecorded } from './support/erase-recorded.js';
import { evidenceOffice, linesOf, PUBLIC_KEY } from './support/evidence-office.js';
import { anchorsOf, tryAll, verify } from './support/run-tampering.js';
import { verifyExport } from '../../tools/audit-verify/audit-verify.mjs';

/** T14, long: npx jest test/evidence --selectProjects long. Places a kind and clean runs as ZEGEL_TEST_PLACES and ZEGEL_TEST_RUNS say. */

const PLACES = Number(process.env['ZEGEL_TEST_PLACES'] ?? 100);
const RUNS = Number(process.env['ZEGEL_TEST_RUNS'] ?? 1_000);
const SEED = process.env['ZEGEL_TEST_SEED'] ?? `${Date.now()}`;

it(`finds each of fourteen kinds of change at ${PLACES} places, and nothing in ${RUNS} clean runs`, async () => {
  const office = await evidenceOffice(Math.min(PLACES, 40));
  try {
    const outcomes = await tryAll(office, PLACES, SEED);
    let falseAlarms = 0;
    let leaves = 0;
    const anchors = anchorsOf(office);
    const lines: string[] = [];
    for await (const line of linesOf(office.owner)) lines.push(line);
    const began = process.hrtime.bigint();
    for (let run = 0; run < RUNS; run += 1) {
      // Every tenth run reads the database again, and after half of them something was erased and sealed.
      if (run === Math.floor(RUNS / 2)) {
        await eraseRecorded(office, [1, 2]);
      }
      const report = run % 10 === 0 || run >= RUNS / 2 ? await verify(office) : await verifyExport(asLines(lines), PUBLIC_KEY, { anchors });
      leaves += report.leaves;
      if (!report.ok) falseAlarms += 1;
    }
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    measured('T14', { seed: SEED, kinds: outcomes.length, places: PLACES, cleanRuns: RUNS, falseAlarms, leavesVerified: leaves, seconds, outcomes });
    expect(outcomes.flatMap(({ missed }) => missed)).toEqual([]);
    expect(outcomes.map(({ found, named }) => [found, named])).toEqual(outcomes.map(() => [PLACES, PLACES]));
    expect(outcomes.filter(({ foundWithoutAnchor }) => foundWithoutAnchor === 0).length).toBe(3);
    expect(falseAlarms).toBe(0);
  } finally {
    await office.stop();
  }
}, 3_600_000);

async function* asLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
