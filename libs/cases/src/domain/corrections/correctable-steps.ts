import type { Correctable } from '../../contract.js';
import { CASE_ACTIONS, isCaseAction } from '../case-action.js';
import type { CaseActionRule } from '../case-actions/action-rule.js';

/** The opening of a case is no step, but it has its date. */
const OPENING: Correctable = { time: 'none', fields: [], mayBeVoid: false };

/** The step of a case that an event records. */
export function stepOf({ type, data }: { readonly type: string; readonly data: Readonly<Record<string, unknown>> }): CaseActionRule | undefined {
  const action = data['action'];
  const rule = typeof action === 'string' && isCaseAction(action) ? CASE_ACTIONS[action] : undefined;
  return rule?.event === type ? rule : undefined;
}

/** What can be corrected of a step: its date and what was stated with it. Where the case stands rests on it, so it did happen. */
export function correctableStep(event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> }): Correctable | null {
  if (event.type === 'case.opened') return OPENING;
  const step = stepOf(event);
  return step ? { time: 'none', fields: step.statements, mayBeVoid: false } : null;
}
