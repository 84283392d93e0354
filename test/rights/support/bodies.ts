import { randomUUID } from 'node:crypto';
import { aCar, aSeizure } from '../../e2e/support/story.js';
import { daysAgo, hoursAgo, today } from '../../e2e/support/dates.js';
import type { Records } from './cases-of-each-kind.js';

const EUR = { amount: '1.00', currency: 'EUR' };
const AMSTERDAM = { timeZone: 'Europe/Amsterdam' };

/** What a sample made from the description does not get right: values that must fit one another or the record. */
export const BODIES: Readonly<Record<string, (of: Records) => object>> = {
  'PUT /api/v1/cases/:id/details': () => ({ title: 'x', classification: 'normal', reason: 'x' }),
  'POST /api/v1/cases/:id/transitions': () => ({ action: 'start-investigation', occurredOn: today() }),
  'POST /api/v1/cases/:id/parties': () => ({ kind: 'person', name: 'x', role: 'owner' }),
  'PUT /api/v1/cases/:id/parties/:partyId': () => ({ kind: 'person', name: 'x', role: 'owner', reason: 'x' }),
  'POST /api/v1/cases/:id/links': () => ({ caseReference: 'Z1998-000001', kind: 'related', reason: 'x' }),
  'POST /api/v1/cases/:id/members': ({ lead }) => ({ userId: lead, roleInCase: 'lead' }),
  'POST /api/v1/cases/:id/events': ({ cases }) => ({ type: 'settlement.fulfilled', subjectType: 'case', subjectId: cases, occurredOn: today() }),
  'POST /api/v1/cases/:id/events/:eventId/correction': () => ({ occurredOn: today(), reason: 'x' }),
  'POST /api/v1/cases/:id/seizures': () => aSeizure([aCar()]),
  'POST /api/v1/cases/:id/requests': () => ({ direction: 'out', instrument: 'mutual-legal-assistance', counterpartState: 'BE', counterpartAuthority: 'x', urgent: false, ...AMSTERDAM }),
  'POST /api/v1/cases/:id/exchanges': () => ({ partner: 'police', channel: 'e-mail', direction: 'in', subject: 'x', movedAt: hoursAgo(1), ...AMSTERDAM }),
  'POST /api/v1/cases/:id/deadlines': ({ lead }) => ({ title: 'x', dueOn: today(), reminders: 'R-3', ownerId: lead, reason: 'x' }),
  'POST /api/v1/cases/:id/partners': ({ lead }) => ({ userId: lead, until: today(), reason: 'x' }),
  'POST /api/v1/cases/:id/holds': () => ({ orderedBy: 'x', until: daysAgo(-30), reason: 'x' }),
  'POST /api/v1/holds/:id/extension': () => ({ until: daysAgo(-90), reason: 'x' }),
  'POST /api/v1/cases/:id/retention': () => ({ regime: 'archive', reason: 'x' }),
  'POST /api/v1/retention/terms': () => ({ regime: 'archive', months: 12, validFrom: today(), reason: 'x' }),
  'PUT /api/v1/items/:id/details': () => ({ ...aCar(), assetClass: undefined, reason: 'x' }),
  'POST /api/v1/items/:id/transitions': () => ({ action: 'waive', occurredOn: today(), ground: 'nl-sv-116-2' }),
  'POST /api/v1/items/:id/splits': () => ({ parts: [{ quantity: '1' }] }),
  'POST /api/v1/items/:id/joins': () => ({ items: [{ id: randomUUID(), version: 1 }], reason: 'x' }),
  'POST /api/v1/items/:id/approvals': () => ({ action: 'return', ground: 'nl-sv-119-1', reason: 'x' }),
  'POST /api/v1/items/:id/valuations': () => ({ moment: 'other', valuedOn: today(), value: EUR, method: 'appraisal', source: 'x' }),
  'POST /api/v1/valuations/:id/corrections': () => ({ valuedOn: today(), value: EUR, reason: 'x' }),
  'POST /api/v1/requests/:id/transitions': () => ({ action: 'recognise', occurredAt: hoursAgo(1), ...AMSTERDAM }),
  'POST /api/v1/exchanges/:id/answer': () => ({ outcome: 'answered', answer: 'x', answeredAt: hoursAgo(1), ...AMSTERDAM }),
  'POST /api/v1/deadlines/:id/completion': () => ({ metOn: today(), reason: 'x' }),
  'PUT /api/v1/deadlines/:id': () => ({ title: 'x', dueOn: today(), reminders: 'R-3', reason: 'x' }),
  'PUT /api/v1/deadlines/:id/assignee': ({ lead }) => ({ userId: lead, reason: 'x' }),
  'POST /api/v1/evidence-packages': ({ cases }) => ({ caseId: cases }),
  'PUT /api/v1/items/:id/custody/owner': ({ lead }) => ({ ownerId: lead, fromOwnerId: lead }),
};

/** Routes to which a file is sent. */
export const FILES: readonly string[] = ['POST /api/v1/cases/:id/documents', 'POST /api/v1/documents/:id/versions'];

const BOUNDARY = 'zegel-boundary';

/** A small text file with the fields beside it, as a browser sends it. */
export function fileForm(): { readonly payload: string; readonly contentType: string } {
  const fields = [['title', 'x'], ['kind', 'other'], ['reason', 'x']].map(([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const file = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="x.txt"\r\ncontent-type: text/plain\r\n\r\nx\r\n`;
  return { payload: `${fields.join('')}${file}--${BOUNDARY}--\r\n`, contentType: `multipart/form-data; boundary=${BOUNDARY}` };
}
