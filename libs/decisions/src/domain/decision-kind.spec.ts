import { ITEM_ACTIONS, ITEM_STATUSES, LEGAL_BASES, type ItemAction, type ItemStatus } from '#items';
import { actionOf, CAPACITY_TITLES, DECISION_KINDS, DECISION_RULES, finalityActionOf, isKeptAsFact } from './decision-kind.js';
import { DECISION_OUTCOMES } from './decision-outcome.js';

const OUTCOMES = DECISION_KINDS.flatMap((kind) => DECISION_OUTCOMES[kind].map((outcome) => ({ kind, ...outcome })));
const BY_DUTCH_LAW = OUTCOMES.filter(({ ground }) => ground !== 'other-law');

function actsOf({ act }: (typeof OUTCOMES)[number]): readonly ItemAction[] {
  return typeof act === 'string' ? [act] : Object.values(act);
}

describe('the table of decisions', () => {
  it('holds each ground of a kind once', () => {
    for (const kind of DECISION_KINDS) expect(new Set(DECISION_RULES[kind].grounds).size).toBe(DECISION_OUTCOMES[kind].length);
  });

  it.each(BY_DUTCH_LAW)('$kind on $ground rests on what the act itself asks', (outcome) => {
    for (const action of actsOf(outcome)) {
      const { bases, decision } = ITEM_ACTIONS[action];

      expect(bases).toContain(outcome.ground);
      expect(decision?.kinds).toContain(outcome.kind);
    }
  });

  it('names for every act that needs a decision each of its grounds and kinds', () => {
    const decided = (Object.keys(ITEM_ACTIONS) as ItemAction[]).flatMap((action) => {
      const { bases, decision } = ITEM_ACTIONS[action];
      return (decision?.kinds ?? []).flatMap((kind) => bases.map((ground) => `${kind} ${ground} ${action}`));
    });
    const named = BY_DUTCH_LAW.flatMap((outcome) => actsOf(outcome).map((action) => `${outcome.kind} ${outcome.ground} ${action}`));

    expect([...new Set(named)].sort()).toEqual([...new Set(decided)].sort());
  });

  it.each(BY_DUTCH_LAW)('$kind on $ground can be taken by exactly those the act allows', (outcome) => {
    const allowed = new Set(actsOf(outcome).flatMap((action) => [...(ITEM_ACTIONS[action].decision?.capacities ?? [])]));

    expect([...outcome.capacities].sort()).toEqual([...allowed].sort());
  });

  it.each(OUTCOMES)('$kind rests on $ground, a provision with words', ({ ground, capacities }) => {
    expect(Object.keys(LEGAL_BASES)).toContain(ground);
    expect(capacities.filter((capacity) => !Object.hasOwn(CAPACITY_TITLES, capacity))).toEqual([]);
  });
});

describe('a decision', () => {
  it.each([
    ['keep', 'prosecutor', 'nl-sv-116-1', 'noticed', 'maintain'],
    ['keep', 'assistant-prosecutor', 'nl-sv-116-1', 'noticed', 'maintain'],
    ['keep', 'prosecutor', 'nl-sv-116-1', 'disposal-requested', 'refuse-disposal'],
    ['keep', 'prosecutor', 'nl-sv-116-1', 'custody-end-noticed', 'object-to-custody-end'],
    ['keep', 'prosecutor', 'nl-sv-116-1', 'maintained', null],
    ['keep', 'prosecutor', 'nl-sv-116-2-b', 'waived', 'keep-for-claimant'],
    ['keep', 'court', 'nl-sv-353-2-c', 'in-custody', 'keep-for-claimant-by-court'],
    ['return', 'prosecutor', 'nl-sv-116-1', 'maintained', 'order-return'],
    ['return', 'prosecutor', 'nl-sv-116-3', 'intent-other', 'order-return-to-claimant'],
    ['return', 'prosecutor', 'nl-sv-118a', 'in-custody', 'release-on-security'],
    ['return', 'court', 'nl-sv-353-2-a', 'in-custody', 'order-return-by-court'],
    ['return', 'court', 'nl-sv-552b', 'forfeited', 'revoke-confiscation'],
    ['sell-early', 'prosecutor', 'nl-sv-117-2-b', 'in-custody', 'authorise-disposal'],
    ['destroy', 'prosecutor', 'nl-sv-117-2', 'maintained', 'authorise-disposal'],
    ['forfeit', 'court', 'nl-sr-33', 'sold-proceeds-held', 'forfeit'],
    ['forfeit', 'prosecutor', 'nl-sr-33', 'maintained', null],
    ['forfeit', 'prosecutor', 'nl-sv-116-2-c', 'waived', 'deem-forfeited'],
    ['forfeit', 'prosecutor', 'other-law', 'in-custody', 'forfeit'],
    ['withdraw-from-circulation', 'court', 'nl-sr-36b', 'maintained', 'withdraw'],
    ['hand-over-abroad', 'prosecutor', 'treaty', 'maintained', 'transfer-abroad'],
    ['lift', 'prosecutor', 'nl-sv-116-1', 'in-custody', 'order-return'],
    ['lift', 'prosecutor', 'nl-sr-33', 'in-custody', null],
  ] as const)('to %s by the %s on %s of an item that is %s is the act %s', (kind, capacity, ground, status, action) => {
    expect(actionOf({ kind, capacity, ground }, status)).toBe(action);
  });

  it('to keep what is held and waits for nothing is a fact and no change', () => {
    const keep = { kind: 'keep', ground: 'nl-sv-116-1' } as const;

    expect(isKeptAsFact(keep, 'in-custody', true)).toBe(true);
    expect(isKeptAsFact(keep, 'noticed', true)).toBe(false);
    expect(isKeptAsFact(keep, 'returned', false)).toBe(false);
    expect(isKeptAsFact({ kind: 'return', ground: 'nl-sv-116-1' }, 'in-custody', true)).toBe(false);
  });

  it('of the court becomes final by an act of its own', () => {
    expect(DECISION_RULES.forfeit.mayBeFinal).toBe(false);
    expect(DECISION_RULES.keep.mayBeFinal).toBe(false);
    expect(DECISION_RULES.return.mayBeFinal).toBe(true);
    const acts = (Object.keys(ITEM_STATUSES) as ItemStatus[]).flatMap((status) => finalityActionOf(status) ?? []);
    expect(acts).toEqual(['make-forfeiture-final', 'make-withdrawal-final']);
    expect(acts.map((action) => finalityActionOf(ITEM_ACTIONS[action].from[0] ?? ''))).toEqual(acts);
  });
});
