import { anItem, codesOf, idealAct, idealState, TODAY, tryAct } from '../../testing/item-acts.js';
import { decideItemTransition, type RequestedItemAct } from './decide-item-transition.js';
import { ITEM_ACTION_IDS, ITEM_ACTIONS, type ItemAction } from './item-action.js';
import { kindOfRefusals, type ItemRefusalCode } from './item-refusal.js';
import type { ItemState } from './item-state.js';
import { ITEM_STATUS_IDS, type ItemStatus } from './item-status.js';
import { openActions, openItemActions } from './open-actions.js';

const PAIRS = ITEM_ACTION_IDS.flatMap((action) => ITEM_STATUS_IDS.map((status) => ({ action, status })));

describe('decideItemTransition', () => {
  it.each(PAIRS)('$action on an item that is $status follows the table', ({ action, status }) => {
    const { from, to, event } = ITEM_ACTIONS[action];

    const decision = decideItemTransition(idealState(action, status), action, idealAct(action));

    const outcome = decision.allowed ? [decision.to, decision.event] : codesOf(decision);
    expect(outcome).toEqual(from.includes(status) ? [to, event] : ['item.status-forbids-action']);
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
    ['maintain', ['asset-officer', 'custodian', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator']],
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

    expect(tryAct('authorise-disposal', state, { data: { complaintOverride: 'Perishable, the claimant was heard.' } })).toEqual([]);
    expect(tryAct('authorise-disposal', state)).toEqual(['item.blocked']);
    expect(tryAct('authorise-disposal', state, { data: { complaintOverride: ' ' } })).toEqual(['field.required']);
    expect(tryAct('sell', state, { data: { complaintOverride: 'Perishable.' }, actorRoles: ['custodian'] })).toEqual(['item.override-needs-prosecutor']);
    expect(tryAct('sell', { ...state, complaintOverridden: true }, { actorRoles: ['custodian'] })).toEqual([]);
  });

  it('keeps the reasons for going past a complaint with the fact', () => {
    const state = anItem({ blocks: ['complaint-pending'] });

    expect(decideItemTransition(state, 'authorise-disposal', idealAct('authorise-disposal', { data: { complaintOverride: 'Perishable.' } }))).toMatchObject({ allowed: true, data: { mode: 'sale', complaintOverride: 'Perishable.' } });
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

  it('asks why a complaint is not awaited only while there is one', () => {
    const asked = (state: Partial<ItemState>) =>
      openItemActions(anItem(state), ['prosecutor'], TODAY).find(({ action }) => action === 'authorise-disposal')?.statements.map(({ name }) => name);

    expect(asked({})).toEqual([]);
    expect(asked({ blocks: ['complaint-pending'] })).toEqual(['complaintOverride']);
  });
});
