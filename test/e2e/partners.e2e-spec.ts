import pg from 'pg';
import type { AuditRow } from '../../libs/audit/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import type { PartnersOfCase, SharedItem } from '../../libs/partners/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, cash, openCase, seize, timelineOf } from './support/story.js';

/** A partner of the office sees what is shared with it, until the day that was said or until it is taken back. */

let office: RunningOffice;
let lead: Person;
let firm: Person;
let otherFirm: Person;
let caseId: string;
let car: string;
let money: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, firm, otherFirm] = [await office.enrol('prosecutor'), await office.enrol('partner', { name: 'Stalling De Haven' }), await office.enrol('partner', { name: 'Douane Zuidstad' })];
});

beforeEach(async () => {
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  [car = '', money = ''] = await seize(lead.client, caseId, [aCar(), cash()]);
});

afterAll(() => office.stop());

const UNTIL = daysAgo(-30);
const share = (to: Person, more: object = {}) => lead.client.post<{ id: string } & Problem>(`/cases/${caseId}/partners`, { userId: to.id, until: UNTIL, reason: 'Staat in de stalling.', ...more });
const sharesOf = (): Promise<PartnersOfCase> => done(lead.client.get<PartnersOfCase>(`/cases/${caseId}/partners`));
const seenBy = async (partner: Person): Promise<readonly string[]> => (await done(partner.client.get<Page<SharedItem>>('/shared-items?limit=200'))).rows.map(({ id }) => id);
const withdraw = async (id: string) => lead.client.post(`/partner-grants/${id}/withdrawal`, { reason: 'Opdracht beëindigd.' }, { version: (await sharesOf()).rows.find((row) => row.id === id)?.version ?? 0 });

