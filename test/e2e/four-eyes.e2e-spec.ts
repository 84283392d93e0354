import pg from 'pg';
import { GUARDED_DETAILS } from '#items';
import type { Approval, ApprovalOutcome } from '../../libs/approvals/src/contract.js';
import type { ItemCorrected } from '../../libs/items/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done, type Client } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { cash, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

/** Count, weight, amount, value and owner change only as two people approved. */

let office: RunningOffice;
let officer: Person;
let colleague: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [officer, colleague] = [await office.enrol('asset-officer'), await office.enrol('asset-officer')];
  const lead = await office.enrol('prosecutor');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
});

afterAll(() => office.stop());

const REASON = 'Bij de tweede telling bleek het meer.';

/** An item of cash, and a proposal to make it 1,300. */
async function givenProposal(): Promise<{ itemId: string; corrected: ItemCorrected; approval: Approval }> {
  const itemId = await seizeOne(officer.client, caseId, cash('1250.00'));
  const corrected = await done(correct(officer.client, itemId, { amount: '1300.00' }));
  return { itemId, corrected, approval: await waitingOn(colleague.client, itemId) };
}

function correct(by: Client, itemId: string, { amount, description = 'Contant geld', version = 1 }: { amount: string; description?: string; version?: number }) {
  return by.put<ItemCorrected>(`/items/${itemId}/details`, { description, amount: { amount, currency: 'EUR' }, details: {}, reason: REASON }, { version });
}

async function waitingOn(by: Client, itemId: string): Promise<Approval> {
  const [found] = (await done(by.get<Page<Approval>>(`/approvals?state=waiting&subjectId=${itemId}`))).rows;
  if (!found) throw new Error('nothing waits');
  return found;
}

const approve = (by: Client, { id, version, contentHash }: Approval) => by.post<ApprovalOutcome & Problem>(`/approvals/${id}/approval`, { contentHash }, { version });

describe('a correction of an amount', () => {
  it('waits for a second person, changes nothing meanwhile, and shows both the old and the new', async () => {
    const { itemId, corrected, approval } = await givenProposal();

    expect(corrected).toEqual({ id: itemId, version: 1, approvalId: approval.id });
    expect((await showItem(officer.client, itemId)).amount).toEqual({ amount: '1250.00', currency: 'EUR' });
    expect(approval).toMatchObject({ state: 'waiting', reason: REASON, requestedBy: { id: officer.id }, changes: [{ field: 'amount', from: '1250', to: '1300', currency: { from: 'EUR', to: 'EUR' } }], allowedActions: ['approve', 'refuse'] });
    expect((await waitingOn(officer.client, itemId)).allowedActions).toEqual(['withdraw']);
  });

  it('is refused from who asked, is carried out once when another approves, and both names stand on the timeline', async () => {
    const { itemId, approval } = await givenProposal();

    const own = await approve(officer.client, approval);
    const answers = await Promise.all([approve(colleague.client, approval), approve(colleague.client, approval)]);

    expect([own.status, own.body.code]).toEqual([403, 'approval.own']);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.any(Number)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await showItem(officer.client, itemId)).amount).toEqual({ amount: '1300.00', currency: 'EUR' });
    const told = (await timelineOf(officer.client, caseId)).filter(({ subjectId }) => subjectId === itemId).map(({ type, actor }) => [type, actor]);
    expect(told).toEqual(expect.arrayContaining([['approval.requested', officer.name], ['approval.given', colleague.name], ['item.corrected', colleague.name]]));
  });

  it('is void when what stood has changed meanwhile, and nothing is changed', async () => {
    const { itemId, approval } = await givenProposal();
    await done(correct(officer.client, itemId, { amount: '1250.00', description: 'Contant geld in een envelop' }));

    const { body } = await approve(colleague.client, approval);

    expect(body.state).toBe('void');
    expect(await showItem(officer.client, itemId)).toMatchObject({ amount: { amount: '1250.00' }, description: 'Contant geld in een envelop' });
  });

  it('is not approved by who looked at something else', async () => {
    const { approval } = await givenProposal();

    const { status, body } = await approve(colleague.client, { ...approval, contentHash: approval.contentHash.replace(/^./, (first) => (first === '0' ? '1' : '0')) });

    expect([status, body.code]).toEqual([409, 'approval.other-content']);
  });

  it('is refused or taken back with a reason, once, and can then be asked anew', async () => {
    const { itemId, approval } = await givenProposal();
    const twice = await correct(officer.client, itemId, { amount: '1400.00' });

    const refused = await colleague.client.post<ApprovalOutcome>(`/approvals/${approval.id}/refusal`, { reason: 'Telstaat ontbreekt.' }, { version: approval.version });
    const late = await officer.client.post<Problem>(`/approvals/${approval.id}/withdrawal`, { reason: 'Laat maar.' }, { version: approval.version });
    const anew = await correct(officer.client, itemId, { amount: '1400.00' });

    expect([twice.status, (twice.body as unknown as Problem).code]).toEqual([409, 'approval.waits-already']);
    expect([refused.status, refused.body.state]).toEqual([200, 'refused']);
    expect([late.status, late.body.code]).toEqual([409, 'approval.not-waiting']);
    expect(anew.body.approvalId).toEqual(expect.any(String));
  });
});

