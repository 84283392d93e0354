import type { ItemRow } from '../../libs/items/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

const ROWS = 100_000;
let office: RunningOffice;
let reader: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  reader = await office.enrol('prosecutor');
  const { id: caseId } = await openCase(reader.client, { unitId: office.unitId, leadId: reader.id });
  await office.database.query(
    `WITH given AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS fact, number FROM generate_series(1, ${ROWS}) AS number),
     fact AS (
       INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, data, actor_id, actor_name, actor_roles, act, request_id)
       SELECT fact, 'item.seized', $1::uuid, 'item', id::text, DATE '2026-03-01', '{}', $2, 'Iemand', '{}', 'item.register', 'given' FROM given
     )
     INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, seized_on)
     SELECT id, $1, number, 'HT-' || lpad(number::text, 6, '0'), 'other-goods', 'Goed ' || number, 'seized', fact, DATE '2026-03-01' FROM given`,
    [caseId, reader.id],
  );
});

afterAll(() => office.stop());

it('a list of a hundred thousand things is read to its end, every row once and none left out', async () => {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<ItemRow> = await done(reader.client.post<Page<ItemRow>>('/items/search', { sort: 'reference', limit: 200, ...(cursor !== undefined && { cursor }) }));
    seen.push(...page.rows.map(({ reference }) => reference));
    cursor = page.nextCursor;
  }

  expect(seen).toHaveLength(ROWS);
  expect(new Set(seen).size).toBe(ROWS);
  expect(seen.filter((reference, index) => index > 0 && reference < (seen[index - 1] ?? ''))).toEqual([]);
});
