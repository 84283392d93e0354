import type { LegalDate } from '../../../platform/src/contract.js';
import type { DecisionKind } from './decision-requirement.js';
import { ITEM_ACTIONS, ITEM_ACTION_IDS, type ItemAction } from './item-action.js';
import type { ItemAct, ItemActionRule } from './item-actions/action-rule.js';
import { COMPLAINT_OVERRIDE } from './item-actions/statements.js';
import { GUARDED_STEPS } from './guarded-steps-table.js';
import { isProsecutor } from './item-actions/offices.js';
import type { Field } from './asset-classes/field.js';
import type { ItemState } from './item-state.js';
import type { ItemStatus } from './item-status.js';
import { OTHER_LAW, type LegalBasisId } from './legal-bases.js';

/** An act a person can do with an item now, with what it asks. */
export interface OpenItemAction {
  readonly action: ItemAction;
  readonly to: ItemStatus;
  readonly decisionKinds: readonly DecisionKind[];
  readonly needsDocument: boolean;
  readonly needsReason: boolean;
  readonly needsApproval: boolean;
  readonly grounds: readonly LegalBasisId[];
  readonly statements: readonly Field[];
}

/**
 * Acts open to these roles from this state: no status, role, block, forbidden mark or running term stands in the way.
 * What the act itself must bring (decision, document, statements) is named, not judged.
 */
export function openItemActions(state: ItemState, roles: readonly string[], today: LegalDate): readonly OpenItemAction[] {
  return ITEM_ACTION_IDS.filter((action) => isOpen(ITEM_ACTIONS[action], state, roles, today)).map((action) => asOffer(action, state));
}

/** Steps by which the thing leaves for good that can be asked for from this state; what they must bring when they are taken is not judged yet. */
export function askableActions(state: ItemState): readonly OpenItemAction[] {
  const asked = ITEM_ACTION_IDS.filter((action) => action in GUARDED_STEPS && ITEM_ACTIONS[action].from.includes(state.status) && !(ITEM_ACTIONS[action].refusesForbidden && state.forbidden));
  return asked.map((action) => asOffer(action, state));
}

/** The same by name, as a refusal lists them. */
export function openActions(state: ItemState, roles: readonly string[], today: LegalDate): readonly ItemAction[] {
  return ITEM_ACTION_IDS.filter((action) => isOpen(ITEM_ACTIONS[action], state, roles, today));
}

function isOpen(rule: ItemActionRule, state: ItemState, roles: readonly string[], today: LegalDate): boolean {
  if (!rule.from.includes(state.status) || !rule.roles.some((role) => roles.includes(role))) return false;
  if (rule.refusesForbidden && state.forbidden) return false;
  if (state.blocks.some((block) => rule.blockedBy.includes(block) && !(block === 'complaint-pending' && canOverride(state, roles)))) return false;
  return rule.guards.every((guard) => guard(state, bestAct(rule, state, roles, today)).length === 0);
}

function canOverride(state: ItemState, roles: readonly string[]): boolean {
  return state.complaintOverridden === true || isProsecutor(roles);
}

/** The act as it would be brought at its best, so that a guard refuses only for what no statement or decision can mend. */
function bestAct(rule: ItemActionRule, state: ItemState, roles: readonly string[], today: LegalDate): ItemAct {
  const [capacity] = rule.decision?.capacities ?? [];
  const kind = rule.decision?.kinds.find((name) => name === 'lift') ?? rule.decision?.kinds[0];
  return {
    actorRoles: roles,
    ground: state.grounds.includes(OTHER_LAW) ? OTHER_LAW : (rule.bases[0] ?? ''),
    occurredOn: today,
    data: Object.fromEntries(rule.statements.map(({ name, kind: form }) => [name, form === 'boolean' ? true : '1900-01-01'])),
    ...(capacity !== undefined && kind !== undefined && { decision: { kind, capacity, decidedOn: today, isFinal: true } }),
  };
}

function asOffer(action: ItemAction, state: ItemState): OpenItemAction {
  const rule = ITEM_ACTIONS[action];
  return {
    action,
    to: rule.to,
    decisionKinds: rule.decision?.kinds ?? [],
    needsDocument: rule.document !== null,
    needsReason: rule.needsReason,
    needsApproval: action in GUARDED_STEPS,
    grounds: state.grounds.includes(OTHER_LAW) && !rule.bases.includes(OTHER_LAW) ? [...rule.bases, OTHER_LAW] : rule.bases,
    statements: rule.statements.filter(({ name }) => name !== COMPLAINT_OVERRIDE.name || state.blocks.includes('complaint-pending')),
  };
}
