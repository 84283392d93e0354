import type { CaseFile } from '../../libs/cases/src/contract.js';
import type { DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { GiveDecisionResponse } from '../../libs/decisions/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, addSuspect, aSeizure, deadlinesOf, moveCase, notice, openCase, recordFact, seizeOne, showCase, showItem } from './support/story.js';

/** Each suspect is prosecuted by himself; what waits for the end of all waits for every file of the complex. */

let office: RunningOffice;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, officer] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
});

afterAll(() => office.stop());

interface File {
  readonly id: string;
  readonly reference: string;
  readonly suspects: readonly string[];
  take(action: string, days: number, data?: object): ReturnType<typeof moveCase>;
  refusal(action: string, data?: object): Promise<readonly (string | undefined)[] | undefined>;
}

async function fileOn(...names: readonly string[]): Promise<File> {
  const { id, reference } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, openedOn: daysAgo(200) });
  const suspects: string[] = [];
  for (const name of names) suspects.push(await addSuspect(lead.client, id, name));
  const documentId = await addDocument(lead.client, id, 'judgment');
  return {
    id,
    reference,
    suspects,
    take: (action, days, data = {}) => moveCase(lead.client, id, action, { documentId, occurredOn: daysAgo(days), data }),
    async refusal(action, data = {}) {
      const { version } = await showCase(lead.client, id);
      return (await lead.client.post<Problem>(`/cases/${id}/transitions`, { action, documentId, occurredOn: daysAgo(1), data }, { version })).body.errors?.map(({ code }) => code);
    },
  };
}

const deadline = (caseId: string, ruleId: string, state: string) => until(async (): Promise<DeadlineRow | undefined> => (await deadlinesOf(lead.client, caseId)).find((row) => row.ruleId === ruleId && row.state === state));
const remedies = (caseId: string, count: number) => until(async () => (await deadlinesOf(lead.client, caseId)).filter(({ ruleId }) => ruleId === 'NL-32').length >= count);

it('one is prosecuted after the penal order of another became irrevocable, and the case closes on neither before both have ended', async () => {
  const file = await fileOn('Anna', 'Bram');
  const [anna, bram] = file.suspects;
  await file.take('start-investigation', 180);
  await file.take('give-penal-order', 120, { suspect: anna });
  expect((await file.take('become-irrevocable', 90, { suspect: anna })).status).toBe('irrevocable');

  expect((await done(lead.client.get<CaseFile>(`/cases/${file.id}`))).openTransitions).toEqual(expect.arrayContaining(['prosecute', 'give-penal-order']));
  expect(await file.refusal('close')).toEqual(['case.suspects-on-trial']);
  expect(await file.refusal('prosecute')).toEqual(['case.suspect-missing']);
  expect(await file.refusal('prosecute', { suspect: anna })).toEqual(['case.suspect-elsewhere']);
  expect((await file.take('prosecute', 80, { suspect: bram })).status).toBe('irrevocable');
  expect((await file.take('give-verdict', 60, { suspect: bram, suspectPresent: true })).status).toBe('irrevocable');
  await remedies(file.id, 2);
  expect((await file.take('become-irrevocable', 20, { suspect: bram })).status).toBe('irrevocable');
  expect((await deadline(file.id, 'NL-20', 'open')).subjectLabel).toBeDefined();
});

it('who was let go is prosecuted after all on the order of a court (art. 12 Sv), and the complaint after the case waits for him again', async () => {
  const file = await fileOn('Anna', 'Bram');
  const [anna, bram] = file.suspects;
  await file.take('start-investigation', 180);
  await file.take('prosecute', 170, { suspect: anna });
  await recordFact(lead.client, file.id, 'prosecution.ended-for-suspect', { suspect: bram, how: 'dismissed' }, { occurredOn: daysAgo(160) });
  await file.take('give-verdict', 60, { suspect: anna, suspectPresent: true });
  await remedies(file.id, 2);
  await file.take('become-irrevocable', 20, { suspect: anna });
  await deadline(file.id, 'NL-20', 'open');

  await file.take('prosecute', 10, { suspect: bram });
  await deadline(file.id, 'NL-20', 'not-started');
});

it('the complaint after the case waits for the suspects of a file that was split off, and moves with their end', async () => {
  const [first, second] = [await fileOn('Anna'), await fileOn('Bram')];
  for (const { take, id } of [first, second]) {
    await take('start-investigation', 180);
    await take('prosecute', 170);
    await take('give-verdict', 60, { suspectPresent: true });
    await remedies(id, 2);
  }
  await first.take('become-irrevocable', 20);
  const alone = await deadline(first.id, 'NL-20', 'open');

  await done(lead.client.post(`/cases/${second.id}/links`, { caseReference: first.reference, kind: 'split-from', reason: 'Afgesplitst ter zitting.' }));
  await deadline(first.id, 'NL-20', 'not-started');
  await second.take('become-irrevocable', 10);
  const [mine, theirs] = [await deadline(first.id, 'NL-20', 'open'), await deadline(second.id, 'NL-20', 'open')];
  expect([mine.id, mine.dueOn, (mine.dueOn ?? '') > (alone.dueOn ?? '')]).toEqual([alone.id, theirs.dueOn, true]);
});

