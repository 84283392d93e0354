/** How far a person's eye reaches before membership of a case widens it; the database enforces the same word. */
export type Reach = 'none' | 'partner' | 'member' | 'unit' | 'unit-confidential' | 'register' | 'process';

/** Who acts: a person of the office, or a named process of Zegel itself. */
export interface Actor {
  readonly kind: 'person' | 'process';
  /** The person's id; the nil UUID for a process. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitIds: readonly string[];
  readonly reach: Reach;
  /** Of another system: the only acts its key was given. A person has all that the roles grant. */
  readonly scopes?: readonly string[];
  /** How long ago this person showed who they are; of a process, and of work that goes on by itself, there is no such moment. */
  readonly askedSecondsAgo?: number;
}

/** An act's who, why and by which request; every transaction is opened with one. */
export interface WorkContext {
  readonly actor: Actor;
  /** What is being done, e.g. `item.transition`; the act of the policy table. */
  readonly act: string;
  /** Why the actor may look or change, for the log of art. 25 Directive 2016/680. */
  readonly purpose: string;
  readonly requestId: string;
  readonly idempotency?: { readonly key: string; readonly route: string; readonly requestHash: string };
}

export const PROCESS_ID = '00000000-0000-0000-0000-000000000000';

/** The actor of a named background process, e.g. `deadline-planner`. */
export function processActor(name: string): Actor {
  return { kind: 'process', id: PROCESS_ID, name, roles: [], unitIds: [], reach: 'process' };
}

/** The context of a background job. */
export function processContext(name: string, act: string, requestId: string): WorkContext {
  return { actor: processActor(name), act, purpose: 'automated processing', requestId };
}
