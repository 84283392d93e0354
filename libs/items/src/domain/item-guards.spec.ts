import { anItem, codesOf, idealAct, TODAY, tryAct } from '../../testing/item-acts.js';
import { decideItemTransition } from './decide-item-transition.js';
import { ITEM_ACTION_IDS, ITEM_ACTIONS } from './item-action.js';

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
    const ordered = anItem({ status: 'return-ordered', grounds: [] });

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
    expect(tryAct('seize', { ...planned, investigations: [{ from: '2026-01-05', until: null }] }, on94a)).toEqual([]);
    expect(tryAct('seize', { ...planned, authorisation: { oral: true, hasMaximum: false } }, on94a)).toEqual(['item.maximum-missing']);
    expect(tryAct('seize', { ...planned, authorisation: { oral: true, hasMaximum: true } }, on94a)).toEqual([]);
    expect(tryAct('seize', { ...planned, assetClass: 'real-estate', authorisation: { oral: true, hasMaximum: true } }, on94a)).toEqual(['item.authorisation-oral']);
  });
});

describe('what leaves the store', () => {
  it.each(['return', 'transfer-abroad'] as const)('by %s was handed over first', (action) => {
    expect(tryAct(action, { standsIn: 'Beslaghuis › Kluis' })).toEqual(['item.not-handed-over']);
    expect(tryAct(action)).toEqual([]);
  });
});

describe('disposal', () => {
  it('is refused before a valuation of that moment is there, whatever is said (117(3))', () => {
    expect(tryAct('sell', { valueEstablishedOn: undefined }, { data: {} })).toEqual(['item.value-missing']);
    expect(tryAct('destroy', { valueEstablishedOn: '2026-11-23' }, { data: {}, occurredOn: '2026-11-22' })).toEqual(['item.value-missing']);
    expect(tryAct('sell', { valueEstablishedOn: '2026-11-22' }, { data: {}, occurredOn: '2026-11-22' })).toEqual([]);
  });

  it('asks for a value on every road that sells, destroys, gives up or gives away, before the decision and after it, and on no other', () => {
    const valueless = ITEM_ACTION_IDS.filter((action) => tryAct(action, { valueEstablishedOn: undefined }).includes('item.value-missing'));

    expect(valueless.toSorted()).toEqual(['abandon', 'destroy', 'destroy-finally', 'put-to-other-purpose', 'put-to-social-use', 'realise', 'sell', 'sell-finally']);
  });

  it.each(['forfeited', 'withdrawn', 'deemed-forfeited'] as const)('of what is %s waits for a value as well, of the day of the sale or before', (status) => {
    expect(tryAct('sell-finally', { status, valueEstablishedOn: undefined })).toEqual(['item.value-missing']);
    expect(tryAct('sell-finally', { status, valueEstablishedOn: '2026-11-23' }, { occurredOn: '2026-11-22' })).toEqual(['item.value-missing']);
    expect(tryAct('sell-finally', { status, valueEstablishedOn: '2026-11-22' }, { occurredOn: '2026-11-22' })).toEqual([]);
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
    expect(tryAct('notice-custody-end', { ...kept, terms: { 'custody-keep': null } }, { data: { judgmentFinalOn: '2026-08-24' } })).toEqual(['item.term-unknown']);
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
