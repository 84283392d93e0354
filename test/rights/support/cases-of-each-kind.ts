import { randomUUID } from 'node:crypto';
import type { Approval } from '../../../libs/approvals/src/contract.js';
import type { Page } from '../../../libs/platform/src/contract.js';
import type { TestDatabase } from '../../support/test-database.js';
import { done } from '../../e2e/support/client.js';
import { daysAgo, hoursAgo, today } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { aCar, addDocument, notice, openCase, recordFact, seizeOne, showItem } from '../../e2e/support/story.js';
import { RELATION_NAMES, type RecordName, type RelationName } from './matrix.js';

/** A case with one of every record that hangs on it. */
export type Records = Readonly<Record<RecordName | 'parties' | 'events' | 'lead', string>>;

/** Records one of everything through the front door. */
export async function givenRecords(lead: Person, partner: Person, unitId: string, title: string): Promise<Records> {
  const { client } = lead;
  const { id } = await openCase(client, { unitId, leadId: lead.id, title });
  const itemId = await seizeOne(client, id, aCar({ estimatedValue: { amount: '9000.00', currency: 'EUR' } }));
  await notice(client, id, itemId);
  const { version } = await showItem(client, itemId);
  const party = await done(client.post<{ id: string }>(`/cases/${id}/parties`, { kind: 'person', name: `Verdachte ${title}`, role: 'suspect' }));
  const { decisions } = await done(client.post<{ decisions: { id: string }[] }>('/decisions', { kind: 'keep', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Van belang.', reviewOn: daysAgo(-30), items: [{ id: itemId, version }] }));
  const request = await done(client.post<{ id: string }>(`/cases/${id}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true }));
  const exchange = await done(client.post<{ id: string }>(`/cases/${id}/exchanges`, { partner: 'police', channel: 'e-mail', direction: 'in', subject: title, movedAt: hoursAgo(2), timeZone: 'Europe/Amsterdam' }));
  const events = await recordFact(client, id, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  const documents = await addDocument(client, id);
  const deadline = await done(client.post<{ id: string }>(`/cases/${id}/deadlines`, { title: `Bellen over ${title}`, dueOn: daysAgo(-5), reminders: 'R-3', ownerId: lead.id, reason: 'Afgesproken.' }));
  const valuation = await done(client.post<{ id: string }>(`/items/${itemId}/valuations`, { moment: 'other', valuedOn: today(), value: { amount: '8000.00', currency: 'EUR' }, method: 'appraisal', source: 'Rapport' }));
  const asked = await showItem(client, itemId);
  await done(client.put(`/items/${itemId}/details`, { description: asked.description, details: asked.details, estimatedValue: { amount: '9100.00', currency: 'EUR' }, reason: 'Beter geschat.' }, { version: asked.version }));
  const [approval] = (await done(client.get<Page<Approval>>(`/approvals?subjectId=${itemId}`))).rows;
  const share = await done(client.post<{ id: string }>(`/cases/${id}/partners`, { userId: partner.id, until: daysAgo(-9), reason: 'Staat bij hen.' }));
  const hold = await done(client.post<{ id: string }>(`/cases/${id}/holds`, { orderedBy: 'Rechtbank', until: daysAgo(-60), reason: 'Klaagschrift loopt.' }));
  return { lead: lead.id, holds: hold.id, restrictions: randomUUID(), 'partner-grants': share.id, cases: id, items: itemId, parties: party.id, decisions: decisions[0]?.id ?? '', requests: request.id, exchanges: exchange.id, events, documents, deadlines: deadline.id, valuations: valuation.id, approvals: approval?.id ?? '' };
}

interface Office {
  readonly database: Pick<TestDatabase, 'query'>;
  readonly lead: Person;
  /** With whom every one of the cases is shared. */
  readonly partner: Person;
  readonly unitId: string;
  readonly otherUnitId: string;
}

/** A case for every way in which people can stand to one; these people are its members, were, or are not. */
export async function givenACaseOfEachKind({ database, lead, partner, unitId, otherUnitId }: Office, people: readonly Person[]): Promise<Readonly<Record<RelationName, Records>>> {
  const made = await Promise.all(RELATION_NAMES.map(async (relation) => [relation, await givenRecords(lead, partner, unitId, relation)] as const));
  for (const [relation, records] of made) await place(relation, records.cases);
  // Lifted, and put there past the procedure: while one stands nobody else sees the case.
  for (const [, { cases, restrictions }] of made) {
    await database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; INSERT INTO case_restriction (id, case_id, ground, reason, placed_by, lifted_by, lifted_at, lift_reason)
      VALUES ('${restrictions}', '${cases}', 'accuracy-contested', 'x', '${lead.id}', '${lead.id}', now(), 'x'); END $$`);
  }
  return Object.fromEntries(made) as Record<RelationName, Records>;

  async function place(relation: RelationName, caseId: string): Promise<void> {
    const isMember = ['member', 'observer', 'closed', 'embargo-member'].includes(relation);
    const unit = ['same-unit', 'confidential', 'embargo'].includes(relation) ? unitId : otherUnitId;
    const classification = { confidential: 'confidential', emergency: 'confidential', embargo: 'embargo', 'embargo-member': 'embargo' }[relation as string] ?? 'normal';
    for (const { id } of isMember || relation === 'ex-member' ? people : []) {
      await database.query('INSERT INTO case_member (id, case_id, user_id, role_in_case, since, until) VALUES ($1, $2, $3, $4, current_date, $5)', [randomUUID(), caseId, id, relation === 'observer' ? 'observer' : 'handler', isMember ? null : today()]);
    }
    await database.query('UPDATE case_file SET unit_id = $2, classification = $3, member_ids = member_ids || $4::uuid[] WHERE id = $1', [caseId, unit, classification, isMember ? people.map(({ id }) => id) : []]);
    // Also of the case under embargo, for which it must mean nothing.
    for (const { id } of ['emergency', 'embargo'].includes(relation) ? people : []) {
      await database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; INSERT INTO emergency_access (id, case_id, reference, unit_id, user_id, reason, until, told)
        SELECT gen_random_uuid(), id, reference, unit_id, '${id}', 'x', clock_timestamp() + interval '8 hours' - interval '1 second', ARRAY[lead_id] FROM case_file WHERE id = '${caseId}'; END $$`);
    }
    // Done by the owner, past the procedure: who may do what in a case that is done does not depend on how it came to its end.
    if (relation === 'closed') await database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE case_file SET status = 'closed' WHERE id = '${caseId}'; END $$`);
  }
}
