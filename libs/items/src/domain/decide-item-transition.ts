import type { LegalDate } from '../../../platform/src/contract.js';
import { fieldErrors } from './details/field-errors.js';
import { plainTextErrors } from './details/read-text.js';
import { below, detailError } from './details/detail-error.js';
import { groundsAfter } from './grounds-after.js';
import { ITEM_ACTIONS, isItemAction, type ItemAction } from './item-action.js';
import type { ItemAct, ItemActionRule } from './item-actions/action-rule.js';
import { statementMissing } from './item-actions/guards.js';
import { isProsecutor } from './item-actions/offices.js';
import { COMPLAINT_OVERRIDE, MUST_BE_TRUE } from './item-actions/statements.js';
import { openActions } from './open-actions.js';
import { named, refusal, type ItemRefusal } from './item-refusal.js';
import { ITEM_BLOCKS, type DisposalMode, type ItemState } from './item-state.js';
import { ITEM_STATUSES, type ItemStatus } from './item-status.js';
import { isLegalBasis, OTHER_LAW, type SeizureGround } from './legal-bases.js';

/** An act as it is asked for. Without `occurredOn` it happened today. */
export type RequestedItemAct = Omit<ItemAct, 'occurredOn'> & { readonly occurredOn?: LegalDate; readonly today: LegalDate };

export type ItemTransitionDecision =
  | {
      readonly allowed: true;
      readonly to: ItemStatus;
      /** Type of the fact to record. */
      readonly event: string;
      /** Seizure grounds in force afterwards; to be stored with the new status. */
      readonly grounds: readonly SeizureGround[];
      /** Data of the fact: what was stated, and what the rule adds. */
      readonly data: Readonly<Record<string, unknown>>;
    }
  | {
      readonly allowed: false;
      readonly refusals: readonly ItemRefusal[];
      /** What this person can do with the item now. */
      readonly open: readonly ItemAction[];
    };

/**
 * Whether an act on an item is allowed, with every refusal at once. Pure: the use case enforces it, the page asks it,
 * the database holds the same pairs of states.
 */
export function decideItemTransition(state: ItemState, action: string, asked: RequestedItemAct): ItemTransitionDecision {
  const open = () => openActions(state, asked.actorRoles, asked.today);
  if (!isItemAction(action)) return { allowed: false, refusals: [refusal('item.unknown-action', { action }, '/action')], open: open() };
  const rule = ITEM_ACTIONS[action];
  const act: ItemAct = { ...asked, occurredOn: asked.occurredOn ?? asked.today };
  const atAll = [...statusRefusals(rule, state), ...roleRefusals(rule, act)];
  // The further conditions only mean something where the act is possible at all.
  const further = atAll.length > 0 ? [] : [...formRefusals(rule, state, act, asked.today), ...conditionRefusals(rule, state, act)];
  const refusals = [...atAll, ...further];
  if (refusals.length > 0) return { allowed: false, refusals, open: open() };
  return { allowed: true, to: rule.to, event: rule.event, grounds: groundsOf(action, state, act), data: dataOf(action, act) };
}

/** Is the act possible at all from this state? */
export function statusRefusals(rule: ItemActionRule, { status }: ItemState): readonly ItemRefusal[] {
  if (rule.from.includes(status)) return [];
  const params = { ...named('status', status, ITEM_STATUSES[status].title), ...named('action', rule.event, rule.title) };
  return [refusal('item.status-forbids-action', params)];
}

function roleRefusals(rule: ItemActionRule, { actorRoles }: ItemAct): readonly ItemRefusal[] {
  if (rule.roles.some((role) => actorRoles.includes(role))) return [];
  return [refusal('item.role-not-allowed', { ...named('action', rule.event, rule.title), roles: rule.roles })];
}

/** Date, ground, decision, document, reason and statements. */
function formRefusals(rule: ItemActionRule, state: ItemState, act: ItemAct, today: LegalDate): readonly ItemRefusal[] {
  return [
    ...dateRefusals(state, act, today),
    ...groundRefusals(rule, state, act),
    ...decisionRefusals(rule, act),
    ...documentRefusals(rule, act.document),
    ...reasonRefusals(rule, act.reason),
    ...statementRefusals(rule, act, today),
  ];
}

export function documentRefusals({ document: needed }: Pick<ItemActionRule, 'document'>, document: string | undefined): readonly ItemRefusal[] {
  return needed !== null && !isFilled(document) ? [refusal('item.document-missing', { documentNl: needed.nl, documentEn: needed.en }, '/documentId')] : [];
}

