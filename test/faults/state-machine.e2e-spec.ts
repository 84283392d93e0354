import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { measured } from './support/measured.js';
import type { ModelRow } from './support/procedure-model.js';
import { LAW, nothingWalked, partings } from './support/procedure-steps.js';
import { walkingOffice, type WalkingOffice } from './support/procedure-walk.js';

/** T8, short: random steps through the front door go where the law says, and nowhere else. The long one: state-machine.long-spec.ts. */

let office: RunningOffice;
let walking: WalkingOffice;

beforeAll(async () => {
  office = await startRunningOffice();
  walking = await walkingOffice(office);
});

afterAll(() => office.stop());

it('a thing and its case take each step that the law lets them, and every other is refused with 409 and with what is open', async () => {
  const walked = nothingWalked();

  const found = await partings(walking, { seed: 20261129, sequences: 6, walked });

  measured('T8-short', { sequences: 6, steps: walked.steps, refused: walked.refused, taken: walked.taken.size, found });
  expect(found).toBeNull();
});

describe('finds one step that differs', () => {
  const changed = (rows: readonly ModelRow[], act: string, change: Partial<ModelRow>): readonly ModelRow[] => rows.map((row) => (row.act === act ? { ...row, ...change } : row));

  it('a case that the model lets go on from its intake to somewhere else', async () => {
    const found = await partings(walking, { seed: 1, sequences: 20, rows: { ...LAW, case: changed(LAW.case, 'start-investigation', { to: 'prosecuted' }) } });

    expect(found).toContain('case intake, start-investigation: the law lets it become prosecuted; it is investigation');
  });

  it('a thing that the model does not let be forfeited', async () => {
    const found = await partings(walking, { seed: 1, sequences: 20, rows: { ...LAW, item: changed(LAW.item, 'forfeit', { from: [] }) } });

    expect(found).toMatch(/item [a-z-]+, (forfeit: the law forbids it here|[a-z-]+: is said to be open and is not: forfeit)/);
  });
});
