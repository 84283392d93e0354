import type { Approval, ApprovalOutcome } from '../../../libs/approvals/src/contract.js';
import type { Problem } from '../../../libs/platform/src/contract.js';
import { done } from '../../e2e/support/client.js';
import { today } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../../e2e/support/running-office.js';
import { addDocument, cash, notice, openCase, seizeOne, showItem } from '../../e2e/support/story.js';
import { givePast, past, returnPast } from './past-the-application.js';

export const STEP = { action: 'return', ground: 'nl-sv-119-1' } as const;

/** Five people, a case of theirs, and what each may try in it: through the front door and past it. */
export interface FourEyesOffice extends RunningOffice {
  readonly caseId: string;
  readonly lead: Person;
  readonly officer: Person;
  readonly colleague: Person;
  readonly other: Person;
  readonly keeper: Person;
  readonly otherKeeper: Person;
  givenReturnable(): Promise<string>;
  /** @returns somebody whom the lead made a member just now */
  givenNewMember(): Promise<Person>;
  readonly tries: Tries;
}

/** Each says whether it was let through. */
export interface Tries {
  approve(by: Person, approval: Approval): Promise<boolean>;
  approvePast(by: Person, approval: Approval): Promise<boolean>;
  execute(by: Person, itemId: string): Promise<boolean>;
  executePast(by: Person, itemId: string, approval: Approval): Promise<boolean>;
  change(by: Person, itemId: string, version: number): Promise<boolean>;
}

/** Call `stop` afterwards. */
export async function openFourEyesOffice(): Promise<FourEyesOffice> {
  const office = await startRunningOffice();
  const [lead, officer, colleague, other, keeper, otherKeeper] = [
    await office.enrol('prosecutor'),
    await office.enrol('asset-officer'),
    await office.enrol('asset-officer'),
    await office.enrol('asset-officer'),
    await office.enrol('custodian'),
    await office.enrol('custodian'),
  ];
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  const receipt = await addDocument(officer.client, caseId, 'receipt', 'Ontvangstbewijs');
  return {
    ...office,
    caseId,
    lead,
    officer,
    colleague,
    other,
    keeper,
    otherKeeper,
    givenReturnable: async () => {
      const itemId = await seizeOne(officer.client, caseId, cash('4300.00'));
      await notice(officer.client, caseId, itemId);
      const items = [{ id: itemId, version: (await showItem(officer.client, itemId)).version }];
      await done(lead.client.post('/decisions', { kind: 'return', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Herkomst aangetoond.', items }));
      return itemId;
    },
    givenNewMember: async () => {
      const person = await office.enrol('asset-officer');
      await done(lead.client.post(`/cases/${caseId}/members`, { userId: person.id, roleInCase: 'handler' }));
      return person;
    },
    tries: triesIn(office, caseId, receipt),
  };
}

function triesIn(office: RunningOffice, caseId: string, receipt: string): Tries {
  return {
    approve: async (by, { id, version, contentHash }) => (await by.client.post<ApprovalOutcome & Problem>(`/approvals/${id}/approval`, { contentHash }, { version })).status < 300,
    approvePast: async (by, { id }) => (await past(office, by, (client) => givePast(client, by, id), true)) === 'let through',
    execute: async (by, itemId) => {
      const { version } = await showItem(by.client, itemId);
      const step = { ...STEP, occurredOn: today(), documentId: receipt, data: { recipientIdentified: true, setOffChecked: true } };
      return (await by.client.post<Problem>(`/items/${itemId}/transitions`, step, { version })).status < 300;
    },
    executePast: async (by, itemId, { id: approvalId }) => (await past(office, by, (client) => returnPast(client, by, { caseId, itemId, approvalId }), true)) === 'let through',
    change: async (by, itemId, version) => {
      const details = { description: 'Contant geld in een envelop', amount: { amount: '4300.00', currency: 'EUR' }, details: {}, reason: 'Envelop gezien.' };
      return (await by.client.put<Problem>(`/items/${itemId}/details`, details, { version })).status < 300;
    },
  };
}
