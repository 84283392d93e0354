import { randomUUID } from 'node:crypto';
import type { Approval, ApprovalOutcome } from '../../../libs/approvals/src/contract.js';
import type { CaseFile, OpenCaseRequest, TimelineEvent } from '../../../libs/cases/src/contract.js';
import type { DeadlineRow } from '../../../libs/deadlines/src/contract.js';
import type { CaseDocument } from '../../../libs/documents/src/contract.js';
import type { AskApprovalRequest, AskedApprovalOfStep, Item, ItemTransitionRequest, RecordSeizureRequest, RecordSeizureResponse, SeizedThing } from '../../../libs/items/src/contract.js';
import type { Page } from '../../../libs/platform/src/contract.js';
import { done, type Client } from './client.js';
import { daysAgo, today } from './dates.js';

/** What people do in a case, told in a word each; every act must succeed. */

export async function openCase(by: Client, request: Pick<OpenCaseRequest, 'unitId'> & Partial<OpenCaseRequest>): Promise<{ id: string; version: number; reference: string }> {
  return done(by.post('/cases', { title: 'Onderzoek Wulp', classification: 'normal', ...request }));
}

/** Records a suspect of a case. @returns the id of the party */
export async function addSuspect(by: Client, caseId: string, name: string): Promise<string> {
  return (await done(by.post<{ id: string }>(`/cases/${caseId}/parties`, { kind: 'person', role: 'suspect', name }))).id;
}

export const aCar = (more: Partial<SeizedThing> = {}): SeizedThing => ({ assetClass: 'vehicle', description: 'Blauwe Volkswagen Golf', details: { make: 'Volkswagen', model: 'Golf' }, ...more });

export const cash = (amount = '1250.00', more: Partial<SeizedThing> = {}): SeizedThing => ({ assetClass: 'cash', description: 'Contant geld', amount: { amount, currency: 'EUR' }, details: {}, ...more });

export const aSeizure = (things: readonly SeizedThing[] = [aCar()], more: Partial<RecordSeizureRequest> = {}): RecordSeizureRequest => ({
  seizedOn: today(),
  grounds: ['nl-sv-94'],
  place: 'Havenkade 12, Noordstad',
  things,
  ...more,
});

/** Records a seizure. @returns the ids of its items, in the order of the things */
export async function seize(by: Client, caseId: string, things?: readonly SeizedThing[], more?: Partial<RecordSeizureRequest>): Promise<readonly string[]> {
  const { items } = await done(by.post<RecordSeizureResponse>(`/cases/${caseId}/seizures`, aSeizure(things, more)));
  return items.map(({ id }) => id);
}

export async function seizeOne(by: Client, caseId: string, thing: SeizedThing = aCar(), more?: Partial<RecordSeizureRequest>): Promise<string> {
  const [id] = await seize(by, caseId, [thing], more);
  if (id === undefined) throw new Error('no item was recorded');
  return id;
}

export async function addDocument(by: Client, caseId: string, kind: CaseDocument['kind'] = 'notice', title = 'Kennisgeving van inbeslagneming'): Promise<string> {
  const form = new FormData();
  form.set('title', title);
  form.set('kind', kind);
  form.set('file', new Blob([`${title}\n\nVerzonnen.\n`], { type: 'text/plain' }), `${randomUUID()}.txt`);
  return (await done(by.post<CaseDocument>(`/cases/${caseId}/documents`, form))).id;
}

export const showCase = (by: Client, id: string): Promise<CaseFile> => done(by.get<CaseFile>(`/cases/${id}`));
export const showItem = (by: Client, id: string): Promise<Item> => done(by.get<Item>(`/items/${id}`));
export const deadlinesOf = (by: Client, caseId: string): Promise<readonly DeadlineRow[]> => done(by.get<DeadlineRow[]>(`/cases/${caseId}/deadlines`));
export const timelineOf = async (by: Client, caseId: string): Promise<readonly TimelineEvent[]> => (await done(by.get<{ rows: TimelineEvent[] }>(`/cases/${caseId}/timeline`))).rows;