export function reasonRefusals({ needsReason }: Pick<ItemActionRule, 'needsReason'>, reason: string | undefined): readonly ItemRefusal[] {
  return needsReason && !isFilled(reason) ? [refusal('item.reason-missing', {}, '/reason')] : [];
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function dateRefusals({ seizedOn }: ItemState, { occurredOn }: ItemAct, today: LegalDate): readonly ItemRefusal[] {
  if (occurredOn > today) return [refusal('item.date-in-future', {}, '/occurredOn')];
  if (seizedOn !== undefined && occurredOn < seizedOn) return [refusal('item.before-seizure', { seizedOn }, '/occurredOn')];
  return [];
}

/** One of the provisions of the act; other law for what was seized under other law. */
export function groundRefusals(rule: ItemActionRule, state: Pick<ItemState, 'grounds'>, { ground }: Pick<ItemAct, 'ground'>): readonly ItemRefusal[] {
  if (ground.trim() === '') return [refusal('item.ground-missing', { choices: rule.bases }, '/ground')];
  const underOtherLaw = ground === OTHER_LAW && state.grounds.includes(OTHER_LAW);
  if (underOtherLaw || (isLegalBasis(ground) && rule.bases.includes(ground))) return [];
  return [refusal('item.ground-not-applicable', { ground, choices: rule.bases }, '/ground')];
}

function decisionRefusals({ decision: required }: ItemActionRule, { decision, occurredOn, ground }: ItemAct): readonly ItemRefusal[] {
  if (required === null) return [];
  if (decision === undefined) return [refusal('item.decision-missing', { kinds: required.kinds }, '/decisionId')];
  const refusals: ItemRefusal[] = [];
  if (!required.kinds.includes(decision.kind)) {
    refusals.push(refusal('item.decision-kind', { kind: decision.kind, kinds: required.kinds }));
  }
  // Who may decide under another country's law is for that law to say.
  if (ground !== OTHER_LAW && !required.capacities.includes(decision.capacity)) {
    refusals.push(refusal('item.decision-capacity', { capacity: decision.capacity, capacities: required.capacities }));
  }
  if (decision.decidedOn > occurredOn) refusals.push(refusal('item.decision-later', { decidedOn: decision.decidedOn }));
  return refusals;
}

/** Errors of what is stated with an act: unknown, missing or malformed fields. */
export function statementRefusals({ statements }: Pick<ItemActionRule, 'statements'>, act: Pick<ItemAct, 'data' | 'reason'>, today: LegalDate): readonly ItemRefusal[] {
  const data = act.data ?? {};
  const known = new Set(statements.map(({ name }) => name));
  const unknown = Object.keys(data).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => detailError(below('/data', name), 'field.unknown')),
    ...statements.flatMap((field): readonly ItemRefusal[] => {
      const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
      const errors = fieldErrors(field, value, below('/data', field.name), today);
      if (errors.length > 0) return errors;
      return field.required && MUST_BE_TRUE.includes(field.name) && value !== true ? [statementMissing(field)] : [];
    }),
    ...(act.reason === undefined || !isFilled(act.reason) ? [] : plainTextErrors(act.reason, '/reason')),
  ];
}

/** Blocks, forbidden goods, and the conditions of the law. */
function conditionRefusals(rule: ItemActionRule, state: ItemState, act: ItemAct): readonly ItemRefusal[] {
  return [
    ...blockRefusals(rule, state, act),
    ...(rule.refusesForbidden && state.forbidden ? [refusal('item.forbidden-goods')] : []),
    ...(state.forbidden && act.decision?.kind === 'sell-early' ? [refusal('item.forbidden-goods')] : []),
    ...rule.guards.flatMap((guard) => guard(state, act)),
  ];
}

/** A complaint does not suspend by law; a prosecutor can go past it with reasons, which stay on record (row I20). */
function blockRefusals({ blockedBy }: ItemActionRule, state: ItemState, act: ItemAct): readonly ItemRefusal[] {
  return state.blocks
    .filter((block) => blockedBy.includes(block))
    .flatMap((block): readonly ItemRefusal[] => {
      if (block === 'complaint-pending' && act.data?.[COMPLAINT_OVERRIDE.name] !== undefined) {
        return isProsecutor(act.actorRoles) ? [] : [refusal('item.override-needs-prosecutor')];
      }
      if (block === 'complaint-pending' && state.complaintOverridden === true) return [];
      return [refusal('item.blocked', named('block', block, ITEM_BLOCKS[block]))];
    });
}

function groundsOf(action: ItemAction, { grounds }: ItemState, { ground, decision }: ItemAct): readonly SeizureGround[] {
  if (action === 'seize') return [...new Set([...grounds, ground as SeizureGround])];
  return ITEM_ACTIONS[action].to === 'return-ordered' && action !== 'unblock-return'
    ? groundsAfter(grounds, decision?.kind)
    : grounds;
}

/** What a later rule reads back from the fact (see `readItemFacts`). */
function dataOf(action: ItemAction, act: ItemAct): Readonly<Record<string, unknown>> {
  const mode: DisposalMode = act.decision?.kind === 'destroy' ? 'destruction' : 'sale';
  return { ...act.data, ...(action === 'authorise-disposal' && { mode }) };
}
