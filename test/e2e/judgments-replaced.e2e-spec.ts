import type { DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { daysAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, addSuspect, deadlinesOf, moveCase, openCase, recordFact, showCase } from './support/story.js';

/** A judgment on which a higher court has judged has no remedy left; each suspect waits for his own verdict. */

let office: RunningOffice;
let lead: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
});

afterAll(() => office.stop());

async function prosecuted(...names: readonly string[]) {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, openedOn: daysAgo(300) });
  const suspects: string[] = [];
  for (const name of names) suspects.push(await addSuspect(lead.client, id, name));
  const documentId = await addDocument(lead.client, id, 'judgment');
  const take = (action: string, days: number, data: object = {}): ReturnType<typeof moveCase> => moveCase(lead.client, id, action, { documentId, occurredOn: daysAgo(days), data });
  await take('start-investigation', 280);
  await take('prosecute', 270);
  return { id, suspects, take };
}

const states = async (caseId: string, ruleId: string): Promise<readonly string[]> =>
  (await deadlinesOf(lead.client, caseId)).filter((row: DeadlineRow) => row.ruleId === ruleId).map(({ state, dueOn }) => `${state} ${dueOn ?? '-'}`).sort();

it('a verdict in absence that only the prosecution appealed does not keep the judgment on appeal from becoming irrevocable', async () => {
  const { id, take } = await prosecuted('Fenna');
  await take('give-verdict', 120, { suspectPresent: false });
  await until(async () => (await states(id, 'NL-33')).includes('not-started -'));
  await take('appeal', 110, { by: 'prosecution' });
  await take('give-appeal-verdict', 60, { suspectPresent: true });
  await until(async () => (await states(id, 'NL-34')).length === 2);

  expect(await states(id, 'NL-33')).toEqual(['withdrawn -']);
  expect((await take('become-irrevocable', 1)).status).toBe('irrevocable');
  await until(async () => (await states(id, 'NL-20')).some((state) => state.startsWith('open')));
});

it('service of the judgment on appeal starts the term of cassation, and none against the verdict it replaced', async () => {
  const { id, suspects, take } = await prosecuted('Hanna');
  await take('give-verdict', 120, { suspectPresent: false });
  await take('appeal', 110, { by: 'prosecution' });
  await take('give-appeal-verdict', 60, { suspectPresent: false });
  await recordFact(lead.client, id, 'verdict.served', { suspect: suspects[0] }, { occurredOn: daysAgo(3) });

  await until(async () => (await states(id, 'NL-34')).some((state) => state.startsWith('open')));
  expect(await states(id, 'NL-33')).toEqual(['withdrawn -']);
});

it('so it is with the judgment on the advantage', async () => {
  const { id, suspects, take } = await prosecuted('Karim');
  await take('give-verdict', 250, { suspectPresent: true });
  await until(async () => (await states(id, 'NL-32')).length === 2);
  await take('become-irrevocable', 230);
  await take('file-advantage-claim', 220, { suspect: suspects[0] });
  await take('judge-advantage', 120, { suspect: suspects[0], suspectPresent: false });
  await take('appeal-advantage', 110, { suspect: suspects[0], by: 'prosecution' });
  await take('judge-advantage-on-appeal', 60, { suspect: suspects[0], suspectPresent: true });
  await until(async () => (await states(id, 'NL-39')).length === 4);

  expect((await take('finalise-advantage', 1, { suspect: suspects[0] })).status).toBe('advantage-final');
});

it('the verdict on one suspect leaves the term for the verdict on another', async () => {
  const { id, suspects, take } = await prosecuted('Ida', 'Jan');
  const [ida, jan] = suspects;
  const hearing = { type: 'hearing.closed', subjectType: 'case', subjectId: id, occurredOn: daysAgo(8), data: { matter: 'main-case' } };
  const unnamed = await lead.client.post<Problem>(`/cases/${id}/events`, hearing);
  await recordFact(lead.client, id, 'hearing.closed', { matter: 'main-case', suspect: ida }, { occurredOn: daysAgo(8) });
  await recordFact(lead.client, id, 'hearing.closed', { matter: 'main-case', suspect: jan }, { occurredOn: daysAgo(3) });
  await take('give-verdict', 1, { suspectPresent: true, suspect: ida });

  await until(async () => (await states(id, 'NL-31')).some((state) => state.startsWith('met')));
  expect((await states(id, 'NL-31')).map((state) => state.split(' ')[0])).toEqual(['met', 'open']);
  expect([unnamed.status, unnamed.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/data/suspect']]);
  expect((await showCase(lead.client, id)).status).toBe('judged');
});
