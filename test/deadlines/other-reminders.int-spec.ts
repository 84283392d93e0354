import { readFileSync } from 'node:fs';
import type { RulesChanged } from '../../libs/deadlines/src/contract.js';
import { done } from '../e2e/support/client.js';
import { daysAfter, daysAgo, inAmsterdam } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { openCase, recordFact } from '../e2e/support/story.js';
import { planAlone, startOffice, type Office } from './support/office.js';
import { alertsOf } from './support/told.js';

/** A rule that comes to remind in another way has the alerts of its open deadlines set anew, also where no date moves. */

let office: Office;
let jurist: Person;
let lead: Person;

beforeAll(async () => {
  office = await startOffice();
  jurist = await office.enrol('legal-administrator');
  lead = await office.enrol('prosecutor');
});

afterAll(() => office.stop());

/** Puts a next version of a shipped rule in force, with other reminders, and lets the open cases be planned again. */
async function remindBy(id: string, reminders: string): Promise<void> {
  const { rules } = JSON.parse(readFileSync('libs/deadlines/packs/nl.json', 'utf8')) as { rules: Record<string, unknown>[] };
  const { validFrom: _, ...rule } = rules.find((each) => each['id'] === id) ?? {};
  const file = { pack: 'nl', jurisdiction: 'nl', revision: `test.${id}`, effectiveFrom: daysAgo(400), rules: [{ ...rule, version: 2, reminders }] };
  const pack = await done(jurist.client.post<{ id: string }>('/rule-packs', { fileName: `${id}.json`, content: JSON.stringify(file) }));
  await done(jurist.client.post<RulesChanged>(`/rule-packs/${pack.id}/application`, { reason: 'Andere herinneringen' }, { version: 1 }));
  await office.replan();
}

async function plannedCase(type: string, data: object, occurredOn: string): Promise<string> {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, openedOn: daysAgo(300) });
  await recordFact(lead.client, id, type, data, { occurredOn });
  await planAlone(office, [id]);
  return id;
}

const stagesOf = async (caseId: string, ruleId: string, state: string): Promise<readonly string[]> =>
  [...new Set((await alertsOf(office.database, caseId)).filter((alert) => alert.ruleId === ruleId && alert.state === state).map(({ stage }) => stage))];

it('what waits of the former profile is withdrawn, and the stages of the new one wait', async () => {
  const caseId = await plannedCase('complaint.filed', { complaint: 'RK 26/7', privileged: true }, daysAgo(1));
  expect(await stagesOf(caseId, 'NL-23', 'pending')).toEqual(expect.arrayContaining(['T-7', 'T-3']));

  await remindBy('NL-23', 'R-42');

  expect(await stagesOf(caseId, 'NL-23', 'withdrawn')).toEqual(['T-7', 'T-3', 'T-1']);
  expect(await stagesOf(caseId, 'NL-23', 'pending')).toEqual(expect.arrayContaining(['T-21', 'T-10', 'T-5', 'T-2', 'T', 'T+1']));
});

it('what is overdue by then is brought up again, late rather than never, and goes on from there', async () => {
  const caseId = await plannedCase('hearing.closed', { matter: 'main-case' }, daysAgo(100));
  await office.sweep(new Date());
  expect(await stagesOf(caseId, 'NL-31', 'pending')).toEqual([]);

  await remindBy('NL-31', 'R-every-30');
  await office.sweep(new Date());

  expect(await stagesOf(caseId, 'NL-31', 'sent')).toContain('T+30');
  expect(await stagesOf(caseId, 'NL-31', 'pending')).toEqual(['T+90']);
});

it('a review every ninety days is told of every ninety days after its end, until it is done', async () => {
  const caseId = await plannedCase('search.data-recorded', { reference: 'Map 4' }, daysAgo(100));
  await office.sweep(new Date());
  expect(await stagesOf(caseId, 'NL-55', 'pending')).toEqual(['T+90']);

  await office.sweep(inAmsterdam(daysAfter(daysAgo(10), 90), '08:00:00'));
  await office.sweep(inAmsterdam(daysAfter(daysAgo(10), 180), '08:00:00'));
  expect(await stagesOf(caseId, 'NL-55', 'pending')).toEqual(['T+270']);

  await recordFact(lead.client, caseId, 'search.data-destroyed', { reference: 'Map 4' });
  await planAlone(office, [caseId]);
  expect(await stagesOf(caseId, 'NL-55', 'pending')).toEqual([]);
});
