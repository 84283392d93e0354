import { CASE_ACTIONS, CASE_TRANSITIONS } from '#cases';
import { GUARDED_STEPS, ITEM_ACTIONS, ITEM_TRANSITIONS } from '#items';
import type { Machine, Step } from './steps-in-sql.js';

export const DECISION = '00000000-0000-4000-8000-00000000dec1';
export const PASSES = 'passes';
export const NO_GROUND = 'a change of status needs a fact of its own with its legal ground';
const THREE_PEOPLE = 'ZG003: release, sale, destruction and pay-out are carried out by a third person, as two others agreed';

export interface Row {
  readonly action: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly needsDecision?: boolean;
}

const ITEM_ROWS: readonly Row[] = ITEM_TRANSITIONS.map(({ action, from, to }) => ({ action, event: ITEM_ACTIONS[action].event, from, to, needsDecision: ITEM_ACTIONS[action].decision !== null }));
const CASE_ROWS: readonly Row[] = CASE_TRANSITIONS.map(({ action, from, to }) => ({ action, event: CASE_ACTIONS[action].event, from, to }));

export interface Procedure {
  readonly machine: Machine;
  readonly rows: readonly Row[];
  /** How the database spells it: SQLSTATE and the noun of its messages. */
  readonly code: string;
  readonly noun: string;
  readonly sql: string;
}

export const ITEMS: Procedure = {
  machine: 'item',
  rows: ITEM_ROWS,
  code: 'ZG002',
  noun: 'an item',
  sql: 'SELECT action, event_type AS event, from_status AS "from", to_status AS "to", needs_decision AS "needsDecision" FROM item_transition',
};
export const CASES: Procedure = { machine: 'case', rows: CASE_ROWS, code: 'ZG003', noun: 'a case', sql: 'SELECT action, event_type AS event, from_status AS "from", to_status AS "to" FROM case_transition' };
export const PROCEDURES = [ITEMS, CASES];

export const key = ({ action, event, from, to, needsDecision }: Row): string => `${action}: ${from} → ${to} by ${event}${needsDecision ? ' on a decision' : ''}`;
export const statesOf = (rows: readonly Row[]): readonly string[] => [...new Set(rows.flatMap(({ from, to }) => [from, to]))];
export const stepOf = ({ action, event, from, to, needsDecision }: Row): Step => ({ action, event, from, to, ground: 'art. 94 Sv', decision: needsDecision ? DECISION : null });
/** A step that stays where it was changes no status; the database looks at changes of it. */
export const moves = ({ from, to }: Row): boolean => from !== to;
export const refused = ({ code, noun }: Procedure, { from, to, event }: Step): string => `${code}: ${noun} cannot go from ${from} to ${to} by ${event}`;
export const whenAllowed = ({ machine }: Procedure, { action }: Row): string => (machine === 'item' && Object.hasOwn(GUARDED_STEPS, action) ? THREE_PEOPLE : PASSES);

export interface Tried {
  readonly step: Step;
  readonly expected: string;
}

/** Every act from every state it does not start from. */
export function outsideTheTable(procedure: Procedure): readonly Tried[] {
  const { rows } = procedure;
  const first = new Map(rows.map((row) => [row.action, row]));
  return [...first.values()].flatMap((row) =>
    statesOf(rows)
      .filter((from) => from !== row.to && !rows.some((other) => other.action === row.action && other.from === from))
      .map((from) => ({ ...stepOf(row), from }))
      .map((step) => ({ step, expected: refused(procedure, step) })),
  );
}
