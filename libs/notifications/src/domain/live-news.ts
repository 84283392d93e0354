import type { LiveEvent } from '../contract.js';

/** News of the database: for everyone who may see its case or import, for one person, or for all. */
export interface News {
  readonly event: LiveEvent;
  readonly audience: { readonly kind: 'everyone' } | { readonly kind: 'person'; readonly userId: string } | { readonly kind: 'case'; readonly id: string } | { readonly kind: 'import'; readonly id: string };
}

/** Anything may have happened: the page asks again for what it shows. */
export const ANYTHING: News = { event: { type: 'case', id: '*', caseId: null }, audience: { kind: 'everyone' } };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a notification of the database means for open pages. Things a page has no view of its own for (a party, a document) are news
 * of their case. An empty payload says that some were missed. What belongs to no case and to no person is nobody's news.
 */
export function readNews(payload: string): News | null {
  if (payload === '') return ANYTHING;
  const said = parse(payload);
  if (said === null) return null;
  const { type, id, userId, caseId } = said;
  if (type === 'notification') return isId(userId) && typeof id === 'string' ? { event: { type, id, caseId: null }, audience: { kind: 'person', userId } } : null;
  if (id === '*') return ANYTHING;
  if (type === 'import' && isId(id)) return { event: { type, id, caseId: null }, audience: { kind: 'import', id } };
  if ((type === 'replan' || type === 'count') && isId(id)) return { event: { type, id, caseId: null }, audience: { kind: 'everyone' } };
  if (!isId(caseId)) return null;
  const event: LiveEvent = (type === 'item' || type === 'deadline') && isId(id) ? { type, id, caseId } : { type: 'case', id: caseId, caseId };
  return { event, audience: { kind: 'case', id: caseId } };
}

/** Two pieces of news with the same key say the same. */
export function keyOf({ event, audience }: News): string {
  return `${event.type} ${event.id} ${audience.kind === 'person' ? audience.userId : ''}`;
}

function parse(payload: string): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(payload);
    return typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
