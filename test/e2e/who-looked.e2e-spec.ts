import type { AuditRow, LogRow } from '../../libs/audit/src/contract.js';
import type { CaseRow } from '../../libs/cases/src/contract.js';
import type { ItemRow } from '../../libs/items/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, openCase, seizeOne, showCase, showItem } from './support/story.js';

/** Who looked at a case: its page for who leads it, and the whole log for who checks it. Lists that showed it count. */

let office: RunningOffice;
let lead: Person;
let colleague: Person;
let auditor: Person;
let caseId: string;
let itemId: string;
let reference: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, colleague, auditor] = [await office.enrol('prosecutor'), await office.enrol('asset-officer'), await office.enrol('auditor')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  itemId = await seizeOne(lead.client, caseId, aCar());
  reference = (await showItem(lead.client, itemId)).reference;
}, 60_000);

afterAll(() => office.stop());

const logOf = async (by: Person, id: string): Promise<readonly AuditRow[]> => (await done(by.client.get<{ rows: AuditRow[] }>(`/cases/${id}/log`))).rows;
const searched = async (filter: Readonly<Record<string, string>>): Promise<readonly LogRow[]> => (await done(auditor.client.get<{ rows: LogRow[] }>(`/log?${new URLSearchParams(filter).toString()}`))).rows;

it('finds in the log of a case the lists that showed it or its items, by whom and why, and not those that did not', async () => {
  const before = (await logOf(lead, caseId)).length;
  await done(colleague.client.post<Page<CaseRow>>('/cases/search', {}));
  await done(colleague.client.post<Page<ItemRow>>('/items/search', {}));
  await done(colleague.client.post<Page<ItemRow>>('/items/search', { text: 'nergens' }));

  const after = await logOf(lead, caseId);
  expect(after.slice(0, after.length - before).filter(({ actor }) => actor === colleague.name).map(({ act, kind, purpose }) => ({ act, kind, purpose: purpose !== '' }))).toEqual([
    { act: 'item.search', kind: 'combination', purpose: true },
    { act: 'case.search', kind: 'combination', purpose: true },
  ]);
});

it('tells of another case in whose answer it stood no more than that', async () => {
  const other = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  const { reference: linked } = await showCase(lead.client, caseId);
  await done(lead.client.post(`/cases/${other.id}/links`, { caseReference: linked, kind: 'related', reason: 'Zelfde verdachte.' }));
  await done(colleague.client.get(`/cases/${other.id}`));

  const [newest] = (await logOf(lead, caseId)).filter(({ actor }) => actor === colleague.name);
  expect(newest).toMatchObject({ act: 'case.view', subjectType: 'case', subjectId: null });
});

it('is narrowed by person, by the number of a case or an item, by act, by kind and by day, together', async () => {
  await done(colleague.client.get(`/items/${itemId}`));
  await done(colleague.client.post<Page<ItemRow>>('/items/search', {}));

  const ofItem = await searched({ reference, personId: colleague.id, from: today(), to: today() });
  expect(ofItem.map(({ act }) => act)).toEqual(expect.arrayContaining(['item.view', 'item.search']));
  expect(new Set(ofItem.map(({ actor }) => actor))).toEqual(new Set([colleague.name]));
  expect(new Set((await searched({ reference, act: 'item.view', kind: 'consultation' })).map(({ act, kind }) => `${act} ${kind}`))).toEqual(new Set(['item.view consultation']));
  expect(await searched({ reference, to: '2020-01-01' })).toEqual([]);
  expect(await searched({ personId: colleague.id, from: daysAgo(-1) })).toEqual([]);
  expect((await searched({ kind: 'collection' })).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['collection']));
});

it.each([
  ['the case', async () => (await showCase(lead.client, caseId)).reference],
  ['an item', async () => reference],
])('that somebody asked the whole log for %s stands in the log of that case', async (_what, numberOf) => {
  const ofAuditor = async (): Promise<number> => (await logOf(lead, caseId)).filter(({ actor, act }) => actor === auditor.name && act === 'log.search').length;
  const before = await ofAuditor();
  await searched({ reference: await numberOf(), personId: lead.id });

  expect(await ofAuditor()).toBe(before + 1);
});

it('stands in the log itself, with what was asked for', async () => {
  await searched({ personId: lead.id });

  expect((await searched({ act: 'log.search' }))[0]).toMatchObject({ actor: auditor.name, kind: 'combination', subjectType: 'log' });
});

it('goes on page by page, each row once', async () => {
  for (let look = 0; look < 110; look += 1) await done(colleague.client.get(`/items/${itemId}`));
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { rows: LogRow[]; nextCursor: string | null } = await done(auditor.client.get(`/log?reference=${reference}${cursor && `&cursor=${cursor}`}`));
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor;
  }

  expect(seen.length).toBeGreaterThan(110);
  expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => Number(b) - Number(a)));
});

it('of a case that is not there for who asks is of no case, also by the number of its item', async () => {
  const hidden = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' });
  const hiddenItem = (await showItem(lead.client, await seizeOne(lead.client, hidden.id, aCar({ details: {} })))).reference;

  for (const number of [hiddenItem, 'Z1999-000001']) {
    const { status, body } = await auditor.client.get<Problem>(`/log?reference=${number}`);
    expect({ status, errors: body.errors }).toEqual({ status: 400, errors: [expect.objectContaining({ code: 'log.no-such-record', pointer: '/reference' })] });
  }
  expect((await auditor.client.get(`/cases/${hidden.id}/log`)).status).toBe(404);
});

it('is the whole of it for nobody but who checks it', async () => {
  for (const by of [lead, colleague]) expect((await by.client.get('/log')).status).toBe(403);
});
