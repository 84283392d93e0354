import { checkDecision } from './check-decision.js';
import { DECISION_RULES, actionOf, finalityActionOf } from './decision-kind.js';

const given = { kind: 'return', capacity: 'prosecutor', decidedOn: '2026-11-20', ground: 'nl-sv-116-1', reason: 'The interest is gone.' };

describe('a decision', () => {
  it.each([
    ['keep', 'prosecutor', 'nl-sv-116-1', 'noticed', 'maintain'],
    ['keep', 'prosecutor', 'nl-sv-116-1', 'maintained', null],
    ['return', 'prosecutor', 'nl-sv-116-1', 'maintained', 'order-return'],
    ['return', 'court', 'nl-sv-353-2-a', 'in-custody', 'order-return-by-court'],
    ['sell-early', 'prosecutor', 'nl-sv-117-2-b', 'in-custody', 'authorise-disposal'],
    ['destroy', 'prosecutor', 'nl-sv-117-2', 'maintained', 'authorise-disposal'],
    ['forfeit', 'court', 'nl-sr-33', 'sold-proceeds-held', 'forfeit'],
    ['withdraw-from-circulation', 'court', 'nl-sr-36b', 'maintained', 'withdraw'],
    ['forfeit', 'prosecutor', 'nl-sr-33', 'maintained', null],
  ] as const)('to %s by the %s on %s of an item that is %s is the act %s', (kind, capacity, ground, status, action) => {
    expect(actionOf({ kind, capacity, ground }, status)).toBe(action);
  });

  it('of the court becomes final by an act of its own', () => {
    expect(DECISION_RULES.forfeit.mayBeFinal).toBe(false);
    expect(finalityActionOf('forfeited-not-final')).toBe('make-forfeiture-final');
    expect(finalityActionOf('in-custody')).toBeNull();
  });

  it('is refused with every reason at once', () => {
    const refusals = checkDecision({ ...given, kind: 'keep', capacity: 'minister', ground: 'nl-sr-33', decidedOn: '2026-12-01' }, '2026-11-23');

    expect(refusals.map(({ code }) => code)).toEqual(['decision.capacity', 'decision.ground', 'decision.future', 'decision.review-missing', 'decision.decider-missing']);
  });

  it('to keep ends on a date that is still to come', () => {
    expect(checkDecision({ ...given, kind: 'keep', reviewOn: '2026-11-23' }, '2026-11-23').map(({ code }) => code)).toEqual(['decision.review-past']);
    expect(checkDecision({ ...given, kind: 'keep', reviewOn: '2027-02-01' }, '2026-11-23')).toEqual([]);
  });
});
