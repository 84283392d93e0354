import type { CorrectEventRequest, TimelineEvent } from '../../libs/cases/src/contract.js';
import type { DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { Decision, GiveDecisionResponse } from '../../libs/decisions/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, addSuspect, deadlinesOf, moveCase, notice, openCase, recordFact, seizeOne, showItem, timelineOf } from './support/story.js';

/** Arts 118(4) and 119(3) Sv: what the keeper may do after the final judgment waits for every suspect, or for the one whose verdict the decision is part of. */

let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;
let paper: string;
let anna: string;
let bram: string;
/** What the verdict on all, and what that on Anna alone, keeps for its owner. */
let ofAll: string;
let ofAnna: string;
let lastBefore: DeadlineRow;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, officer] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, openedOn: daysAgo(200) })).id;
  [anna, bram] = [await addSuspect(lead.client, caseId, 'Anna Jansen'), await addSuspect(lead.client, caseId, 'Bram de Vries')];
  paper = await addDocument(lead.client, caseId, 'judgment', 'Vonnis');
  ofAll = await seizeOne(officer.client, caseId, undefined, { seizedOn: daysAgo(190) });
  ofAnna = await seizeOne(officer.client, caseId, undefined, { seizedOn: daysAgo(190) });
  for (const itemId of [ofAll, ofAnna]) await notice(officer.client, caseId, itemId);
  await step('start-investigation', 180);
  await step('prosecute', 170);
  await step('give-verdict', 60, { suspectPresent: true, suspect: anna });
  await step('give-verdict', 60, { suspectPresent: true, suspect: bram });
});

afterAll(() => office.stop());

const step = (action: string, days: number, data: object = {}) => moveCase(lead.client, caseId, action, { documentId: paper, occurredOn: daysAgo(days), data });

async function keep(itemId: string, more: object = {}): Promise<ReturnType<typeof lead.client.post<GiveDecisionResponse & Problem>> extends Promise<infer A> ? A : never> {
  const { version } = await showItem(officer.client, itemId);
  return lead.client.post<GiveDecisionResponse & Problem>('/decisions', {
    kind: 'keep', capacity: 'court', decidedBy: 'Rechtbank Noordstad', decidedOn: daysAgo(60), reviewOn: daysAgo(-60), ground: 'nl-sv-353-2-c', reason: 'Rechthebbende onbekend.', documentId: paper, items: [{ id: itemId, version }], ...more,
  });
}

/** The keeper's clock on an item, once it has come so far. */
const keeper = (itemId: string, state: string) => until(async () => (await deadlinesOf(lead.client, caseId)).find((row) => row.ruleId === 'NL-18' && row.subjectId === itemId && row.state === state));

async function endOf(suspect: string): Promise<TimelineEvent> {
  const found = (await timelineOf(lead.client, caseId)).find(({ type, data, correctedBy }) => type === 'case.irrevocable' && data['suspect'] === suspect && correctedBy === null);
  if (!found) throw new Error('no end stands');
  return found;
}

it('a decision of a court says of whose verdict it is part: a suspect of the case', async () => {
  const owner = (await done(lead.client.post<{ id: string }>(`/cases/${caseId}/parties`, { kind: 'person', role: 'owner', name: 'Eef Eigenaar' }))).id;
  const errors = async (more: object) => (await keep(ofAnna, more)).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  expect(await errors({ suspectId: owner })).toEqual(['/suspectId case.suspect-unknown']);
  expect(await errors({ suspectId: anna, capacity: 'prosecutor', ground: 'nl-sv-116-1' })).toEqual(['/suspectId decision.suspect-of-court']);
  const { decisions } = await done(keep(ofAnna, { suspectId: anna }));
  await done(keep(ofAll));
  expect(await done(lead.client.get<Decision>(`/decisions/${decisions[0]?.id}`))).toMatchObject({ suspectId: anna, suspectName: 'Anna Jansen' });
  await Promise.all([keeper(ofAll, 'not-started'), keeper(ofAnna, 'not-started')]);
});

it('the clock of the verdict on one runs from his end, that of the other waits for the last', async () => {
  await until(async () => (await deadlinesOf(lead.client, caseId)).filter(({ ruleId }) => ruleId === 'NL-32').length >= 4);
  await step('become-irrevocable', 20, { suspect: anna });

  expect(await keeper(ofAnna, 'open')).toMatchObject({ subjectLabel: expect.stringContaining('Anna Jansen') });
  await keeper(ofAll, 'not-started');
  await step('become-irrevocable', 10, { suspect: bram });
  const [last, first] = [await keeper(ofAll, 'open'), await keeper(ofAnna, 'open')];
  lastBefore = last;
  expect([last.dueOn, (last.dueOn ?? '') > (first.dueOn ?? '')]).toEqual([expect.any(String), true]);
});

