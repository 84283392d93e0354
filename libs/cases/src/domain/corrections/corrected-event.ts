import type { CorrectEventRequest } from '../../contract.js';

/** What of an event can be wrong: when it happened, and what was stated with it. */
export interface EventState {
  readonly occurredOn: string;
  /** UTC; null when the event has no time of day. */
  readonly occurredAt: string | null;
  readonly timeZone: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A correction of an event, as it is about to be recorded. */
export interface CorrectedEvent {
  readonly id: string;
  readonly caseId: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly decisionId: string | null;
  readonly before: EventState;
  readonly after: EventState;
  /** The event never happened. */
  readonly void: boolean;
}

/** What is corrected of an event; what is left out stays. */
export type Change = Partial<EventState>;

export interface NothingChanged {
  readonly code: 'event.nothing-changed';
  readonly pointer: string;
}

type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown };

const VOID = 'void';

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
}

/** The data with some fields stated anew; an empty one is taken out. What was said never to have happened did happen. */
export function withFields(data: EventState['data'], stated: Readonly<Record<string, unknown>> = {}): EventState['data'] {
  return Object.fromEntries(Object.entries({ ...data, ...stated }).filter(([name, value]) => name !== VOID && (isGiven(value) || !Object.hasOwn(stated, name))));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function isVoid({ data }: EventState): boolean {
  return data[VOID] === true;
}

/** Each field that the correction changes, with its old value and its new one. */
export function changedFields({ before, after, void: never }: Pick<CorrectedEvent, 'before' | 'after' | 'void'>): readonly FieldChange[] {
  if (never) return isVoid(before) ? [] : [{ field: 'occurredOn', from: before.occurredOn, to: null }];
  const wasThere = !isVoid(before);
  const names = [...new Set([...Object.keys(before.data), ...Object.keys(after.data)])].filter((name) => name !== VOID);
  return [
    ...(wasThere && before.occurredOn === after.occurredOn ? [] : [{ field: 'occurredOn', from: wasThere ? before.occurredOn : null, to: after.occurredOn }]),
    ...(before.occurredAt === after.occurredAt ? [] : [{ field: 'occurredAt', from: before.occurredAt, to: after.occurredAt }]),
    ...names.filter((name) => !isSame(before.data[name], after.data[name])).map((name) => ({ field: name, from: before.data[name] ?? null, to: after.data[name] ?? null })),
  ];
}

/** A correction that changes nothing is refused at every field that it states. */
export function nothingChanged(corrected: CorrectedEvent, request: CorrectEventRequest): readonly NothingChanged[] {
  if (changedFields(corrected).length > 0) return [];
  const stated = request.void === true ? ['/void'] : ['/occurredOn', ...(request.occurredAt === undefined ? [] : ['/occurredAt']), ...Object.keys(request.data ?? {}).map((name) => `/data/${name}`)];
  return stated.map((pointer) => ({ code: 'event.nothing-changed', pointer }));
}
