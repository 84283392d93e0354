import type { Titles } from '../../../platform/src/contract.js';
import { groundRefusals, statusRefusals } from './decide-item-transition.js';
import { GUARDED_STEPS, type GuardedAct } from './guarded-steps-table.js';
import { ITEM_ACTIONS, isItemAction } from './item-action.js';
import { refusal, type ItemRefusal } from './item-refusal.js';
import type { ItemState } from './item-state.js';

/** Nothing is sold or destroyed without the paper that says it may be. */
const AUTHORISATION: Titles = { nl: 'de machtiging of de uitspraak', en: 'the authorisation or the judgment' };
const ON_PAPER: readonly GuardedAct[] = ['item.sale', 'item.destruction'];

export function guardedActOf(action: string): GuardedAct | null {
  return isItemAction(action) ? (GUARDED_STEPS[action] ?? null) : null;
}

export interface AskedStep {
  readonly action: string;
  readonly ground: string;
  readonly documentId?: string;
}

/** Why a step cannot be asked for; what it must bring when it is carried out is not judged yet. */
export function askRefusals(state: ItemState, asked: AskedStep): readonly ItemRefusal[] {
  const act = guardedActOf(asked.action);
  if (!isItemAction(asked.action) || act === null) return [refusal('item.needs-no-approval', {}, '/action')];
  const rule = ITEM_ACTIONS[asked.action];
  const impossible = statusRefusals(rule, state);
  if (impossible.length > 0) return impossible;
  return [
    ...groundRefusals(rule, state, asked),
    ...(rule.refusesForbidden && state.forbidden ? [refusal('item.forbidden-goods')] : []),
    ...(ON_PAPER.includes(act) && asked.documentId === undefined ? [refusal('item.document-missing', { documentNl: AUTHORISATION.nl, documentEn: AUTHORISATION.en }, '/documentId')] : []),
  ];
}
