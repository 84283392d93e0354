import { decideItemTransition, type ItemTransitionDecision, type RequestedItemAct } from '../src/domain/decide-item-transition.js';
import { ITEM_ACTIONS, type ItemAction } from '../src/domain/item-action.js';
import type { ItemState } from '../src/domain/item-state.js';
import type { ItemStatus } from '../src/domain/item-status.js';

export const TODAY = '2026-11-23';
const EVERYONE = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'cross-border-desk'];

/** A car seized on art. 94, held, with every term behind it. */
export function anItem(overrides: Partial<ItemState> = {}): ItemState {
  return {
    status: 'maintained',
    assetClass: 'vehicle',
    grounds: ['nl-sv-94'],
    blocks: [],
    forbidden: false,
    seizedOn: '2024-01-15',
    valueEstablishedOn: '2026-01-01',
    hasFinalDecision: true,
    holderClaimsOwnership: true,
    terms: { complaint: '2026-06-01', 'disposal-decision': '2026-06-01', 'custody-objection': '2026-06-01', revocation: '2026-06-01', 'custody-keep': '2026-06-01' },
    ...overrides,
  };
}

const CONSERVATORY_ONLY: readonly ItemAction[] = ['release-on-security', 'make-executory'];
const IN_ITS_PLACE: readonly ItemAction[] = ['pay-value'];
const NOTHING_LEFT: readonly ItemAction[] = ['return', 'pay-value'];

function groundsFor(action: ItemAction): ItemState['grounds'] {
  if (CONSERVATORY_ONLY.includes(action)) return ['nl-sv-94a'];
  return NOTHING_LEFT.includes(action) ? [] : ['nl-sv-94'];
}

/** A state from which nothing but the status can stand in the way of the act. */
export function idealState(action: ItemAction, status: ItemStatus): ItemState {
  const mode = action === 'destroy' || action === 'abandon' ? 'destruction' : 'sale';
  const terms = anItem().terms ?? {};
  return anItem({
    status,
    grounds: groundsFor(action),
    authorisedMode: mode,
    ...(IN_ITS_PLACE.includes(action) && { standsInPlace: 'proceeds' }),
    ...(action === 'object-to-custody-end' && { terms: { ...terms, 'custody-objection': '2026-12-01' } }),
  });
}

/** The act with everything it asks for. */
export function idealAct(action: ItemAction, overrides: Partial<RequestedItemAct> = {}): RequestedItemAct {
  const { bases, decision, statements } = ITEM_ACTIONS[action];
  const values = { boolean: true, date: '2026-01-01', decimal: '1', currency: 'EUR' } as const;
  const [capacity] = decision?.capacities ?? [];
  const kind = decision?.kinds.find((name) => name === 'lift') ?? decision?.kinds[0];
  return {
    actorRoles: EVERYONE,
    ground: bases[0] ?? '',
    today: TODAY,
    document: 'doc-1',
    reason: 'Because.',
    data: Object.fromEntries(statements.filter(({ kind }) => kind !== 'text').map((field) => [field.name, values[field.kind as keyof typeof values]])),
    ...(capacity !== undefined && kind !== undefined && { decision: { kind, capacity, decidedOn: '2026-10-01', isFinal: true } }),
    ...overrides,
  };
}

/** Codes of the refusals, none when allowed. */
export function codesOf(decision: ItemTransitionDecision): string[] {
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

/** Refusals of an act that lacks nothing but what is overridden, on an item in the first state it starts from. */
export function tryAct(action: ItemAction, state: Partial<ItemState> = {}, act: Partial<RequestedItemAct> = {}): string[] {
  const [status = 'maintained'] = ITEM_ACTIONS[action].from;
  return codesOf(decideItemTransition({ ...idealState(action, status), ...state }, action, idealAct(action, act)));
}