it('whose end it was is not taken out by a correction, and is a suspect of the case', async () => {
  const { id, occurredOn } = await endOf(anna);
  const corrected = async (data: CorrectEventRequest['data']) => (await lead.client.post<Problem>(`/cases/${caseId}/events/${id}/correction`, { occurredOn, data, reason: 'Vergissing.' })).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  expect(await corrected({ suspect: null })).toEqual(['/data/suspect case.suspect-missing']);
  expect(await corrected({ suspect: 'Anna Jansen' })).toEqual(['/data/suspect case.suspect-unknown']);
});

it('a forfeiture in the verdict on one is not final by naming another, nor while a remedy is pending', async () => {
  const forfeited = await seizeOne(officer.client, caseId, undefined, { seizedOn: daysAgo(190) });
  await notice(officer.client, caseId, forfeited);
  const { decisions } = await done(keep(forfeited, { kind: 'forfeit', ground: 'nl-sr-33', reviewOn: undefined, suspectId: bram }));
  const finalise = async (more: object) => (await lead.client.post<Problem>(`/decisions/${decisions[0]?.id}/finality`, { finalOn: daysAgo(1), documentId: paper, reason: 'Bericht van de griffie.', ...more }, { version: 1 })).body.errors?.map(({ code }) => code);

  expect(await finalise({ suspectId: anna })).toEqual(['decision.verdict-on-another']);
  await step('appeal', 5, { suspect: bram, by: 'suspect' });
  expect(await finalise({})).toEqual(['case.remedy-pending']);
});

it('a late appeal stops the clock that waited for it, and the end that follows starts it anew', async () => {
  await keeper(ofAll, 'not-started');
  expect((await keeper(ofAnna, 'open')).state).toBe('open');
  await recordFact(lead.client, caseId, 'prosecution.ended-for-suspect', { suspect: bram, how: 'deceased' }, { occurredOn: daysAgo(2) });
  const after = await keeper(ofAll, 'open');
  expect([after.id, (after.dueOn ?? '') > (lastBefore.dueOn ?? '')]).toEqual([lastBefore.id, true]);
});

it('a suspect who is recorded later is prosecuted too, until it is corrected that he is none', async () => {
  const cor = await addSuspect(lead.client, caseId, 'Cor Bos');
  await keeper(ofAll, 'not-started');

  await done(lead.client.put(`/cases/${caseId}/parties/${cor}`, { kind: 'person', name: 'Cor Bos', role: 'owner', reason: 'Hij is de eigenaar van de auto.' }, { version: 1 }));
  await keeper(ofAll, 'open');
});

it('in a case of several suspects a fact says whom it concerns', async () => {
  const { body } = await lead.client.post<Problem>(`/cases/${caseId}/events`, { type: 'verdict.served', subjectType: 'case', subjectId: caseId, occurredOn: daysAgo(3), data: {} });

  expect(body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/data/suspect case.suspect-missing']);
});

/** Another case that was prosecuted, with its suspects. */
async function prosecuted(...names: readonly string[]): Promise<{ id: string; suspects: readonly string[]; take: (action: string, days: number, data?: object) => ReturnType<typeof moveCase>}> {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, openedOn: daysAgo(200) });
  const suspects: string[] = [];
  for (const name of names) suspects.push(await addSuspect(lead.client, id, name));
  const document = await addDocument(lead.client, id, 'judgment');
  const take = (action: string, days: number, data: object = {}) => moveCase(lead.client, id, action, { documentId: document, occurredOn: daysAgo(days), data });
  await take('start-investigation', 180);
  await take('prosecute', 170);
  return { id, suspects, take };
}

it('a verdict and an end that were recorded on the wrong suspect are corrected one after the other, and the right ones follow', async () => {
  const { id, suspects, take } = await prosecuted('Dirk', 'Els');
  const [dirk, els] = suspects;
  await take('give-verdict', 60, { suspectPresent: true, suspect: els });
  await until(async () => (await deadlinesOf(lead.client, id)).some(({ ruleId }) => ruleId === 'NL-32'));
  await take('become-irrevocable', 20, { suspect: els });
  for (const type of ['case.verdict-given', 'case.irrevocable']) {
    const wrong = (await timelineOf(lead.client, id)).find((event) => event.type === type);
    await done(lead.client.post(`/cases/${id}/events/${wrong?.id}/correction`, { occurredOn: wrong?.occurredOn, data: { suspect: dirk }, reason: 'Verwisseld.' }));
  }

  expect((await take('give-verdict', 50, { suspectPresent: true, suspect: els })).status).toBe('irrevocable');
});

it('an appeal that was lodged before the verdict was served does not keep the judgment on appeal from being irrevocable', async () => {
  const { id, take } = await prosecuted('Fenna');
  await take('give-verdict', 90, { suspectPresent: false });
  await take('appeal', 80, { by: 'suspect' });
  await take('give-appeal-verdict', 40, { suspectPresent: true });
  await until(async () => (await deadlinesOf(lead.client, id)).some(({ ruleId, state, dueOn }) => ruleId === 'NL-33' && state === 'met' && dueOn === null));

  expect((await take('become-irrevocable', 1)).status).toBe('irrevocable');
});
