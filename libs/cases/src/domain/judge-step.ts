import { CASE_ACTIONS, isCaseAction } from './case-action.js';
import type { CaseActionRule } from './case-actions/action-rule.js';
import { caseRefusal, type CaseRefusal } from './case-refusal.js';
import { documentRefusals, groundRefusals } from './case-state.js';
import { statementRefusals } from './case-statements.js';

/** A step of which only the fields in form are here. */
export interface SoundStep {
  readonly action?: string;
  readonly ground?: string;
  readonly documentId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Unknown here: what the law of the case is stands in the register. */
const ANY_LAW = '';

/** What is wrong with a step whose form is wrong too, as far as it can be told without the case, so that all errors are told at once. */
export function judgeStep({ action, ground, documentId, data }: SoundStep): readonly CaseRefusal[] {
  if (action === undefined) return [];
  if (!isCaseAction(action)) return [caseRefusal('case.unknown-action', { action }, '/action')];
  const rule: CaseActionRule = CASE_ACTIONS[action];
  return [
    ...(ground === undefined ? [] : groundRefusals(rule, { jurisdiction: ANY_LAW }, { ground })),
    ...documentRefusals(rule, documentId),
    ...statementRefusals(rule.statements, data ?? {}),
  ];
}
