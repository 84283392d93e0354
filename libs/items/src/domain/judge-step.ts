import type { LegalDate } from '../../../platform/src/contract.js';
import { documentRefusals, groundRefusals, reasonRefusals, statementRefusals } from './decide-item-transition.js';
import { ITEM_ACTIONS, isItemAction } from './item-action.js';
import { refusal, type ItemRefusal } from './item-refusal.js';
import { OTHER_LAW, type SeizureGround } from './legal-bases.js';

/** A step of which only the fields in form are here. */
export interface SoundStep {
  readonly action?: string;
  readonly ground?: string;
  readonly documentId?: string;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Under which grounds the thing was seized stands in the register; other law is not refused here. */
const UNKNOWN: { readonly grounds: readonly SeizureGround[] } = { grounds: [OTHER_LAW] };

/** What is wrong with a step whose form is wrong too, as far as it can be told without the item, so that all errors are told at once. */
export function judgeStep({ action, ground, documentId, reason, data }: SoundStep, today: LegalDate): readonly ItemRefusal[] {
  if (action === undefined) return [];
  if (!isItemAction(action)) return [refusal('item.unknown-action', { action }, '/action')];
  const rule = ITEM_ACTIONS[action];
  const stated = { ...(reason !== undefined && { reason }), ...(data !== undefined && { data }) };
  return [
    ...(ground === undefined ? [] : groundRefusals(rule, UNKNOWN, { ground })),
    ...documentRefusals(rule, documentId),
    ...reasonRefusals(rule, reason),
    ...statementRefusals(rule, stated, today),
  ];
}
