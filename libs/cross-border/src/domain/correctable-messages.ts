import type { Correctable } from '#cases';
import { REQUEST_ACTIONS } from './request-state.js';

type CorrectableField = Correctable['fields'][number];

const URGENT: CorrectableField = { name: 'urgent', title: { nl: 'Spoed', en: 'Urgent' }, kind: 'boolean', required: true };
const AT_HAND: CorrectableField = { name: 'dataDirectlyAccessible', title: { nl: 'Gegevens rechtstreeks toegankelijk', en: 'Data directly accessible' }, kind: 'boolean', required: false };
const STATE: CorrectableField = { name: 'counterpartState', title: { nl: 'Andere staat (landcode)', en: 'Other State (country code)' }, kind: 'text', required: true, maxLength: 2 };
const DUE_ON: CorrectableField = { name: 'dueOn', title: { nl: 'Antwoord uiterlijk op', en: 'Answer due on' }, kind: 'date', required: false };

const MOVED: readonly string[] = ['request.received', 'request.sent'];
const STEPS: ReadonlySet<string> = new Set(Object.values(REQUEST_ACTIONS).map(({ event }) => event));

/** The facts of a request that each of its events states again, because terms look at them. */
export const OF_THE_REQUEST: readonly string[] = [URGENT, AT_HAND, STATE].map(({ name }) => name);

/** Whether it says when a request was sent or received. */
export function isMoving(type: string): boolean {
  return MOVED.includes(type);
}

/** What can be corrected of a step of a request or of a message; all of them are to the minute, and a state rests on each. */
export function correctableMessage(type: string): Correctable | null {
  const message = (fields: readonly CorrectableField[] = []): Correctable => ({ time: 'required', fields, mayBeVoid: false });
  if (isMoving(type)) return message([URGENT, STATE, AT_HAND]);
  if (type === 'exchange.requested') return message([DUE_ON]);
  return STEPS.has(type) || type === 'exchange.answered' ? message() : null;
}
