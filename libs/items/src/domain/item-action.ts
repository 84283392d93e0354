import { COURT_ACTIONS } from './item-actions/court-actions.js';
import { DISPOSAL_ACTIONS } from './item-actions/disposal-actions.js';
import type { ItemActionRule } from './item-actions/action-rule.js';
import { RETURN_ACTIONS } from './item-actions/return-actions.js';
import { SEIZURE_ACTIONS } from './item-actions/seizure-actions.js';
import type { ItemStatus } from './item-status.js';
import type { Titles } from '../../../platform/src/contract.js';

const TABLE = { ...SEIZURE_ACTIONS, ...DISPOSAL_ACTIONS, ...COURT_ACTIONS, ...RETURN_ACTIONS };

export type ItemAction = keyof typeof TABLE;

/** Every act on an item: the state machine of a seized item. */
export const ITEM_ACTIONS: Readonly<Record<ItemAction, ItemActionRule>> = TABLE;
export const ITEM_ACTION_IDS = Object.keys(TABLE) as readonly ItemAction[];

export interface ItemTransition {
  readonly action: ItemAction;
  readonly from: ItemStatus;
  readonly to: ItemStatus;
}

/** The same table as pairs; the database refuses every change of status that is not among them. */
export const ITEM_TRANSITIONS: readonly ItemTransition[] = ITEM_ACTION_IDS.flatMap((action) =>
  ITEM_ACTIONS[action].from.map((from) => ({ action, from, to: ITEM_ACTIONS[action].to })),
);

/** How the facts of these acts are called on the timeline. */
export const ITEM_EVENT_TITLES: Readonly<Record<string, Titles>> = Object.fromEntries(
  ITEM_ACTION_IDS.map((action) => [ITEM_ACTIONS[action].event, ITEM_ACTIONS[action].eventTitle]),
);

export function isItemAction(text: string): text is ItemAction {
  return Object.hasOwn(TABLE, text);
}
