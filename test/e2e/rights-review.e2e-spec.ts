import type { RightsOfPerson, RightsReport } from '../../libs/access/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

/** Who has what rights and what work, looked at by a named reviewer who signs for exactly that. */

let office: RunningOffice;
let lead: Person;
let auditor: Person;
let admin: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, auditor, admin] = [await office.enrol('prosecutor'), await office.enrol('auditor'), await office.enrol('system-administrator')];
  await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' });
});

afterAll(() => office.stop());

const report = (by = auditor): Promise<RightsReport> => done(by.client.get<RightsReport>('/rights-report'));
const rowOf = async (person: Person): Promise<RightsOfPerson | undefined> => (await report()).people.find(({ id }) => id === person.id);

it('names roles, units, since when, the last sign-in, memberships and cases led, also of cases that nobody else knows of, and names none of them', async () => {
  const row = await rowOf(lead);

  expect(row).toMatchObject({ name: lead.name, roles: ['prosecutor'], units: ['Parket Noordstad'], active: true, memberships: 1, leads: 1, openDeadlines: 0, shares: 0, remarks: [] });
  expect([row?.since, row?.lastSignIn]).toEqual([expect.any(String), expect.any(String)]);
  expect(JSON.stringify(await report(admin))).not.toContain('Onderzoek Wulp');
});

it('points out who left and still has work, until that is done, and who has not signed in for ninety days', async () => {
  const [leaver, silent] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  await openCase(lead.client, { unitId: office.unitId, leadId: leaver.id });
  await office.database.query('UPDATE app_user SET active = false WHERE id = $1', [leaver.id]);
  await office.database.query(`UPDATE session SET created_at = $2::date WHERE user_id = $1`, [silent.id, daysAgo(100)]);

  expect(await rowOf(leaver)).toMatchObject({ active: false, leads: 1, remarks: ['left-with-work'] });
  expect(await rowOf(silent)).toMatchObject({ remarks: ['not-signed-in'] });
});

it('is signed off once by name on exactly what was on the screen, and stays', async () => {
  const { contentHash } = await report();
  const { id } = await done(auditor.client.post<{ id: string }>('/rights-reviews', { contentHash, note: 'Klopt; twee rechten ingetrokken.' }));
  await office.enrol('team-lead');

  const late = await auditor.client.post<Problem>('/rights-reviews', { contentHash, note: 'x' });
  const byAdmin = await admin.client.post<Problem>('/rights-reviews', { contentHash, note: 'x' });

  expect((await report()).reviews).toMatchObject([{ id, reviewedBy: { id: auditor.id, name: auditor.name }, note: 'Klopt; twee rechten ingetrokken.', contentHash }]);
  expect([late.status, late.body.code]).toEqual([409, 'rights.changed']);
  expect(byAdmin.status).toBe(403);
  expect((await lead.client.get<Problem>('/rights-report')).status).toBe(403);
  await expect(office.database.query(`UPDATE rights_review SET note = 'x'`)).rejects.toThrow('append-only');
});
