import type { Decision, GiveDecisionResponse } from '../../libs/decisions/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, addSuspect, deadlinesOf, moveCase, notice, openCase, seize, seizeOne, showCase, showItem } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;
let paper: string;
let itemId: string;
let [suspectA, suspectB] = ['', ''];

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, openedOn: daysAgo(90) })).id;
  itemId = await seizeOne(officer.client, caseId);
  await notice(officer.client, caseId, itemId);
  [suspectA, suspectB] = [await addSuspect(lead.client, caseId, 'A. Jansen'), await addSuspect(lead.client, caseId, 'B. de Vries')];
  paper = await addDocument(lead.client, caseId, 'letter', 'Stuk');
  await step('start-investigation', 80);
  await step('prosecute', 70);
  await step('give-verdict', 40, { suspectPresent: true, suspect: suspectA });
});

afterAll(() => office.stop());

const step = (action: string, days: number, data: object = {}) => moveCase(lead.client, caseId, action, { documentId: paper, occurredOn: daysAgo(days), data });
const planned = (ruleId: string, count: number) => until(async () => (await deadlinesOf(lead.client, caseId)).filter((row) => row.ruleId === ruleId).length >= count);

/** A step that is refused: how, and why. */
async function refusal(action: string, data: object = {}): Promise<readonly unknown[]> {
  const { version } = await showCase(lead.client, caseId);
  const { status, body } = await lead.client.post<Problem>(`/cases/${caseId}/transitions`, { action, documentId: paper, occurredOn: daysAgo(1), data }, { version });
  return [status, body.errors?.map(({ code }) => code)];
}

it('each suspect has a verdict of his own, which says whose it is', async () => {
  expect(await refusal('give-verdict', { suspectPresent: true })).toEqual([400, ['case.suspect-missing']]);
  expect((await step('give-verdict', 5, { suspectPresent: true, suspect: suspectB })).status).toBe('judged');
  await planned('NL-32', 4);
});

it('a forfeiture is final only by the record of the registry, when the verdict on whom it is about is irrevocable; one is that when his own remedies have lapsed, whatever runs for the other', async () => {
  const { decisions } = await done(lead.client.post<GiveDecisionResponse>('/decisions', {
    kind: 'forfeit', capacity: 'court', decidedBy: 'Rechtbank Noordstad', decidedOn: today(), ground: 'nl-sr-33', reason: 'Vonnis.', documentId: paper, items: [{ id: itemId, version: 2 }],
  }));
  const id = decisions[0]?.id ?? '';
  const finalise = (more: object = {}) => lead.client.post<Problem>(`/decisions/${id}/finality`, { finalOn: today(), reason: 'Geen rechtsmiddel.', ...more }, { version: 1 });
  const said = ({ status, body }: Awaited<ReturnType<typeof finalise>>) => [status, body.errors?.map(({ code }) => code)];

  expect(said(await finalise({ suspectId: suspectA }))).toEqual([400, ['decision.registry-record-missing']]);
  expect(said(await finalise({ documentId: paper }))).toEqual([409, ['case.not-irrevocable', 'case.remedy-open']]);
  expect(said(await finalise({ documentId: paper, suspectId: suspectB }))).toEqual([409, ['case.not-irrevocable', 'case.remedy-open']]);
  expect(said(await finalise({ documentId: paper, suspectId: suspectA }))).toEqual([409, ['case.not-irrevocable']]);
  expect((await showItem(lead.client, itemId)).status).toBe('forfeited-not-final');

  expect(await refusal('become-irrevocable')).toEqual([409, ['case.suspect-missing', 'case.remedy-open']]);
  expect(await refusal('become-irrevocable', { suspect: suspectB })).toEqual([409, ['case.remedy-open']]);
  expect((await step('become-irrevocable', 1, { suspect: suspectA })).status).toBe('irrevocable');
  expect((await finalise({ documentId: paper, suspectId: suspectA })).status).toBe(200);
  expect(await done(lead.client.get<Decision>(`/decisions/${id}`))).toMatchObject({ final: true, items: [{ id: itemId, status: 'forfeited' }] });
});

it('the other appeals while that of the first is irrevocable', async () => {
  expect((await step('appeal', 1, { suspect: suspectB, by: 'suspect' })).status).toBe('appeal');
});

it('the prosecution of all suspects has not ended while one of them has no end, and not before the last of them (NL-20)', async () => {
  await addSuspect(lead.client, caseId, 'C. Bos');
  const record = async (days: number) => {
    const { status, body } = await lead.client.post<Problem>(`/cases/${caseId}/events`, { type: 'prosecution.ended-for-all-suspects', subjectType: 'case', subjectId: caseId, occurredOn: daysAgo(days), documentId: paper });
    return [status, body.errors?.map(({ code, pointer, params }) => [code, pointer, params?.['rule']])];
  };

  expect(await record(2)).toEqual([400, [['fact.suspect-without-end', '/type', 'NL-20'], ['fact.prosecution-ended-later', '/occurredOn', 'NL-20']]]);
  expect(await record(0)).toEqual([400, [['fact.suspect-without-end', '/type', 'NL-20']]]);
});

it('a separate order to withdraw is final only when cassation against it has lapsed for every party (NL-30)', async () => {
  const [second = ''] = await seize(officer.client, caseId, undefined, { seizedOn: daysAgo(60) });
  await notice(officer.client, caseId, second);
  const fact = (type: string, days: number) => done(lead.client.post(`/cases/${caseId}/events`, { type, subjectType: 'item', subjectId: second, occurredOn: daysAgo(days), data: {} }));
  await fact('withdrawal-order.dated', 40);
  const { version } = await showItem(lead.client, second);
  const { decisions } = await done(lead.client.post<GiveDecisionResponse>('/decisions', {
    kind: 'withdraw-from-circulation', capacity: 'court', decidedBy: 'Rechtbank Noordstad', decidedOn: daysAgo(40), ground: 'nl-sv-552f', reason: 'Beschikking.', documentId: paper, items: [{ id: second, version }],
  }));
  const finalise = async () => {
    const { status, body } = await lead.client.post<Problem>(`/decisions/${decisions[0]?.id}/finality`, { finalOn: today(), reason: 'Geen cassatie.', documentId: paper }, { version: 1 });
    return [status, body.errors?.map(({ code, pointer, params }) => [code, pointer, params?.['rule']])];
  };

  await planned('NL-30', 2);
  expect(await finalise()).toEqual([409, [['decision.order-not-served', '/finalOn', 'NL-30']]]);
  await fact('withdrawal-order.served', 5);
  await until(async () => (await deadlinesOf(lead.client, caseId)).every(({ ruleId, state }) => ruleId !== 'NL-30' || state !== 'not-started'));
  expect(await finalise()).toEqual([409, [['decision.order-remedy-open', '/finalOn', 'NL-30']]]);
});

it('the advantage is final only after its own remedies', async () => {
  await step('file-advantage-claim', 4, { suspect: suspectA });
  await step('judge-advantage', 3, { suspect: suspectA, suspectPresent: true });
  await planned('NL-39', 2);

  expect(await refusal('finalise-advantage', { suspect: suspectA })).toEqual([409, ['case.remedy-open']]);
});
