import type { Correctable } from '#cases';
import { ITEM_ACTIONS, isItemAction } from '../item-action.js';
import type { ItemActionRule } from '../item-actions/action-rule.js';
import { isAwaitingDecision } from '../item-status.js';

interface ItemEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type CorrectableField = Correctable['fields'][number];

const REVIEW_ON: CorrectableField = { name: 'reviewOn', title: { nl: 'Opnieuw beoordelen op', en: 'Review on' }, kind: 'date', required: true };
const SEIZURE = 'item.seized';
/** Decisions that changed no state. */
const KEPT_AS_FACT: readonly string[] = ['item.kept', 'item.decided'];
const KINDS: readonly string[] = ['text', 'date', 'boolean', 'choice', 'decimal', 'currency'] satisfies readonly CorrectableField['kind'][];

/** The act that an event records. */
export function actOf({ type, data }: ItemEvent): ItemActionRule | undefined {
  const action = data['action'];
  const rule = typeof action === 'string' && isItemAction(action) ? ITEM_ACTIONS[action] : undefined;
  return rule?.event === type ? rule : undefined;
}

function isAskable(field: ItemActionRule['statements'][number]): field is ItemActionRule['statements'][number] & CorrectableField {
  return KINDS.includes(field.kind);
}

/** What can be corrected of what happened to an item; where the item stands rests on it, so it did happen. */
export function correctableAct(event: ItemEvent): Correctable | null {
  if (event.type === SEIZURE) return { time: 'optional', fields: [], mayBeVoid: false };
  const rule = actOf(event);
  if (rule === undefined && !KEPT_AS_FACT.includes(event.type)) return null;
  const review = event.data['reviewOn'] === undefined ? [] : [REVIEW_ON];
  return { time: 'none', fields: [...(rule?.statements.filter(isAskable) ?? []), ...review], mayBeVoid: false };
}

/** Whether the item waits for a decision from the day of this event on. */
export function beginsWaiting({ type, data }: ItemEvent): boolean {
  if (type === SEIZURE || type === 'item.kept') return true;
  const awaits = (status: unknown): boolean => typeof status === 'string' && isAwaitingDecision(status);
  return awaits(data['to']) && !awaits(data['from']);
}

/** Since when an item waits for a decision by what happened to it, in the order in which it happened; undefined when nothing of it says so. */
export function waitsSince(facts: readonly (ItemEvent & { readonly occurredOn: string })[]): string | null | undefined {
  return facts.reduce<string | null | undefined>((since, { type, data, occurredOn }) => {
    if (type === 'item.kept') return occurredOn;
    const to = data['to'];
    if (typeof to !== 'string') return since;
    return isAwaitingDecision(to) ? (since ?? occurredOn) : null;
  }, undefined);
}