export const timelineOfItem = async (by: Client, caseId: string, itemId: string): Promise<readonly TimelineEvent[]> =>
  (await done(by.get<{ rows: TimelineEvent[] }>(`/cases/${caseId}/timeline?subjectType=item&subjectId=${itemId}`))).rows;

/** Moves an item a step, on the version it has now. */
export async function moveItem(by: Client, itemId: string, step: Pick<ItemTransitionRequest, 'action' | 'ground'> & Partial<ItemTransitionRequest>): Promise<{ version: number; status: string }> {
  const { version } = await showItem(by, itemId);
  return done(by.post(`/items/${itemId}/transitions`, { occurredOn: today(), ...step }, { version }));
}

/** One asks for a step by which a thing leaves for good, on the version it has now. @returns what waits */
export async function askStep(by: Client, itemId: string, step: Pick<AskApprovalRequest, 'action' | 'ground'> & Partial<AskApprovalRequest>): Promise<Approval> {
  const { version } = await showItem(by, itemId);
  const { approvalId } = await done(by.post<AskedApprovalOfStep>(`/items/${itemId}/approvals`, { reason: 'Kan nu worden uitgevoerd.', ...step }, { version }));
  const found = (await done(by.get<Page<Approval>>(`/approvals?subjectId=${itemId}`))).rows.find(({ id }) => id === approvalId);
  if (!found) throw new Error('nothing waits');
  return found;
}

/** Two others agree on the step that is then carried out by a third. */
export async function agreeOn(asker: Client, approver: Client, itemId: string, step: Parameters<typeof askStep>[2]): Promise<Approval> {
  const { id, version, contentHash, ...asked } = await askStep(asker, itemId, step);
  const outcome = await done(approver.post<ApprovalOutcome>(`/approvals/${id}/approval`, { contentHash }, { version }));
  return { ...asked, contentHash, ...outcome };
}

/** Another person approves what waits on an item. */
export async function approveWaiting(by: Client, itemId: string): Promise<ApprovalOutcome> {
  const [waiting] = (await done(by.get<Page<Approval>>(`/approvals?state=waiting&subjectId=${itemId}`))).rows;
  if (!waiting) throw new Error('nothing waits');
  return done(by.post<ApprovalOutcome>(`/approvals/${waiting.id}/approval`, { contentHash: waiting.contentHash }, { version: waiting.version }));
}

/** Brings a seized item to the desk of who decides: its notice is recorded. */
export async function notice(by: Client, caseId: string, itemId: string): Promise<void> {
  await moveItem(by, itemId, { action: 'notice', ground: 'nl-sv-94-3', documentId: await addDocument(by, caseId) });
}

/** Moves a case a step, on the version it has now. */
export async function moveCase(by: Client, caseId: string, action: string, more: { readonly documentId?: string; readonly occurredOn?: string; readonly data?: object } = {}): Promise<{ version: number; status: string }> {
  const { version } = await showCase(by, caseId);
  return done(by.post(`/cases/${caseId}/transitions`, { action, occurredOn: today(), ...more }, { version }));
}

/** The first step of a case, with the decision by which it is taken. */
export async function startInvestigation(by: Client, caseId: string, occurredOn: string = today()): Promise<void> {
  await moveCase(by, caseId, 'start-investigation', { occurredOn, documentId: await addDocument(by, caseId, 'order', 'Beslissing om onderzoek te doen') });
}

export async function recordFact(by: Client, caseId: string, type: string, data: object = {}, more: { readonly itemId?: string; readonly occurredOn?: string } = {}): Promise<string> {
  const subject = more.itemId === undefined ? { subjectType: 'case', subjectId: caseId } : { subjectType: 'item', subjectId: more.itemId };
  return (await done(by.post<{ id: string }>(`/cases/${caseId}/events`, { type, ...subject, occurredOn: more.occurredOn ?? today(), data }))).id;
}

export const decisionToKeep = (items: readonly { readonly id: string; readonly version: number }[]) => ({
  kind: 'keep',
  capacity: 'prosecutor',
  decidedOn: today(),
  ground: 'nl-sv-116-1',
  reason: 'Van belang voor de waarheidsvinding.',
  reviewOn: daysAgo(-30),
  items,
});
