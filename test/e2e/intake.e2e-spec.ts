import { randomUUID } from 'node:crypto';
import type { IntakePage, IntakeReceipt, IntakeRecord } from '../../libs/transfer/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Client } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aSeizure, cash, openCase, showItem } from './support/story.js';

/** Records that another system sends: taken in at once, recorded in order, each once, by the rules that hold for people. */

const PATIENCE = 150_000;

let office: RunningOffice;
let officer: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  officer = await office.enrol('asset-officer');
  caseId = await aCase();
});

afterAll(() => office.stop());

async function aCase(): Promise<string> {
  const lead = await office.enrol('prosecutor');
  return (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
}

const record = (id: string, into = caseId, amount = '100.00'): IntakeRecord => ({ id, caseId: into, seizure: aSeizure([cash(amount, { description: `Geld ${id}` })]) });
const send = (records: readonly IntakeRecord[], by: Client = officer.client): Promise<IntakeReceipt> => done(by.post<IntakeReceipt>('/intake', { records }));

async function settled(id: string, by: Client = officer.client): Promise<IntakePage> {
  let page: IntakePage | undefined;
  await until(async () => {
    page = await done(by.get<IntakePage>(`/intake/${id}?limit=1000`));
    return page.counts.queued === 0;
  }, PATIENCE);
  return page as IntakePage;
}

const itemsOf = (into: string): Promise<readonly { number: number; description: string }[]> => office.database.query('SELECT number, description FROM item WHERE case_id = $1 ORDER BY number', [into]);

it('answers 202 with a receipt, and then says of each record what became of it', async () => {
  const answer = await officer.client.post<IntakeReceipt>('/intake', { records: [record('a-1'), { ...record('a-2'), seizure: aSeizure([cash('0')], { grounds: ['none'] }) }, record('a-3', randomUUID())] });
  expect(answer.status).toBe(202);

  const { rows, counts, total } = await settled(answer.body.id);

  expect({ counts, total }).toEqual({ counts: { queued: 0, written: 1, refused: 2 }, total: 3 });
  expect(rows.map(({ id, state }) => [id, state])).toEqual([['a-1', 'written'], ['a-2', 'refused'], ['a-3', 'refused']]);
  expect(await showItem(officer.client, rows[0]?.items[0]?.id ?? '')).toMatchObject({ caseId, description: 'Geld a-1' });
  expect(rows[1]?.problem).toMatchObject({ type: '/problems/request.invalid', status: 400, code: 'request.invalid', errors: expect.arrayContaining([expect.objectContaining({ pointer: '/seizure/grounds/0' })]) });
  expect(rows[2]?.problem).toMatchObject({ status: 404, code: 'record.not-found' });
});

it('tells the same of a case that is kept from the sender as of one that does not exist', async () => {
  const [lead, stranger] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  const hidden = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' });

  const { rows } = await settled((await send([record('b-1', hidden.id), record('b-2', randomUUID())], stranger.client)).id, stranger.client);

  const [kept, absent] = rows.map(({ problem }) => ({ ...problem, requestId: '' }));
  expect(kept).toEqual(absent);
  expect(await itemsOf(hidden.id)).toEqual([]);
});

it('writes a record once, however often and in whatever batch it is sent, and refuses its id for another', async () => {
  const into = await aCase();
  const first = await send([record('c-1', into)]);
  const again = await send([record('c-1', into), record('c-2', into)]);
  const [one, two] = [await settled(first.id), await settled(again.id)];

  expect(two.rows[0]).toEqual(one.rows[0]);
  expect(await itemsOf(into)).toHaveLength(2);
  const other = await officer.client.post<Problem>('/intake', { records: [record('c-3', into), record('c-1', into, '999.00')] });
  expect(other.body).toMatchObject({ status: 400, errors: [{ code: 'intake.id-reused', pointer: '/records/1/id' }] });
  expect(await itemsOf(into)).toHaveLength(2);
});

it('takes a refused record again once it is mended', async () => {
  const into = await aCase();
  const { id } = await send([{ ...record('d-1', into), seizure: aSeizure([]) }]);
  expect((await settled(id)).counts.refused).toBe(1);

  const mended = await settled((await send([record('d-1', into)])).id);

  expect(mended.counts).toEqual({ queued: 0, written: 1, refused: 0 });
  expect(await itemsOf(into)).toHaveLength(1);
});

it('shows a receipt to who sent the records and to nobody else, and takes records only from who may record by hand', async () => {
  const { id } = await send([record('e-1')]);
  const [colleague, auditor] = [await office.enrol('asset-officer'), await office.enrol('auditor')];

  expect((await colleague.client.get(`/intake/${id}`)).status).toBe(404);
  expect((await auditor.client.post('/intake', { records: [record('e-2')] })).status).toBe(403);
});

it('records a batch of two cases in order and once, through a worker that is killed', async () => {
  const cases = [await aCase(), await aCase()] as const;
  const records = Array.from({ length: 120 }, (_, index) => record(`f-${index}`, cases[index % 2]));
  const { id } = await send(records);
  await until(async () => (await done(officer.client.get<IntakePage>(`/intake/${id}`))).counts.written >= 10, PATIENCE);
  await office.app.worker.kill9();
  await office.database.query('UPDATE intake_record SET leased_until = NULL');
  await office.app.worker.start();

  const { counts } = await settled(id);

  expect(counts).toEqual({ queued: 0, written: 120, refused: 0 });
  for (const [offset, into] of cases.entries()) {
    expect((await itemsOf(into)).map(({ number, description }) => [number, description])).toEqual(Array.from({ length: 60 }, (_, index) => [index + 1, `Geld f-${2 * index + offset}`]));
  }
  expect(await office.database.query('SELECT 1 FROM intake_record WHERE body IS NOT NULL')).toEqual([]);
});
