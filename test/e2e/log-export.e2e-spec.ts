import exceljs from 'exceljs';
import type { AuditRow } from '../../libs/audit/src/contract.js';
import type { ListExport } from '../../libs/lists/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, openCase, seizeOne, showCase, showItem } from './support/story.js';

/** The log as a file, for a supervisor: who looked at or changed what. For nobody but who checks the log, and in the log itself. */

const COLUMNS = ['number', 'at', 'actor', 'roles', 'kind', 'act', 'case', 'subject', 'purpose', 'request', 'shown'];
const MANY = 2_500;

let office: RunningOffice;
let lead: Person;
let colleague: Person;
let auditor: Person;
let caseId: string;
let itemId: string;
let reference: string;
let caseReference: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, colleague, auditor] = [await office.enrol('prosecutor'), await office.enrol('asset-officer'), await office.enrol('auditor')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  itemId = await seizeOne(lead.client, caseId, aCar());
  [reference, caseReference] = [(await showItem(lead.client, itemId)).reference, (await showCase(lead.client, caseId)).reference];
}, 60_000);

afterAll(() => office.stop());

const ask = (by: Person, log: object = {}, more: object = {}) => by.client.post<ListExport & Problem>('/list-exports', { list: 'log', format: 'csv', separator: 'tab', columns: COLUMNS, log, ...more });

