import { decideItemTransition, type ItemTransitionDecision, type RequestedItemAct } from './decide-item-transition.js';
import { ITEM_ACTION_IDS, ITEM_ACTIONS, type ItemAction } from './item-action.js';
import type { ItemRefusalCode } from './item-refusal.js';
import { kindOfRefusals } from './item-refusal.js';
import type { ItemState } from './item-state.js';
import { ITEM_STATUS_IDS, type ItemStatus } from './item-status.js';
import { openActions, openItemActions } from './open-actions.js';

const TODAY = '2026-11-23';
const EVERYONE = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'cross-border-desk'];

function anItem(overrides: Partial<ItemState> = {}): ItemState {
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

/** A state from which nothing but the status can stand in the way of the act. */
function idealState(action: ItemAction, status: ItemStatus): ItemState {
  const mode = action === 'destroy' || action === 'abandon' ? 'destruction' : 'sale';
  const terms = anItem().terms ?? {};
  return anItem({
    status,
    grounds: CONSERVATORY_ONLY.includes(action) ? ['nl-sv-94a'] : NOTHING_LEFT.includes(action) ? [] : ['nl-sv-94'],
    authorisedMode: mode,
    ...(IN_ITS_PLACE.includes(action) && { standsInPlace: 'proceeds' }),
    ...(action === 'object-to-custody-end' && { terms: { ...terms, 'custody-objection': '2026-12-01' } }),
  });
}

/** The act with everything it asks for. */
function idealAct(action: ItemAction, overrides: Partial<RequestedItemAct> = {}): RequestedItemAct {
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
    data: Object.fromEntries(statements.map((field) => [field.name, values[field.kind as keyof typeof values]])),
    ...(capacity !== undefined && kind !== undefined && { decision: { kind, capacity, decidedOn: '2026-10-01', isFinal: true } }),
    ...overrides,
  };
}

