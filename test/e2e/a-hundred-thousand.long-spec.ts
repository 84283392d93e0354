import type { ItemRow } from '../../libs/items/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { givenManyItems } from './support/many-items.js';
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
  await givenManyItems(office.database, { caseId, actorId: reader.id, count: ROWS });
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
