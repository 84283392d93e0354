import type { Refusal } from '#platform';
import type { Correctable } from '../../contract.js';
import type { Change, CorrectedEvent } from '../../domain/corrections/corrected-event.js';
import type { StoredEvent } from '../../persistence/event.repository.js';

export type EventKind = Pick<StoredEvent, 'type' | 'subjectType' | 'data' | 'decisionId'>;

/** Another event that says the same, and what becomes of it: two records of one thing are corrected together. */
export interface Companion {
  readonly eventId: string;
  readonly change: Change;
}

/**
 * What one context says of corrections of its events: which there are and what of them can be corrected, whether a correction could
 * have been recorded so in the first place, and what in its own rows follows, in the same transaction.
 */
export interface CorrectionRule {
  /** The fields and the time that can be corrected; null for an event of which this rule does not say so. */
  correctable(event: EventKind): Correctable | null;
  /** Roles that may record such an event, and so correct it; null when everyone may who corrects at all. */
  recorders(event: EventKind): readonly string[] | null;
  /** Whether the rule has a say in the correction of such an event. */
  concerns(event: EventKind): boolean;
  /** What is stated in the form in which it is kept at first recording; absent where that is as it was typed. */
  kept?(event: EventKind, stated: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  refusals(corrected: CorrectedEvent): Promise<readonly Refusal[]>;
  /** Changes the rows that carry the same. @returns the events that say it too */
  follow(corrected: CorrectedEvent): Promise<readonly Companion[]>;
}

/** Multi-provider token: the correction rules of all contexts. */
export const CORRECTION_RULES = Symbol('CorrectionRules');

/** What a rule has nothing to say about. */
export const NOTHING: readonly never[] = [];

/** The values of these fields, where they are there. */
export function onlyFields(data: Readonly<Record<string, unknown>>, fields: readonly { readonly name: string }[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.filter(({ name }) => Object.hasOwn(data, name)).map(({ name }) => [name, data[name]]));
}

/** Each name that is stated and is no field of the event. */
export function unknownFields(stated: Readonly<Record<string, unknown>>, fields: readonly { readonly name: string }[]): readonly Refusal[] {
  return Object.keys(stated)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ code: 'fact.field-unknown', pointer: `/data/${name}`, params: { field: name } }));
}
