import { inForce, marksOf, missingMoments, type ValuationEntry } from './valuation.js';

const entry = (id: string, more: Partial<ValuationEntry> = {}): ValuationEntry => ({ id, moment: 'seizure', valuedOn: '2026-01-01', amount: '100', currency: 'EUR', source: 'register', supersedes: null, ...more });

describe('the list of values', () => {
  it('keeps what was corrected, and counts what corrects it', () => {
    const list = [entry('a'), entry('b', { supersedes: 'a', amount: '120' }), entry('c', { moment: 'other', valuedOn: '2026-03-01' })];

    expect(inForce(list).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(marksOf(list).map(({ on, amount }) => [on, amount])).toEqual([['2026-01-01', '120'], ['2026-03-01', '100']]);
  });

  it('goes before a price of the market of the same day', () => {
    const marks = marksOf([entry('a')], [{ on: '2026-01-01', amount: '90', currency: 'EUR', source: 'exchange' }, { on: '2026-02-01', amount: '80', currency: 'EUR', source: 'exchange' }]);

    expect(marks.map(({ amount }) => amount)).toEqual(['90', '100', '80']);
  });

  it.each([
    ['planned', [], []],
    ['seized', [], ['seizure']],
    ['maintained', ['seizure'], []],
    ['forfeited-not-final', ['seizure'], ['confiscation']],
    ['forfeited', ['seizure'], ['confiscation', 'disposal']],
    ['executory', ['seizure'], ['disposal']],
    ['disposal-authorised', ['seizure', 'other'], ['disposal']],
  ] as const)('of an item that is %s with %j lacks %j', (status, there, expected) => {
    expect(missingMoments(there.map((moment, index) => entry(String(index), { moment })), status)).toEqual(expected);
  });
});
