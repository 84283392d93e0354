import { randomUUID } from 'node:crypto';
import { GUARDED_STEPS } from '#items';
import type { Approval, ApprovalOutcome } from '../../libs/approvals/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { measured } from '../faults/support/measured.js';
import { givePast, past, returnPast, type Outcome } from '../faults/support/past-the-application.js';
import { done, type Client } from './support/client.js';
import { today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, agreeOn, askStep, cash, notice, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

/** A thing leaves for good when one asked, another approved exactly that, and a third carried it out. */

let office: RunningOffice;
let lead: Person;
let officer: Person;
let colleague: Person;
let keeper: Person;
let caseId: string;
let receipt: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, officer, colleague, keeper] = [await office.enrol('prosecutor'), await office.enrol('asset-officer'), await office.enrol('asset-officer'), await office.enrol('custodian')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  receipt = await addDocument(officer.client, caseId, 'receipt', 'Ontvangstbewijs');
});

afterAll(() => office.stop());

const TRIES = 50;
const AT_ONCE = 10;
const STEP = { action: 'return', ground: 'nl-sv-119-1' } as const;

/** Money that a prosecutor ordered to be returned. */
async function givenReturnable(): Promise<string> {
  const itemId = await seizeOne(officer.client, caseId, cash('4300.00'));
  await notice(officer.client, caseId, itemId);
  const items = [{ id: itemId, version: (await showItem(officer.client, itemId)).version }];
  await done(lead.client.post('/decisions', { kind: 'return', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Herkomst aangetoond.', items }));
  return itemId;
}

async function carryOut(by: Client, itemId: string, more: object = {}) {
  const { version } = await showItem(by, itemId);
  return by.post<Problem>(`/items/${itemId}/transitions`, { ...STEP, occurredOn: today(), documentId: receipt, data: { recipientIdentified: true, setOffChecked: true }, ...more }, { version });
}

const makeMember = (person: Person) => done(lead.client.post(`/cases/${caseId}/members`, { userId: person.id, roleInCase: 'handler' }));
const approve = (by: Client, { id, version, contentHash }: Approval) => by.post<ApprovalOutcome & Problem>(`/approvals/${id}/approval`, { contentHash }, { version });
const outcome = ({ status, body: { code } }: { readonly status: number; readonly body: Problem }) => [status, code];

const listed = async (itemId: string): Promise<readonly Approval[]> => (await done(officer.client.get<Page<Approval>>(`/approvals?subjectId=${itemId}`))).rows;

describe('a return', () => {
  it('is carried out once, by a third person, as two others agreed; all three stand on record', async () => {
    const itemId = await givenReturnable();
    const early = await carryOut(keeper.client, itemId);
    const asked = await askStep(officer.client, itemId, STEP);
    const waiting = await carryOut(keeper.client, itemId);
    await done(approve(colleague.client, asked));

    const answers = await Promise.all([carryOut(keeper.client, itemId), carryOut(keeper.client, itemId)]);

    expect([outcome(early), outcome(waiting)]).toEqual([[409, 'approval.needed'], [409, 'approval.needed']]);
    expect(asked).toMatchObject({ state: 'waiting', changes: [], step: { ...STEP, document: null, standing: { description: 'Contant geld', amount: '4300', status: 'return-ordered', decisions: [{ kind: 'return', decidedBy: lead.name }] } } });
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await showItem(officer.client, itemId)).status).toBe('returned');
    expect(await listed(itemId)).toMatchObject([{ state: 'executed', requestedBy: { id: officer.id }, decidedBy: { id: colleague.id }, executedBy: { id: keeper.id } }]);
    const told = (await timelineOf(officer.client, caseId)).filter(({ subjectId }) => subjectId === itemId).map(({ type, actor }) => [type, actor]);
    expect(told).toEqual(expect.arrayContaining([['approval.requested', officer.name], ['approval.given', colleague.name], ['item.returned', keeper.name], ['approval.executed', keeper.name]]));
  });

  it('is not approved by who asked, and not carried out by who asked or approved', async () => {
    const itemId = await givenReturnable();
    const asked = await askStep(officer.client, itemId, STEP);

    const own = await approve(officer.client, asked);
    const both = await Promise.all([approve(colleague.client, asked), approve(keeper.client, asked)]);
    const approver = (await listed(itemId))[0]?.decidedBy?.id === colleague.id ? colleague : keeper;
    const byRequester = await carryOut(officer.client, itemId);
    const byApprover = await carryOut(approver.client, itemId);

    expect(outcome(own)).toEqual([403, 'approval.own']);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([outcome(byRequester), outcome(byApprover)]).toEqual([[403, 'approval.own-execution'], [403, 'approval.own-execution']]);
  });

  it('is void as soon as the thing, its decision or the ground is another than what was approved, and is asked anew', async () => {
    const itemId = await givenReturnable();
    await agreeOn(officer.client, colleague.client, itemId, STEP);
    const otherGround = await carryOut(keeper.client, itemId, { ground: 'other-law' });
    const { version } = await showItem(officer.client, itemId);
    await done(officer.client.put(`/items/${itemId}/details`, { description: 'Contant geld in een envelop', amount: { amount: '4300.00', currency: 'EUR' }, details: {}, reason: 'Envelop gezien.' }, { version }));

    const changed = await carryOut(keeper.client, itemId);
    const [old] = await listed(itemId);
    await agreeOn(officer.client, colleague.client, itemId, STEP);

    expect(otherGround.status).toBeGreaterThanOrEqual(400);
    expect(outcome(changed)).toEqual([409, 'approval.void']);
    expect(old).toMatchObject({ state: 'void', allowedActions: [] });
    expect((await carryOut(keeper.client, itemId)).status).toBe(200);
  });

  it('that waits on a thing that has changed is void when it is looked at, and does not stand in the way of a new request', async () => {
    const itemId = await givenReturnable();
    const asked = await askStep(officer.client, itemId, STEP);
    const { version } = await showItem(officer.client, itemId);
    await done(officer.client.put(`/items/${itemId}/details`, { description: 'Munten', amount: { amount: '4300.00', currency: 'EUR' }, details: {}, reason: 'Beter gezien.' }, { version }));

    const anew = await askStep(officer.client, itemId, STEP);

    expect((await approve(colleague.client, asked)).body.code).toBe('approval.not-waiting');
    expect((await listed(itemId)).map(({ id, state }) => [id, state])).toEqual([[anew.id, 'waiting'], [asked.id, 'void']]);
  });

  it('is taken back by who asked or approved until it is carried out', async () => {
    const itemId = await givenReturnable();
    const given = await agreeOn(officer.client, colleague.client, itemId, STEP);
    const again = await officer.client.post<Problem>(`/items/${itemId}/approvals`, { ...STEP, reason: 'Nog eens.' }, { version: (await showItem(officer.client, itemId)).version });
    const byOther = await keeper.client.post<Problem>(`/approvals/${given.id}/withdrawal`, { reason: 'Niet doen.' }, { version: given.version });
    const taken = await colleague.client.post<ApprovalOutcome>(`/approvals/${given.id}/withdrawal`, { reason: 'Eerst navragen.' }, { version: given.version });

    expect(outcome(again)).toEqual([409, 'approval.given-already']);
    expect(outcome(byOther)).toEqual([403, 'approval.of-another']);
    expect(taken.body.state).toBe('withdrawn');
    expect(outcome(await carryOut(keeper.client, itemId))).toEqual([409, 'approval.needed']);
  });

  it('is not approved by whom the asker made a member of the case less than a day ago', async () => {
    const itemId = await givenReturnable();
    const asked = await askStep(lead.client, itemId, STEP);
    const fresh = await office.enrol('asset-officer');
    await makeMember(fresh);

    expect(outcome(await approve(fresh.client, asked))).toEqual([403, 'approval.new-member']);
    expect((await approve(colleague.client, asked)).status).toBe(200);
  });
});

it('of hundreds of tries, ten at a time, by who may not, none succeeds; of those who may, one does', async () => {
  const itemId = await givenReturnable();
  const asked = await askStep(officer.client, itemId, STEP);
  const many = async (times: number, attempt: () => Promise<{ readonly status: number }>): Promise<number> => {
    let succeeded = 0;
    const tries = Array(times).keys();
    const work = async (): Promise<void> => {
      for (const _ of tries) if ((await attempt()).status < 300) succeeded += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return succeeded;
  };

  const succeeded = {
    early: await many(TRIES, () => carryOut(keeper.client, itemId)),
    own: await many(TRIES, () => approve(officer.client, asked)),
    otherContent: await many(TRIES, () => approve(colleague.client, { ...asked, contentHash: '0'.repeat(64) })),
    approved: await many(TRIES, () => approve(colleague.client, asked)),
    byRequester: await many(TRIES, () => carryOut(officer.client, itemId)),
    byApprover: await many(TRIES, () => carryOut(colleague.client, itemId)),
    executed: await many(TRIES, () => carryOut(keeper.client, itemId)),
    again: await many(TRIES, () => carryOut(keeper.client, itemId)),
  };
  measured('T7', { triesEach: TRIES, succeeded });

  expect(succeeded).toEqual({ early: 0, own: 0, otherContent: 0, approved: 1, byRequester: 0, byApprover: 0, executed: 1, again: 0 });
});

describe('what is asked', () => {
  it('must be a step that needs it, from this state; a sale or destruction names its paper', async () => {
    const itemId = await givenReturnable();
    const { version } = await showItem(officer.client, itemId);
    const ask = (body: object) => officer.client.post<Problem>(`/items/${itemId}/approvals`, { ground: 'nl-sv-119-1', reason: 'x', ...body }, { version });
    const codes = async (body: object) => (await ask(body)).body.errors?.map(({ code }) => code);

    expect(await codes({ action: 'notice' })).toEqual(['item.needs-no-approval']);
    expect(await codes({ action: 'destroy' })).toEqual(['item.status-forbids-action']);
    expect(await codes({ action: 'return', ground: 'nl-sv-94' })).toEqual(['item.ground-not-applicable']);
    expect(await codes({ action: 'return', documentId: randomUUID() })).toEqual(['item.document-elsewhere']);
  });

  it('is the same table in the code and in the database', async () => {
    const rows = await office.database.query<{ action: string; act: string }>('SELECT action, act FROM guarded_step');

    expect(Object.fromEntries(rows.map(({ action, act }) => [action, act]))).toEqual(GUARDED_STEPS);
  });
});

/** Every attack of one kind on a thing of its own, so that one that gets through does not help the next. @returns those that were let through */
async function attacksLetThrough(): Promise<readonly string[]> {
  const [waitingId, givenId, usedId] = [await givenReturnable(), await givenReturnable(), await givenReturnable()];
  const byLead = await askStep(lead.client, await givenReturnable(), STEP);
  const waiting = await askStep(officer.client, waitingId, STEP);
  const agreed = await agreeOn(officer.client, colleague.client, givenId, STEP);
  const used = await agreeOn(officer.client, colleague.client, usedId, STEP);
  const fresh = await office.enrol('asset-officer');
  await makeMember(fresh);
  const attacks: Readonly<Record<string, () => Promise<Outcome>>> = {
    'self-approval': () => past(office, officer, (client) => givePast(client, officer, waiting.id)),
    'approval by a new member': () => past(office, fresh, (client) => givePast(client, fresh, byLead.id)),
    'approval after a change': () => past(office, colleague, async (client) => { await client.query(`UPDATE item SET description = 'Lege envelop' WHERE id = $1`, [waitingId]); await givePast(client, colleague, waiting.id); }),
    'without an approval': () => past(office, keeper, (client) => returnPast(client, keeper, { caseId, itemId: givenId, approvalId: null })),
    'on an approval that waits': () => past(office, keeper, (client) => returnPast(client, keeper, { caseId, itemId: waitingId, approvalId: waiting.id })),
    'on an approval of another thing': () => past(office, keeper, (client) => returnPast(client, keeper, { caseId, itemId: waitingId, approvalId: agreed.id })),
    'by who asked': () => past(office, officer, (client) => returnPast(client, officer, { caseId, itemId: givenId, approvalId: agreed.id })),
    'by who approved': () => past(office, colleague, (client) => returnPast(client, colleague, { caseId, itemId: givenId, approvalId: agreed.id })),
    'after a change': () => past(office, keeper, (client) => returnPast(client, keeper, { caseId, itemId: givenId, approvalId: agreed.id, change: `description = 'Lege envelop'` })),
    'twice on one approval': () => past(office, keeper, async (client) => { await returnPast(client, keeper, { caseId, itemId: usedId, approvalId: used.id }); await client.query(`UPDATE approval SET fact_id = $2 WHERE id = $1`, [used.id, randomUUID()]); }),
    'a hash of other content': () => past(office, officer, (client) => client.query(`INSERT INTO approval (id, case_id, act, subject_type, subject_id, before, after, request, content_hash, reason, requested_by) SELECT $2, case_id, 'item.sale', subject_type, subject_id, before, after, request, content_hash, reason, requested_by FROM approval WHERE id = $1`, [waiting.id, randomUUID()])),
  };
  const through: string[] = [];
  for (const [name, attack] of Object.entries(attacks)) if ((await attack()) === 'let through') through.push(name);
  return through;
}

describe('the wall in the database', () => {
  it('lets a third person carry out exactly what two others agreed on', async () => {
    const itemId = await givenReturnable();
    const agreed = await agreeOn(officer.client, colleague.client, itemId, STEP);

    expect(await past(office, keeper, (client) => returnPast(client, keeper, { caseId, itemId, approvalId: agreed.id }))).toBe('let through');
  });

  it('lets none of the ways around it through', async () => {
    expect(await attacksLetThrough()).toEqual([]);
  });

  // Last: what is taken away here stays away.
  it.each([
    ['the check on two people', ['ALTER TABLE approval DROP CONSTRAINT approval_two_people_check'], ['self-approval']],
    ['the check on three people and the trigger on the state', ['ALTER TABLE approval DROP CONSTRAINT approval_three_people_check', 'DROP TRIGGER item_status_with_approval ON item'], ['self-approval', 'without an approval', 'by who asked', 'by who approved', 'after a change']],
    ['the trigger on approvals', ['DROP TRIGGER approval_kept ON approval'], ['approval by a new member', 'approval after a change', 'a hash of other content']],
  ])('planted fault: without %s these same attacks are seen to get through', async (_, taken, seen) => {
    for (const statement of taken) await office.database.query(statement);

    expect(await attacksLetThrough()).toEqual(expect.arrayContaining(seen));
  });
});