it('a term of the keeper that was completed by hand is open again when a late appeal takes away the end from which it ran', async () => {
  const file = await fileOn('Anna');
  const itemId = await seizeOne(officer.client, file.id, undefined, { seizedOn: daysAgo(190) });
  await notice(officer.client, file.id, itemId);
  await file.take('start-investigation', 180);
  await file.take('prosecute', 170);
  await file.take('give-verdict', 60, { suspectPresent: true });
  await remedies(file.id, 2);
  const { version } = await showItem(officer.client, itemId);
  const documentId = await addDocument(lead.client, file.id, 'judgment');
  await done(lead.client.post<GiveDecisionResponse>('/decisions', {
    kind: 'keep', capacity: 'court', decidedBy: 'Rechtbank Noordstad', decidedOn: daysAgo(60), reviewOn: daysAgo(-60), ground: 'nl-sv-353-2-c', reason: 'Rechthebbende onbekend.', documentId, items: [{ id: itemId, version }],
  }));
  await file.take('become-irrevocable', 20);
  const open = await deadline(file.id, 'NL-18', 'open');
  await done(lead.client.post(`/deadlines/${open.id}/completion`, { metOn: daysAgo(5), reason: 'De bewaarder heeft zijn bevoegdheid gebruikt.' }, { version: open.version }));
  await deadline(file.id, 'NL-18', 'met');

  await file.take('appeal', 4, { by: 'suspect' });
  expect((await deadline(file.id, 'NL-18', 'not-started')).id).toBe(open.id);
});

it('a file in which a suspect was let go holds up nobody, and things in a file of their own are held in the prosecuted case', async () => {
  const [first, letGo, things] = [await fileOn('Anna'), await fileOn('Bram'), await fileOn()];
  await seizeOne(officer.client, things.id, undefined, { seizedOn: daysAgo(190) });
  await deadline(things.id, 'NL-21', 'open');
  for (const { take } of [first, letGo]) await take('start-investigation', 180);
  await letGo.take('dismiss', 150);
  await first.take('prosecute', 170);
  await first.take('give-verdict', 60, { suspectPresent: true });
  await remedies(first.id, 2);
  await first.take('become-irrevocable', 20);
  const { dueOn } = await deadline(first.id, 'NL-20', 'open');
  for (const { id } of [letGo, things]) await done(lead.client.post(`/cases/${id}/links`, { caseReference: first.reference, kind: 'split-from', reason: 'Afgesplitst.' }));

  expect((await deadline(things.id, 'NL-20', 'open')).dueOn).toBe(dueOn);
  expect((await deadline(letGo.id, 'NL-20', 'open')).dueOn).toBe(dueOn);
  await until(async () => (await deadlinesOf(lead.client, things.id)).every(({ ruleId, state }) => ruleId !== 'NL-21' || state === 'withdrawn'));
  expect((await deadline(first.id, 'NL-20', 'open')).dueOn).toBe(dueOn);
});

it('a financial investigation is reopened after the verdict, which lengthens the term of the claim by the time that it was closed (art. 126f(2) Sv)', async () => {
  const file = await fileOn('Anna');
  await file.take('start-investigation', 180);
  await file.take('open-sfo', 170);
  expect(await file.refusal('reopen-sfo')).toEqual(['case.status-forbids-action']);
  await file.take('close-sfo', 150);
  await file.take('prosecute', 120);
  await file.take('give-verdict', 60, { suspectPresent: true });
  const before = await deadline(file.id, 'NL-35', 'open');

  expect((await file.take('reopen-sfo', 30)).status).toBe('judged');
  const days = (from: string | null, to: string | null): number => (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000;
  await until(async () => days(before.dueOn, (await deadline(file.id, 'NL-35', 'open')).dueOn) === 120);
  // Art. 126b Sv: while the investigation goes on no authorisation of its own is asked, wherever the case stands.
  expect(await seizeOne(officer.client, file.id, undefined, { grounds: ['nl-sv-94a'] })).toBeDefined();
  expect((await file.take('close-sfo', 10)).status).toBe('judged');
  await seizeOne(officer.client, file.id, undefined, { grounds: ['nl-sv-94a'], seizedOn: daysAgo(20) });
  const afterwards = await officer.client.post<Problem>(`/cases/${file.id}/seizures`, aSeizure([aCar()], { grounds: ['nl-sv-94a'], seizedOn: daysAgo(5) }));
  expect(afterwards.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/authorisation item.authorisation-missing']);
});