describe('a share of one item', () => {
  it('lets the partner see that item and nothing else of the case, and nobody else’s partner anything', async () => {
    await done(share(firm, { itemId: car }));

    const shown = await done(firm.client.get<SharedItem>(`/shared-items/${car}`));

    expect(shown).toMatchObject({ id: car, description: 'Blauwe Volkswagen Golf', status: 'seized', until: UNTIL });
    expect(await seenBy(firm)).toContain(car);
    expect(await seenBy(firm)).not.toContain(money);
    expect((await firm.client.get<Problem>(`/shared-items/${money}`)).status).toBe(404);
    expect((await otherFirm.client.get<Problem>(`/shared-items/${car}`)).status).toBe(404);
    for (const path of [`/cases/${caseId}`, `/items/${car}`, `/cases/${caseId}/partners`, '/directory', '/approvals']) expect((await firm.client.get<Problem>(path)).status).toBe(403);
  });

  it('ends at once when it is withdrawn, and can be given anew', async () => {
    const { id } = await done(share(firm, { itemId: car }));
    const twice = await share(firm, { itemId: car });
    await done(withdraw(id));

    expect(twice.body.code).toBe('partner.has-it');
    expect((await firm.client.get<Problem>(`/shared-items/${car}`)).status).toBe(404);
    expect(await seenBy(firm)).not.toContain(car);
    expect((await sharesOf()).rows).toMatchObject([{ id, running: false, withdrawnBy: { id: lead.id }, withdrawalReason: 'Opdracht beëindigd.', allowedActions: [] }]);
    await done(share(firm, { itemId: car }));
    expect(await seenBy(firm)).toContain(car);
  });

  it('lasts its last day and not a day longer', async () => {
    const { id } = await done(share(firm, { itemId: car, until: today() }));
    const lastDay = await firm.client.get(`/shared-items/${car}`);
    // A day later: the owner moves the last day back, past what keeps it as it was given.
    await office.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE partner_grant SET until = until - 1 WHERE id = '${id}'; END $$`);

    expect(lastDay.status).toBe(200);
    expect((await firm.client.get<Problem>(`/shared-items/${car}`)).status).toBe(404);
    expect((await sharesOf()).rows).toMatchObject([{ running: false, withdrawnAt: null }]);
    await done(share(firm, { itemId: car }));
    expect(await seenBy(firm)).toContain(car);
  });
});

it('a share of a case is of all its items, those seized later as well', async () => {
  await done(share(firm));
  const [later = ''] = await seize(lead.client, caseId, [aCar({ description: 'Tweede auto' })]);

  expect(await seenBy(firm)).toEqual(expect.arrayContaining([car, money, later]));
  expect(await seenBy(otherFirm)).not.toEqual(expect.arrayContaining([car]));
});

it('is given to a partner only, with a reason, for a year at most, of an item of this case; all that is wrong is said at once', async () => {
  const other = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  const [foreign = ''] = await seize(lead.client, other.id, [aCar()]);
  const colleague = await office.enrol('custodian');

  const { status, body } = await share(colleague, { until: daysAgo(-400), itemId: foreign });

  expect([status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, ['/userId partner.not-a-partner', '/until partner.too-long', '/itemId partner.item-elsewhere']]);
  expect((await share(firm, { reason: ' ' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/reason']);
  expect((await colleague.client.post<Problem>(`/cases/${caseId}/partners`, { userId: firm.id, until: UNTIL, reason: 'x' })).status).toBe(403);
});

it('who was given what stands on the timeline, and what the partner looked at in the log of the case', async () => {
  const { id } = await done(share(firm, { itemId: car }));
  await done(firm.client.get(`/shared-items/${car}`));
  await done(withdraw(id));

  expect((await timelineOf(lead.client, caseId)).map(({ type }) => type)).toEqual(expect.arrayContaining(['partner.granted', 'partner.withdrawn']));
  const log = await done(lead.client.get<Page<AuditRow>>(`/cases/${caseId}/log`));
  expect(log.rows).toContainEqual(expect.objectContaining({ act: 'shared-item.view', actor: firm.name, kind: 'disclosure' }));
});

describe('the wall in the database', () => {
  async function rowsFor(partner: Person, sql: string): Promise<readonly { readonly id: string }[]> {
    const client = new pg.Client({ connectionString: office.database.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', 'partner', true)`, [partner.id, `{${office.unitId}}`]);
      return (await client.query<{ id: string }>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('shows a partner the shared item, no case, and no share of another', async () => {
    await done(share(firm, { itemId: car }));

    expect((await rowsFor(firm, 'SELECT id FROM item')).map(({ id }) => id)).toContain(car);
    expect((await rowsFor(firm, 'SELECT id FROM item')).map(({ id }) => id)).not.toContain(money);
    for (const table of ['case_file', 'case_party', 'document', 'decision', 'event', 'item_identifier']) expect({ table, rows: await rowsFor(firm, table === 'item_identifier' ? 'SELECT item_id AS id FROM item_identifier' : `SELECT id FROM ${table} WHERE ${table === 'case_file' ? 'true' : 'case_id IS NOT NULL'}`) }).toEqual({ table, rows: [] });
    expect(await rowsFor(otherFirm, 'SELECT id FROM item')).toEqual([]);
    expect(await rowsFor(otherFirm, 'SELECT id FROM partner_grant')).toEqual([]);
  });

  it('lets a partner change nothing', async () => {
    await done(share(firm, { itemId: car }));

    expect(await rowsFor(firm, `UPDATE item SET description = 'x' WHERE id = '${car}' RETURNING id`)).toEqual([]);
    expect(await rowsFor(firm, `UPDATE partner_grant SET until = until + 1 RETURNING id`)).toEqual([]);
  });

  it('planted fault: a wall that does not look at the end is seen', async () => {
    const { id } = await done(share(otherFirm, { itemId: car }));
    await done(withdraw(id));
    expect(await rowsFor(otherFirm, `SELECT id FROM item WHERE id = '${car}'`)).toEqual([]);

    await office.database.query(`CREATE OR REPLACE FUNCTION is_running(g partner_grant) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true'`);

    expect(await rowsFor(otherFirm, `SELECT id FROM item WHERE id = '${car}'`)).toEqual([{ id: car }]);
  });
});
