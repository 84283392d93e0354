import type { Titles } from '../../../platform/src/contract.js';
import type { CaseActionRule } from './case-actions/action-rule.js';
import { EXECUTION_STEPS } from './case-actions/execution-steps.js';
import { PROSECUTION_STEPS } from './case-actions/prosecution-steps.js';
import type { CaseStatus } from './case-status.js';

const TABLE = { ...PROSECUTION_STEPS, ...EXECUTION_STEPS };

export type CaseAction = keyof typeof TABLE;

/** Every step of a case: its state machine. Opening (row C1) is not a step but the beginning. */
export const CASE_ACTIONS: Readonly<Record<CaseAction, CaseActionRule>> = TABLE;
export const CASE_ACTION_IDS = Object.keys(TABLE) as readonly CaseAction[];

export interface CaseTransition {
  readonly action: CaseAction;
  readonly from: CaseStatus;
  readonly to: CaseStatus;
}

/** The same table as pairs; the database refuses every change of status that is not among them. */
export const CASE_TRANSITIONS: readonly CaseTransition[] = CASE_ACTION_IDS.flatMap((action) =>
  CASE_ACTIONS[action].from.map((from) => ({ action, from, to: CASE_ACTIONS[action].to })),
);

/** How the facts of these steps are called on the timeline. */
export const CASE_EVENT_TITLES: Readonly<Record<string, Titles>> = {
  'case.opened': { nl: 'Zaak geopend', en: 'Case opened' },
  ...Object.fromEntries(CASE_ACTION_IDS.map((action) => [CASE_ACTIONS[action].event, CASE_ACTIONS[action].eventTitle])),
};

export function isCaseAction(text: string): text is CaseAction {
  return Object.hasOwn(TABLE, text);
}
