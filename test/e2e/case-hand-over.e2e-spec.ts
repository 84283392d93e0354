import type { CasesHandedOver } from '../../libs/cases/src/contract.js';
import type { RightsReport } from '../../libs/access/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase, showCase, timelineOf } from './support/story.js';

/** Whoever leaves has no case and no membership afterwards, but those that only their members know of. */

let office: RunningOffice;
let team: Person;
let leaver: Person;
let receiver: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [team, leaver, receiver] = [await office.enrol('team-lead'), await office.enrol('prosecutor'), await office.enrol('prosecutor')];
});

afterAll(() => office.stop());

const hand = (by: Person, from: Person, to: Person, more: object = {}) => by.client.post<CasesHandedOver & Problem>(`/people/${from.id}/case-handover`, { toId: to.id, reason: 'Gaat met pensioen.', ...more });

it('hands over every open case that the team lead knows of in one act, with its reason on each timeline; the leaver is out of them at once', async () => {
  const led = await openCase(leaver.client, { unitId: office.unitId, leadId: leaver.id, classification: 'confidential' });
  const hidden = await openCase(leaver.client, { unitId: office.unitId, leadId: leaver.id, classification: 'embargo' });

  const { body } = await hand(team, leaver, receiver, { leaves: true });

  expect(body).toEqual({ handed: 1, left: 1 });
  expect((await showCase(receiver.client, led.id)).members).toEqual([expect.objectContaining({ id: receiver.id, roleInCase: 'lead' })]);
  expect((await leaver.client.get<Problem>(`/cases/${led.id}`)).status).toBe(404);
  expect((await leaver.client.get<Problem>(`/cases/${hidden.id}`)).status).toBe(200);
  expect((await timelineOf(receiver.client, led.id)).filter(({ type }) => type === 'case.handed-over' || type === 'case.member-left')).toEqual([expect.objectContaining({ reason: 'Gaat met pensioen.' }), expect.objectContaining({ reason: 'Gaat met pensioen.' })]);
  const { people } = await done(team.client.get<RightsReport>('/rights-report'));
  expect(people.find(({ id }) => id === leaver.id)).toMatchObject({ leads: 1, memberships: 1 });
});

it('goes to somebody at work with the same role, and is asked by the team lead only', async () => {
  const custodian = await office.enrol('custodian');

  expect((await hand(team, leaver, custodian)).body.errors).toMatchObject([{ pointer: '/toId', code: 'case.receiver' }]);
  expect((await hand(team, leaver, leaver)).body.errors).toMatchObject([{ pointer: '/toId', code: 'case.receiver' }]);
  expect((await hand(leaver, leaver, receiver)).status).toBe(403);
});

it('of who leads a case goes to nobody who may not lead one, whatever role they share', async () => {
  const custodian = await office.enrol('custodian');
  const leader = await office.enrol('prosecutor');
  await office.database.query(`UPDATE app_user SET roles = '{prosecutor,custodian}' WHERE id = $1`, [leader.id]);
  await openCase(leader.client, { unitId: office.unitId, leadId: leader.id });

  expect((await hand(team, leader, custodian)).body.errors).toMatchObject([{ pointer: '/toId', code: 'case.lead-role' }]);
});
