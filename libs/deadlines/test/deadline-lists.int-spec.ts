import { OF_ITS_FACT } from '../src/persistence/deadline-list.query.js';
import type { Person } from '../../../test/e2e/support/people.js';
import { openCase, recordFact } from '../../../test/e2e/support/story.js';
import { startOffice, type Office } from '../../../test/deadlines/support/office.js';
import { requestOf } from '../../platform/test/support/givens.js';

/** Lists of deadlines under row-level security, where what PostgreSQL holds for leaky decides whether an index can be used. */

let office: Office;
let lead: Person;

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
  const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  await office.plan(caseId);
});

afterAll(() => office.stop());

/** How the fact of a deadline is found by a reader; so small a register would be read as a whole otherwise, whatever index there is. */
function planOf(ofItsFact: string): Promise<string> {
  return office.uow.read(requestOf({ kind: 'person', id: lead.id, name: lead.name, roles: ['prosecutor'], unitIds: [office.unitId], reach: 'unit' }, { act: 'deadline.view' }), async () => {
    await office.uow.manager.query('SET LOCAL enable_seqscan = off');
    const lines = await office.uow.manager.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN SELECT ${ofItsFact} FROM deadline d`);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
}

const BY_ITS_KEY = /event_pk[^\n]*\n *Index Cond: \(id = /;

it('the fact that a deadline began with is found by its key', async () => {
  expect(await planOf(OF_ITS_FACT)).toMatch(BY_ITS_KEY);
});

it('a fact that is looked for by `coalesce`, planted, is looked for in the whole table', async () => {
  expect(await planOf(`(SELECT e.type FROM event e WHERE e.id = coalesce((d.explanation->'trigger'->>'correctedBy')::uuid, d.trigger_event_id))`)).not.toMatch(BY_ITS_KEY);
});