describe('the wall in the database', () => {
  let itemId: string;

  beforeAll(async () => {
    itemId = await seizeOne(officer.client, caseId, cash('10.00'));
  });

  /** A statement of the application role, as someone at work, that goes past the code. */
  async function past(statement: string, as: Person): Promise<number> {
    const client = new pg.Client({ connectionString: office.database.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', 'unit', true), set_config('zegel.act', 'item.correct', true)`, [as.id, `{${office.unitId}}`]);
      let changed = 0;
      for (const each of statement.split('; ')) changed = (await client.query(each)).rowCount ?? 0;
      return changed;
    } finally {
      await client.end(); // nothing of it is kept
    }
  }

  it.each<readonly [string, string]>([
    ['amount', 'amount = 1'],
    ['quantity', 'quantity = 2'],
    ['estimate', `estimated_amount = 1, estimated_currency = 'EUR'`],
    ...GUARDED_DETAILS.map((name) => [name, `details = details || '{"${name}": 3}'`] as const),
  ])('refuses %s from one hand', async (_, change) => {
    await expect(past(`UPDATE item SET ${change} WHERE id = '${itemId}'`, officer)).rejects.toMatchObject({ code: 'ZG003' });
  });

  it('lets other facts through', async () => {
    await expect(past(`UPDATE item SET description = 'Munten', details = details || '{"sealNumber": "Z1"}' WHERE id = '${itemId}'`, officer)).resolves.toBe(1);
  });

  it('refuses an approval of one’s own, one that starts as given, and one that is changed after it was asked', async () => {
    const { approval } = await givenProposal();
    const decided = (by: Person) => `state = 'given', decided_by = '${by.id}', decided_at = now()`;

    await expect(past(`UPDATE approval SET ${decided(officer)} WHERE id = '${approval.id}'`, officer)).rejects.toMatchObject({ constraint: 'approval_two_people_check' });
    await expect(past(`UPDATE approval SET ${decided(colleague)} WHERE id = '${approval.id}'`, officer)).rejects.toMatchObject({ code: 'ZG003' });
    await expect(past(`UPDATE approval SET after = '{}', ${decided(colleague)} WHERE id = '${approval.id}'`, colleague)).rejects.toMatchObject({ code: 'ZG003' });
  });

  it('lets through what was approved and nothing else, even in the transaction of the approval', async () => {
    const { itemId: proposedId, approval } = await givenProposal();
    const given = `UPDATE approval SET state = 'given', decided_by = '${colleague.id}', decided_at = now() WHERE id = '${approval.id}'; SELECT set_config('zegel.approval_id', '${approval.id}', true)`;

    await expect(past(`${given}; UPDATE item SET amount = 9999 WHERE id = '${proposedId}'`, colleague)).rejects.toMatchObject({ code: 'ZG003' });
    await expect(past(`${given}; UPDATE item SET amount = 1300 WHERE id = '${proposedId}'`, colleague)).resolves.toBe(1);
  });
});