/** The rows below the watermark, by their heads. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = text.trimEnd().split('\r\n').slice(3).map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])));
}

async function fetched(made: ListExport): Promise<string> {
  const { status, text } = await auditor.client.get(`/list-exports/${made.id}/content`);
  expect(status).toBe(200);
  return text;
}

const taken = async (log: object): Promise<readonly Readonly<Record<string, string>>[]> => rowsOf(await fetched(await done(ask(auditor, log))));

it('is taken out by nobody but who may search the whole log, and no word of it is told to others', async () => {
  for (const by of [lead, colleague]) {
    const { status, body } = await ask(by, { reference: 'Z1999-000001' }, { columns: ['colour'] });
    expect([status, body.code, body.errors]).toEqual([403, 'access.forbidden', undefined]);
  }
  expect(await office.database.query(`SELECT id FROM list_export WHERE list = 'log'`)).toEqual([]);
});

it('is not handed out to who has lost that right since it was asked for', async () => {
  const leaver = await office.enrol('auditor');
  const { id } = await done(ask(leaver));
  await office.database.query(`UPDATE app_user SET roles = '{assistant}' WHERE id = $1`, [leaver.id]);
  const { status, body } = await leaver.client.get<Problem>(`/list-exports/${id}/content`);

  expect([status, body.code]).toEqual([403, 'access.forbidden']);
  expect(await office.database.query('SELECT state FROM list_export WHERE id = $1', [id])).toEqual([{ state: 'waiting' }]);
});

it('has of each row who, when, as what, why and what, narrowed as on the screen, and runs nothing that somebody wrote', async () => {
  await done(colleague.client.send(`/items/${itemId}`, { method: 'GET', headers: { 'x-purpose': '=1+1' } }));
  const made = await done(ask(auditor, { reference, personId: colleague.id, act: 'item.view', kind: 'consultation', from: today(), to: today() }));
  const text = await fetched(made);

  const lines = text.split('\r\n');
  expect(lines[0]).toContain(`Exported from Zegel by ${auditor.name} on `);
  expect(lines[1]?.replace('Filter: ', '').split('; ').toSorted()).toEqual(['act = item.view', `from = ${today()}`, 'kind = consultation', `personId = ${colleague.id}`, `reference = ${reference}`, `to = ${today()}`]);
  expect(rowsOf(text)).toEqual([
    {
      Row: expect.stringMatching(/^\d+$/),
      When: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+0[12]:00$/),
      Who: colleague.name,
      'Who (id)': colleague.id,
      Roles: 'Asset officer',
      Kind: 'Consultation',
      Act: 'item.view',
      Case: caseReference,
      'Of what': 'item',
      'Of what (id)': itemId,
      Purpose: `'=1+1`,
      Request: expect.stringMatching(/^\S+$/),
      'Shown besides (number)': expect.stringMatching(/^[1-9]\d*$/),
    },
  ]);
  expect(await taken({ personId: colleague.id, from: daysAgo(-1) })).toEqual([]);
});

it('is a workbook in Dutch, with texts that are texts and numbers that count', async () => {
  const made = await done(auditor.client.in('nl').post<ListExport>('/list-exports', { list: 'log', format: 'xlsx', columns: COLUMNS, log: { personId: colleague.id, act: 'item.view' } }));
  const workbook = new exceljs.Workbook();
  const answer = await fetch(`${office.url}/api/v1/list-exports/${made.id}/content`, { headers: auditor.client.headers });
  await workbook.xlsx.load(await answer.arrayBuffer());

  const sheet = workbook.worksheets[0];
  expect(answer.headers.get('content-disposition')).toMatch(/filename="logboek-\d{4}-\d{2}-\d{2}\.xlsx"/);
  expect(sheet?.getRow(4).values).toEqual(expect.arrayContaining(['Regel', 'Wanneer', 'Wie', 'Rollen', 'Soort', 'Handeling', 'Doel']));
  expect(sheet?.getRow(5).values).toEqual(expect.arrayContaining([expect.any(Number), 'Beslagmedewerker', 'Inzage', '=1+1']));
  const formulas: unknown[] = [];
  sheet?.eachRow((row) => row.eachCell(({ formula }) => void (formula !== undefined && formulas.push(formula))));
  expect(formulas).toEqual([]);
});

it('tells of a case that is not there for who takes it out no more than that it showed what was asked for', async () => {
  const hidden = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' });
  await done(lead.client.post(`/cases/${hidden.id}/links`, { caseReference, kind: 'related', reason: 'Zelfde verdachte.' }));
  await done(lead.client.get(`/cases/${hidden.id}`));

  const [newest] = await taken({ reference: caseReference, personId: lead.id, act: 'case.view' });
  expect(newest).toMatchObject({ Who: lead.name, Kind: 'Consultation', Case: '', 'Of what (id)': '', Roles: '', Request: '', 'Shown besides (number)': '' });
});

it('stands in the log as a disclosure with what was asked for, and in the log of the case that was asked for', async () => {
  const made = await done(ask(auditor, { reference: caseReference, personId: colleague.id }));
  await fetched(made);

  const rows = await office.database.query<{ kind: string; data: Readonly<Record<string, unknown>>; shown: readonly string[] | null }>('SELECT kind, data, shown FROM audit_event WHERE subject_id = $1 ORDER BY sequence', [made.id]);
  const filter = { reference: caseReference, personId: colleague.id };
  const [event] = await office.database.query<{ data: unknown }>('SELECT data FROM event WHERE subject_id = $1', [made.id]);
  expect(event?.data).toEqual({ list: 'log', format: 'csv', columns: COLUMNS, filter, searched: false, total: made.total, exact: true });
  expect(rows.map(({ kind }) => kind)).toEqual(['collection', 'disclosure', 'disclosure']);
  expect(rows[1]?.data).toEqual({ list: 'log', format: 'csv', total: made.total, filter });
  expect(rows[2]?.data).toEqual({ from: 0, rows: made.total });
  expect(rows[2]?.shown).toEqual(expect.arrayContaining([caseId, colleague.id]));
  const { rows: ofCase } = await done(lead.client.get<{ rows: AuditRow[] }>(`/cases/${caseId}/log`));
  expect(ofCase).toContainEqual(expect.objectContaining({ actor: auditor.name, act: 'list.export', kind: 'disclosure', subjectId: null }));
  expect(JSON.stringify(rows)).not.toContain(colleague.name);
});

it('is the log as it stood when it was asked for, newest first, every row of many pages once', async () => {
  await office.database.query(
    `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type)
     SELECT 'combination', 'item.search', $1, 'V. Veel', '{custodian}', 'case assignment', 'r' || n, 'item-list' FROM generate_series(1, $2::integer) n`,
    [lead.id, MANY],
  );
  const made = await done(ask(auditor));
  await done(lead.client.get(`/items/${itemId}`));
  const rows = rowsOf(await fetched(made));

  const numbers = rows.map(({ Row }) => Number(Row));
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a));
  expect(rows.filter(({ Who }) => Who === 'V. Veel').map(({ Request }) => Request)).toEqual(Array.from({ length: MANY }, (_, n) => `r${MANY - n}`));
  expect(rows.length).toBe(made.total);
});

it('refuses the number of no case or item, and a column that the log does not have', async () => {
  const [unknown, column] = [await ask(auditor, { reference: 'Z1999-000001' }), await ask(auditor, {}, { columns: ['at', 'colour'] })];

  expect([unknown.status, unknown.body.errors?.map(({ code, pointer }) => ({ code, pointer }))]).toEqual([400, [{ code: 'log.no-such-record', pointer: '/log/reference' }]]);
  expect([column.status, column.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/columns/1']]);
});
