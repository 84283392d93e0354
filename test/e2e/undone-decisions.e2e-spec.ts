import type { Decision } from '../../libs/decisions/src/contract.js';
import type { BulkAct, BulkRow } from '../../libs/lists/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { cash, notice, openCase, seize, timelineOf } from './support/story.js';

/** Decisions on many items are undone as the law takes a decision back: by their withdrawal, as far as they may still be withdrawn. */

let office: RunningOffice;
let lead: Person;
let keeper: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, keeper] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
}, 60_000);

afterAll(() => office.stop());

const show = (by: Person, id: string): Promise<BulkAct> => done(by.client.get<BulkAct>(`/bulk-acts/${id}`));
const ended = (by: Person, id: string): Promise<BulkAct> =>
  until(async () => {
    const act = await show(by, id);
    return act.state === 'ended' && act;
  });

async function undo(by: Person, { id, version }: BulkAct, reason: string): Promise<BulkAct> {
  await done(by.client.post(`/bulk-acts/${id}/undo`, { reason }, { version }));
  return ended(by, id);
}

const decide = { kind: 'keep', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Van belang voor de waarheidsvinding.', reviewOn: '2199-01-01' };
const keep = async (itemIds: readonly string[]): Promise<BulkAct> => ended(lead, (await done(lead.client.post<BulkAct>('/bulk-acts', { kind: 'decide', itemIds, decide }))).id);
const decisionsOf = (id: string): Promise<readonly Decision[]> => done(lead.client.get<Decision[]>(`/cases/${id}/decisions`));
const outcomes = async (by: Person, id: string) => (await done(by.client.get<Page<BulkRow>>(`/bulk-acts/${id}/rows?limit=200`))).rows.map(({ itemId, state, reasons }) => [itemId, state, reasons.map(({ code }) => code)]);
const decidedOn = async (): Promise<{ readonly ofCase: string; readonly ids: readonly string[] }> => {
  const ofCase = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  const ids = await seize(lead.client, ofCase, [cash('10.00'), cash('20.00')]);
  for (const id of ids) await notice(lead.client, ofCase, id);
  return { ofCase, ids };
};

it('are undone by their withdrawal, one a case; what was carried out stands, with the reason', async () => {
  const [open, carriedOut] = [await decidedOn(), await decidedOn()];
  await keep(open.ids);
  const laid = await keep([...open.ids, ...carriedOut.ids]); // what was kept before is kept: there is nothing to carry out

  const undone = await undo(lead, laid, 'Verkeerde zaken gekozen.');

  expect(laid).toMatchObject({ done: 4, undoable: true });
  expect(undone).toMatchObject({ done: 0, undone: 2, notUndone: 2, undoable: false, undoReason: 'Verkeerde zaken gekozen.' });
  expect(await outcomes(lead, laid.id)).toEqual([...open.ids.map((id) => [id, 'undone', []]), ...carriedOut.ids.map((id) => [id, 'not-undone', ['decision.carried-out']])]);
  expect((await decisionsOf(open.ofCase)).map(({ withdrawnOn }) => withdrawnOn).toSorted()).toEqual([today(), null]);
  expect((await decisionsOf(carriedOut.ofCase)).map(({ withdrawnOn }) => withdrawnOn)).toEqual([null]);
  expect((await timelineOf(lead.client, open.ofCase)).filter(({ type }) => type === 'decision.withdrawn').map(({ reason }) => reason)).toEqual(['Verkeerde zaken gekozen.']);
});

it('are not undone when they are final', async () => {
  const { ofCase, ids } = await decidedOn();
  const { reviewOn: _, ...toReturn } = { ...decide, kind: 'return' };
  const laid = await ended(lead, (await done(lead.client.post<BulkAct>('/bulk-acts', { kind: 'decide', itemIds: ids, decide: toReturn }))).id);
  const [given] = await decisionsOf(ofCase);
  await done(lead.client.post(`/decisions/${given?.id}/finality`, { finalOn: today(), reason: 'Geen klaagschrift.' }, { version: given?.version ?? 0 }));

  await undo(lead, laid, 'Verkeerde zaken gekozen.');

  expect(await outcomes(lead, laid.id)).toEqual(ids.map((id) => [id, 'not-undone', ['decision.final-already']]));
});

it('are not withdrawn once more where that was done by hand', async () => {
  const { ofCase, ids } = await decidedOn();
  await keep(ids);
  const laid = await keep(ids);
  const [given] = await decisionsOf(ofCase);
  await done(lead.client.post(`/decisions/${given?.id}/withdrawal`, { withdrawnOn: today(), reason: 'Toch niet.' }, { version: 1 }));

  await undo(lead, laid, 'Verkeerde zaken gekozen.');

  expect(await outcomes(lead, laid.id)).toEqual(ids.map((id) => [id, 'not-undone', ['decision.withdrawn-already']]));
});

it('keep nothing final: a decision to keep lasts until it is looked at again', async () => {
  const { ofCase, ids } = await decidedOn();
  await keep(ids);
  const [given] = await decisionsOf(ofCase);
  const { status, body } = await lead.client.post<Problem>(`/decisions/${given?.id}/finality`, { finalOn: today(), reason: 'x' }, { version: 1 });

  expect([status, body.code, given?.allowedActions]).toEqual([409, 'decision.never-final', ['decision.withdraw']]);
});

it('are undone by who may withdraw them, and by nobody else', async () => {
  const { ids } = await decidedOn();
  await keep(ids);
  const laid = await keep(ids);
  const head = await office.enrol('team-lead');

  const refused = await keeper.client.post<Problem>(`/bulk-acts/${laid.id}/undo`, { reason: 'x' }, { version: laid.version });

  expect(refused.status).toBe(404);
  expect(await undo(head, laid, 'Hoort bij een andere zaak.')).toMatchObject({ undone: 2, notUndone: 0 });
});