function codesOf(decision: ItemTransitionDecision): string[] {
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

function tryAct(action: ItemAction, state: Partial<ItemState> = {}, act: Partial<RequestedItemAct> = {}): string[] {
  const [status = 'maintained'] = ITEM_ACTIONS[action].from;
  return codesOf(decideItemTransition({ ...idealState(action, status), ...state }, action, idealAct(action, act)));
}

const PAIRS = ITEM_ACTION_IDS.flatMap((action) => ITEM_STATUS_IDS.map((status) => ({ action, status })));
const NOTHING_TO_LIFT = { action: 'order-return', status: 'return-ordered' };

describe('decideItemTransition', () => {
  it.each(PAIRS)('$action on an item that is $status follows the table', ({ action, status }) => {
    const { from, to, event } = ITEM_ACTIONS[action];

    const decision = decideItemTransition(idealState(action, status), action, idealAct(action));

    if (from.includes(status)) expect(decision).toMatchObject({ allowed: true, to, event });
    else expect(codesOf(decision)).toEqual(['item.status-forbids-action']);
  });

  it('refuses an act that does not exist and says what is open', () => {
    const decision = decideItemTransition(anItem({ status: 'noticed' }), 'hide', { actorRoles: ['assistant'], ground: '', today: TODAY });

    expect(decision).toMatchObject({ allowed: false, refusals: [{ code: 'item.unknown-action', pointer: '/action' }], open: ['maintain', 'order-return', 'order-return-by-court', 'keep-for-claimant-by-court', 'forfeit', 'withdraw'] });
  });

  it('answers an impossible act with the acts that are open to this person', () => {
    const decision = decideItemTransition(anItem({ status: 'seized' }), 'sell', idealAct('sell', { actorRoles: ['custodian'] }));

    expect(decision).toMatchObject({ allowed: false, refusals: [{ params: { statusEn: 'Seized', actionEn: 'Sell' } }], open: ['lose'] });
  });

  it('reports every missing thing at once', () => {
    expect(tryAct('transfer-abroad', { blocks: ['evidence-interest'], forbidden: true }, { ground: '', decision: undefined, document: ' ', data: { note: 'x' }, occurredOn: '2026-11-24' })).toEqual([
      'item.date-in-future',
      'item.ground-missing',
      'item.decision-missing',
      'item.document-missing',
      'field.unknown',
      'item.blocked',
      'item.forbidden-goods',
    ]);
  });
});

describe('who', () => {
  it.each([
    ['maintain', ['asset-officer', 'custodian', 'cross-border-desk', 'auditor', 'team-lead', 'system-administrator']],
    ['authorise-disposal', ['assistant', 'asset-officer', 'custodian']],
    ['object-to-custody-end', ['assistant', 'custodian']],
    ['sell', ['prosecutor', 'asset-officer']],
    ['return', ['prosecutor', 'auditor']],
  ] as const)('%s is not for %s', (action, roles) => {
    for (const role of roles) expect(tryAct(action, {}, { actorRoles: [role] })).toEqual(['item.role-not-allowed']);
  });

  it('tells what is not yours to do from what nobody may do', () => {
    const given = (state: Partial<ItemState>, act: Partial<RequestedItemAct>) => {
      const decision = decideItemTransition(anItem({ status: 'noticed', ...state }), 'maintain', idealAct('maintain', act));
      return decision.allowed ? 'allowed' : kindOfRefusals(decision.refusals);
    };

    expect(given({}, { actorRoles: ['custodian'] })).toBe('forbidden');
    expect(given({}, { ground: 'nl-sr-33' })).toBe('invalid');
    expect(given({ status: 'returned' }, {})).toBe('rule');
  });
});

describe('ground, decision, document', () => {
  it('needs a provision that belongs to the act', () => {
    expect(tryAct('waive', {}, { ground: 'nl-sv-118-1' })).toEqual(['item.ground-not-applicable']);
    expect(tryAct('waive', {}, { ground: 'toString' })).toEqual(['item.ground-not-applicable']);
  });

  it('takes other law only for what was seized under other law, and leaves its offices to that law', () => {
    const act = { ground: 'other-law', decision: { kind: 'forfeit', capacity: 'prosecutor', decidedOn: '2026-01-01', isFinal: false } } as const;

    expect(tryAct('forfeit', { grounds: ['nl-sv-94'] }, act)).toContain('item.ground-not-applicable');
    expect(tryAct('forfeit', { grounds: ['other-law'] }, act)).toEqual([]);
  });

  it.each<[ItemAction, Partial<RequestedItemAct>['decision'], ItemRefusalCode]>([
    ['maintain', undefined, 'item.decision-missing'],
    ['maintain', { kind: 'return', capacity: 'prosecutor', decidedOn: '2026-10-01', isFinal: false }, 'item.decision-kind'],
    ['forfeit', { kind: 'forfeit', capacity: 'prosecutor', decidedOn: '2026-10-01', isFinal: false }, 'item.decision-capacity'],
    ['authorise-disposal', { kind: 'destroy', capacity: 'assistant-prosecutor', decidedOn: '2026-10-01', isFinal: false }, 'item.decision-capacity'],
    ['maintain', { kind: 'keep', capacity: 'prosecutor', decidedOn: '2026-11-23', isFinal: false }, 'item.decision-later'],
  ])('%s does not rest on %j', (action, decision, code) => {
    expect(tryAct(action, {}, { decision, occurredOn: '2026-11-22' })).toEqual([code]);
  });

  it.each(ITEM_ACTION_IDS.filter((action) => ITEM_ACTIONS[action].document !== null))('%s needs its document', (action) => {
    expect(tryAct(action, {}, { document: undefined })).toEqual(['item.document-missing']);
  });

  it('does not happen before the seizure', () => {
    expect(tryAct('waive', { seizedOn: '2026-11-20' }, { occurredOn: '2026-11-19' })).toEqual(['item.before-seizure']);
  });
});

describe('seizure grounds', () => {
  const given = { kind: 'return', capacity: 'prosecutor', decidedOn: '2026-10-01', isFinal: false } as const;

  it('does not go back while another ground is left (116(1))', () => {
    expect(tryAct('order-return', { grounds: ['nl-sv-94', 'nl-sv-94a'] }, { decision: given })).toEqual(['item.other-ground-left']);
    expect(tryAct('order-return', { grounds: ['nl-sv-94'] }, { decision: given })).toEqual([]);
    expect(tryAct('order-return', { grounds: ['nl-sv-94', 'nl-sv-94a'] }, { decision: { ...given, kind: 'lift' } })).toEqual([]);
  });

  it.each([
    ['order-return', 'return', ['nl-sv-94'], []],
    ['order-return', 'lift', ['nl-sv-94', 'nl-sv-94a'], []],
    ['order-return-by-court', 'return', ['nl-sv-94', 'nl-sv-94a'], ['nl-sv-94a']],
    ['order-return-by-court', 'return', ['nl-sv-94', 'eu-2018-1805-7'], ['eu-2018-1805-7']],
  ] as const)('%s by %s leaves of %j: %j', (action, kind, grounds, left) => {
    const [capacity = 'court'] = ITEM_ACTIONS[action].decision?.capacities ?? [];
    const decision = { kind, capacity, decidedOn: '2026-10-01', isFinal: true };

    expect(decideItemTransition(anItem({ status: 'maintained', grounds }), action, idealAct(action, { decision }))).toMatchObject({ allowed: true, grounds: left });
  });

  it('stays in hand while a second ground rests on it, whatever the court ordered, until that is lifted', () => {
    const ordered = anItem({ status: 'return-ordered', grounds: ['nl-sv-94a'] });

    expect(codesOf(decideItemTransition(ordered, 'return', idealAct('return')))).toEqual(['item.other-ground-left']);
    expect(decideItemTransition(ordered, 'order-return', idealAct('order-return'))).toMatchObject({ allowed: true, grounds: [] });
  });

  it('orders no second return when nothing is left to lift', () => {
    const ordered = anItem({ status: NOTHING_TO_LIFT.status as ItemStatus, grounds: [] });

    expect(codesOf(decideItemTransition(ordered, 'order-return', idealAct('order-return')))).toEqual(['item.nothing-left-to-lift']);
  });

  it('releases on security and executes under 94a only; the court forfeits what is held on 94', () => {
    expect(tryAct('release-on-security', { grounds: ['nl-sv-94'] })).toEqual(['item.conservatory-only']);
    expect(tryAct('make-executory', { grounds: ['nl-sv-94'] })).toEqual(['item.conservatory-only']);
    expect(tryAct('forfeit', { grounds: ['nl-sv-94a'] })).toEqual(['item.not-under-94']);
    expect(tryAct('forfeit', { grounds: ['nl-sv-94', 'nl-sv-94a'] })).toEqual([]);
  });

  it('seizes on 94a with an authorisation and a maximum amount, or inside a financial investigation', () => {
    const on94a = { ground: 'nl-sv-94a' };
    const planned = { grounds: [] };

    expect(tryAct('seize', planned, on94a)).toEqual(['item.authorisation-missing']);
    expect(tryAct('seize', { ...planned, financialInvestigationOpen: true }, on94a)).toEqual([]);
    expect(tryAct('seize', { ...planned, authorisation: { oral: true, hasMaximum: false } }, on94a)).toEqual(['item.maximum-missing']);
    expect(tryAct('seize', { ...planned, authorisation: { oral: true, hasMaximum: true } }, on94a)).toEqual([]);
    expect(tryAct('seize', { ...planned, assetClass: 'real-estate', authorisation: { oral: true, hasMaximum: true } }, on94a)).toEqual(['item.authorisation-oral']);
  });
});

describe('blocks', () => {
  it.each([
    ['order-return', 'evidence-interest'],
    ['order-return', 'foreign-request'],
    ['take-into-custody', 'evidence-interest'],
    ['authorise-disposal', 'complaint-pending'],
    ['sell', 'complaint-pending'],
    ['destroy', 'evidence-interest'],
    ['return', 'third-party-attachment'],
    ['pay-value', 'third-party-attachment'],
    ['unblock-return', 'third-party-attachment'],
    ['transfer-abroad', 'third-party-attachment'],
    ['release-on-security', 'security'],
  ] as const)('%s waits for %s', (action, block) => {
    expect(tryAct(action, { blocks: [block] })).toEqual(['item.blocked']);
  });

  it('lets a prosecutor, and nobody else, go past a complaint with reasons', () => {
    const state = { blocks: ['complaint-pending'] } as const;

    expect(tryAct('authorise-disposal', state, { override: 'Perishable, the claimant was heard.' })).toEqual([]);
    expect(tryAct('authorise-disposal', state, { override: ' ' })).toEqual(['item.blocked']);
    expect(tryAct('sell', state, { override: 'Perishable.', actorRoles: ['custodian'] })).toEqual(['item.override-needs-prosecutor']);
    expect(tryAct('sell', { ...state, complaintOverridden: true }, { actorRoles: ['custodian'] })).toEqual([]);
  });

  it('keeps the reasons for going past a complaint with the fact', () => {
    const state = anItem({ blocks: ['complaint-pending'] });

    expect(decideItemTransition(state, 'authorise-disposal', idealAct('authorise-disposal', { override: 'Perishable.' }))).toMatchObject({ allowed: true, data: { mode: 'sale', complaintOverride: 'Perishable.' } });
  });
});

describe('forbidden goods', () => {
  const destroyed = { kind: 'destroy', capacity: 'prosecutor', decidedOn: '2026-10-01', isFinal: false } as const;

  it.each(['order-return', 'order-return-to-claimant', 'keep-for-claimant', 'announce-intent', 'grant-provisional-use', 'sell', 'abandon', 'put-to-other-purpose', 'release-on-security', 'order-return-by-court', 'sell-finally', 'put-to-social-use', 'transfer', 'share', 'make-executory', 'return', 'transfer-abroad', 'authorise-disposal'] as const)(
    'are not open to %s',
    (action) => {
      expect(tryAct(action, { forbidden: true })).toContain('item.forbidden-goods');
    },
  );

  it('can be authorised for destruction and destroyed, before and after the judgment', () => {
    expect(tryAct('authorise-disposal', { forbidden: true }, { decision: destroyed })).toEqual([]);
    expect(tryAct('destroy', { forbidden: true })).toEqual([]);
    expect(tryAct('destroy-finally', { forbidden: true })).toEqual([]);
  });
});

describe('disposal', () => {
  it('is refused before the value is established (117(3))', () => {
    expect(tryAct('sell', { valueEstablishedOn: undefined }, { data: {} })).toEqual(['item.value-missing']);
    expect(tryAct('destroy', { valueEstablishedOn: '2026-11-23' }, { data: {}, occurredOn: '2026-11-22' })).toEqual(['item.value-missing']);
    expect(tryAct('sell', { valueEstablishedOn: undefined }, { data: { valueEstablishedOn: '2026-11-01' } })).toEqual([]);
  });

  it.each([
    ['sell', 'destruction'],
    ['put-to-other-purpose', 'destruction'],
    ['destroy', 'sale'],
    ['abandon', 'sale'],
  ] as const)('%s is not what an authorisation to %s allows', (action, authorisedMode) => {
    expect(tryAct(action, { status: 'disposal-authorised', authorisedMode })).toEqual(['item.mode-differs']);
    expect(tryAct(action, { status: 'disposal-deemed', authorisedMode })).toEqual([]);
  });

  it('falls to the keeper only after six weeks of silence (117(5))', () => {
    expect(tryAct('deem-disposal', { terms: { 'disposal-decision': TODAY } })).toEqual(['item.term-running']);
    expect(tryAct('deem-disposal', { terms: { 'disposal-decision': '2026-11-22' } })).toEqual([]);
    expect(tryAct('deem-disposal', { terms: {} })).toEqual(['item.term-unknown']);
  });

  it('deems forfeited only what the holder said was his (116(2)(c))', () => {
    expect(tryAct('deem-forfeited', { holderClaimsOwnership: false })).toEqual(['item.statement-missing']);
    expect(tryAct('deem-forfeited', { holderClaimsOwnership: undefined })).toEqual(['item.statement-missing']);
  });
});

describe('terms', () => {
  const until = '2026-11-22';

  it('carries out an intention after the complaint term and no sooner (116(3))', () => {
    const state = { status: 'intent-other', terms: { complaint: until } } as const;

    expect(tryAct('order-return-to-claimant', state, { occurredOn: until })).toEqual(['item.term-running']);
    expect(tryAct('order-return-to-claimant', state)).toEqual([]);
    expect(tryAct('order-return-to-claimant', { status: 'waived', terms: {} })).toEqual([]);
  });

  it('ends custody after two years, never for money (118(3))', () => {
    expect(tryAct('notice-custody-end', { seizedOn: '2024-11-23' })).toEqual(['item.term-running']);
    expect(tryAct('notice-custody-end', { seizedOn: '2024-11-22' })).toEqual([]);
    expect(tryAct('notice-custody-end', { seizedOn: undefined })).toEqual(['item.seizure-date-unknown']);
    expect(tryAct('notice-custody-end', { assetClass: 'cash' })).toEqual(['item.money-is-kept']);
    expect(tryAct('notice-custody-end', { seizedOn: '2024-02-29' }, { occurredOn: '2026-02-28' })).toEqual(['item.term-running']);
    expect(tryAct('notice-custody-end', { seizedOn: '2024-02-29' }, { occurredOn: '2026-03-01' })).toEqual([]);
  });

  it('keeps what is kept for a claimant ninety days after the final judgment (118(4), 119(3))', () => {
    const kept = { status: 'kept-for-claimant', terms: {} } as const;

    expect(tryAct('notice-custody-end', kept, { data: {} })).toEqual(['item.term-unknown']);
    expect(tryAct('notice-custody-end', kept, { data: { judgmentFinalOn: '2026-08-25' } })).toEqual(['item.term-running']);
    expect(tryAct('notice-custody-end', kept, { data: { judgmentFinalOn: '2026-08-24' } })).toEqual([]);
  });

  it('objects within fourteen days, and disposes only after them (118(5))', () => {
    const noticed = (date: string) => ({ status: 'custody-end-noticed', terms: { 'custody-objection': date } }) as const;

    expect(tryAct('object-to-custody-end', noticed(TODAY))).toEqual([]);
    expect(tryAct('object-to-custody-end', noticed(until))).toEqual(['item.term-passed']);
    expect(tryAct('object-to-custody-end', noticed(until), { occurredOn: until })).toEqual([]);
    expect(tryAct('sell', noticed(TODAY))).toEqual(['item.term-running']);
    expect(tryAct('sell', noticed(until))).toEqual([]);
  });

  it('disposes of confiscated goods when no third party can have it revoked any more (552b, 552g)', () => {
    expect(tryAct('sell-finally', { status: 'forfeited', terms: { revocation: TODAY } })).toEqual(['item.term-running']);
    expect(tryAct('sell-finally', { status: 'forfeited', terms: { revocation: until } })).toEqual([]);
    expect(tryAct('sell-finally', { status: 'deemed-forfeited', terms: {} })).toEqual([]);
  });

  it('takes a decision for final when it is', () => {
    expect(tryAct('make-forfeiture-final', { hasFinalDecision: false })).toEqual(['item.decision-not-final']);
    expect(tryAct('make-executory', { hasFinalDecision: false })).toEqual(['item.decision-not-final']);
  });
});

describe('return', () => {
  it('goes to a person who was identified', () => {
    expect(tryAct('return', {}, { data: { recipientIdentified: false } })).toEqual(['item.statement-missing']);
    expect(tryAct('return', {}, { data: {} })).toEqual(['field.required']);
  });

  it('of money asks first what the receiver owes the State (6:1:13)', () => {
    expect(tryAct('return', { assetClass: 'cash' }, { data: { recipientIdentified: true } })).toEqual(['item.statement-missing']);
    expect(tryAct('pay-value', {}, { data: { recipientIdentified: true, setOffChecked: false } })).toEqual(['item.statement-missing']);
  });

  it('is of the thing while it is there and of its price when it is not (119(2))', () => {
    expect(tryAct('return', { standsInPlace: 'proceeds' })).toEqual(['item.thing-is-gone']);
    expect(tryAct('pay-value', { standsInPlace: undefined })).toEqual(['item.nothing-in-its-place']);
  });

  it('records a loss with its reason', () => {
    expect(tryAct('lose', {}, { reason: undefined })).toEqual(['item.reason-missing']);
  });
});

describe('openActions', () => {
  it.each<[ItemStatus, string, readonly ItemAction[]]>([
    ['noticed', 'prosecutor', ['maintain', 'order-return', 'grant-provisional-use', 'authorise-disposal', 'order-return-by-court', 'keep-for-claimant-by-court', 'forfeit', 'withdraw', 'transfer-abroad']],
    ['noticed', 'custodian', ['lose']],
    ['disposal-requested', 'custodian', ['deem-disposal', 'lose']],
    ['return-ordered', 'custodian', ['block-return', 'return', 'record-unclaimed', 'lose']],
    ['returned', 'prosecutor', []],
    ['noticed', 'auditor', []],
  ])('from %s a %s can do %j', (status, role, actions) => {
    const grounds = status === 'return-ordered' ? [] : (['nl-sv-94'] as const);

    expect(openActions(anItem({ status, grounds }), [role], TODAY)).toEqual(actions);
  });

  it('leaves out what a block, a forbidden mark or a running term closes', () => {
    const open = (state: Partial<ItemState>) => openActions(anItem({ status: 'intent-other', ...state }), ['assistant'], TODAY);

    expect(open({})).toContain('order-return-to-claimant');
    expect(open({ terms: { complaint: TODAY } })).not.toContain('order-return-to-claimant');
    expect(open({ blocks: ['complaint-pending'] })).not.toContain('order-return-to-claimant');
    expect(open({ forbidden: true })).not.toContain('order-return-to-claimant');
  });

  it('says what an open act asks for', () => {
    const [asked] = openItemActions(anItem({ status: 'return-ordered', grounds: [] }), ['asset-officer'], TODAY).filter(({ action }) => action === 'return');

    expect(asked).toMatchObject({ to: 'returned', decisionKinds: [], needsDocument: true, needsReason: false, grounds: ['nl-sv-119-1'] });
    expect(asked?.statements.map(({ name }) => name)).toEqual(['recipientIdentified', 'setOffChecked']);
  });
});
