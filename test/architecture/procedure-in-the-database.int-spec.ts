import pg from 'pg';
import { givenACase, givenAPerson } from '../../libs/platform/test/support/givens.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { CASES, DECISION, ITEMS, NO_GROUND, PASSES, PROCEDURES, key, moves, outsideTheTable, refused, statesOf, stepOf, whenAllowed, type Procedure, type Row, type Tried } from './support/procedures.js';
import { givenOneInEveryState, tryBeginning, trySteps, type Begun, type Machine, type Step } from './support/steps-in-sql.js';

/** The procedure stands in the code, which explains, and in the database, which enforces. Here the two are held together, and the second is tried. */

let database: TestDatabase;
let services: pg.Client;
let owner: pg.Client;
let actorId: string;
let begun: Readonly<Record<Machine, Begun>>;

beforeAll(async () => {
  database = await createTestDatabase();
  services = new pg.Client({ connectionString: database.appUrl });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await Promise.all([services.connect(), owner.connect()]);
  actorId = (await givenAPerson(database)).id;
  const caseId = await givenACase(database, { memberIds: [actorId] });
  begun = {
    item: await givenOneInEveryState(database, 'item', statesOf(ITEMS.rows), caseId, actorId),
    case: await givenOneInEveryState(database, 'case', statesOf(CASES.rows), caseId, actorId),
  };
});

afterAll(async () => {
  await Promise.all([services.end(), owner.end()]);
  await database.drop();
});

/** @returns the steps that ended otherwise than expected */
async function unexpected({ machine }: Procedure, tries: readonly Tried[]): Promise<readonly string[]> {
  const outcomes = await trySteps(services, machine, begun[machine], tries.map(({ step }) => step));
  return tries.flatMap(({ step, expected }, index) => (outcomes[index] === expected ? [] : [`${step.action}: ${step.from} → ${step.to}: ${outcomes[index]}, not ${expected}`]));
}

describe.each(PROCEDURES)('the procedure of $noun', (procedure) => {
  const { machine, rows, code, noun, sql } = procedure;
  const changing = rows.filter(moves);

  it('is in the database what it is in the code, row for row', async () => {
    expect((await database.query<Row & pg.QueryResultRow>(sql)).map(key).sort()).toEqual(rows.map(key).sort());
  });

  it('lets every step of the table through that has its ground and its decision; the ends of an item wait for three people', async () => {
    expect(changing.length).toBeGreaterThan(50);
    expect(await unexpected(procedure, changing.map((row) => ({ step: stepOf(row), expected: whenAllowed(procedure, row) })))).toEqual([]);
  });

  it('refuses every act from a state that the table does not name', async () => {
    const tries = outsideTheTable(procedure);

    expect(tries.length).toBeGreaterThan(300);
    expect(await unexpected(procedure, tries)).toEqual([]);
  });

  it('refuses every act that leads to another state, or says so by another fact', async () => {
    const beginning = machine === 'item' ? 'planned' : 'intake';
    const steps = changing.filter(({ from }) => from !== beginning).flatMap((row) => [{ ...stepOf(row), to: beginning }, { ...stepOf(row), event: `${machine}.corrected` }]);

    expect(await unexpected(procedure, steps.map((step) => ({ step, expected: refused(procedure, step) })))).toEqual([]);
  });

  it('refuses every step without its legal ground', async () => {
    expect(await unexpected(procedure, changing.map((row) => ({ step: { ...stepOf(row), ground: null }, expected: `${code}: ${NO_GROUND}` })))).toEqual([]);
  });

  it('refuses a step on the fact of another, and one without any', async () => {
    const steps = changing.map((row) => ({ ...stepOf(row), subject: '00000000-0000-4000-8000-0000000000aa' }));

    expect(await unexpected(procedure, steps.map((step) => ({ step, expected: `${code}: the status of ${noun} rests on no fact` })))).toEqual([]);
  });

  it('begins only where the law begins', async () => {
    const allowed = machine === 'item' ? ['planned', 'seized'] : ['intake'];
    const outcomes: string[] = [];
    for (const status of statesOf(rows)) outcomes.push(`${status}: ${await tryBeginning(services, machine, begun[machine], status)}`);

    expect(outcomes).toEqual(statesOf(rows).map((status) => `${status}: ${allowed.includes(status) ? PASSES : `${code}: ${noun} cannot begin as ${status}`}`));
  });
});

describe('an item step that must rest on a decision', () => {
  const deciding = ITEMS.rows.filter((row) => moves(row) && row.needsDecision);

  it('is refused without it', async () => {
    const steps = deciding.map((row) => ({ ...stepOf(row), decision: null }));

    expect(steps.length).toBeGreaterThan(50);
    expect(await unexpected(ITEMS, steps.map((step) => ({ step, expected: refused(ITEMS, step) })))).toEqual([]);
  });
});

describe('the planted faults', () => {
  const FORBIDDEN = [
    [ITEMS, 'item', { action: 'maintain', event: 'item.maintained', from: 'seized', to: 'maintained', ground: 'art. 116 Sv', decision: DECISION }],
    [ITEMS, 'item', { action: 'maintain', event: 'item.maintained', from: 'noticed', to: 'maintained', ground: 'art. 116 Sv', decision: null }],
    [ITEMS, 'item', { action: 'notice', event: 'item.noticed', from: 'seized', to: 'noticed', ground: null, decision: null }],
    [CASES, 'case_file', { action: 'close', event: 'case.closed', from: 'intake', to: 'closed', ground: 'art. 1 Sv', decision: null }],
    [CASES, 'case_file', { action: 'start-investigation', event: 'case.investigation-started', from: 'intake', to: 'investigation', ground: null, decision: null }],
  ] as const satisfies readonly (readonly [Procedure, string, Step])[];

  it.each(FORBIDDEN)('without its trigger the database lets a forbidden step through (%#)', async ({ machine, code }, table, step) => {
    const trigger = `ALTER TABLE ${table} DISABLE TRIGGER ${table === 'item' ? 'item' : 'case'}_status_on_update;`;

    expect(await trySteps(owner, machine, begun[machine], [step], trigger)).toEqual([PASSES]);
    expect(await trySteps(owner, machine, begun[machine], [step])).toEqual([expect.stringContaining(`${code}: `)]);
  });

  it.each(PROCEDURES)('a row more, a row less and a decision less are found in the table of $noun', async ({ machine, rows, sql }) => {
    const table = `${machine}_transition`;
    const faults = [`DELETE FROM ${table} WHERE action = 'transfer-abroad'`, `UPDATE ${table} SET to_status = 'lost' WHERE action = 'transfer-abroad'`, `UPDATE ${table} SET event_type = 'x' WHERE action = 'transfer-abroad'`];
    if (machine === 'item') faults.push(`UPDATE ${table} SET needs_decision = false WHERE action = 'forfeit'`);
    for (const fault of faults) {
      await owner.query('BEGIN');
      await owner.query(fault);
      const found = (await owner.query<Row & pg.QueryResultRow>(sql)).rows.map(key).sort();
      await owner.query('ROLLBACK');

      expect(found).not.toEqual(rows.map(key).sort());
    }
  });
});
