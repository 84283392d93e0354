import { coverageOf, isNewsOfCoverage, type CoveringItem } from './coverage.js';

const on = '2026-11-27';
const eur = (amount: string) => ({ amount, currency: 'EUR', on });
const item = (itemId: string, more: Partial<CoveringItem> = {}): CoveringItem => ({ itemId, value: eur('100000'), encumbrance: null, share: null, ...more });

describe('the coverage of a case', () => {
  it.each<[string, readonly CoveringItem[], string]>([
    ['is the value of what is held for recovery', [item('a'), item('b')], '200000.00'],
    ['counts the seized share only', [item('a', { share: '1/2' })], '50000.00'],
    ['counts what is left when a mortgage is paid', [item('a', { encumbrance: eur('60000') })], '40000.00'],
    ['counts the share of what is left', [item('a', { encumbrance: eur('60000'), share: '1/2' })], '20000.00'],
    ['is never less than nothing for a thing', [item('a', { encumbrance: eur('160000') }), item('b')], '100000.00'],
  ])('%s', (_, items, expected) => {
    expect(coverageOf(items, [eur('1000000')], []).net.amount).toBe(expected);
  });

  it('is exceeded above the maximum, not at it', () => {
    expect(coverageOf([item('a')], [eur('100000')], [])).toMatchObject({ percent: 100, exceeded: false });
    expect(coverageOf([item('a', { value: eur('100000.01') })], [eur('100000')], [])).toMatchObject({ percent: 100, exceeded: true });
  });

  it('adds the maxima of several authorisations', () => {
    expect(coverageOf([item('a')], [eur('100000'), eur('300000')], []).percent).toBe(25);
  });

  it('names what has no value and what has no rate, and claims nothing about a maximum it cannot read', () => {
    const found = coverageOf([item('a', { value: null }), item('b', { value: { amount: '5', currency: 'CHF', on } })], [{ amount: '1', currency: 'CHF', on }], []);

    expect(found).toMatchObject({ unvalued: ['a'], net: { amount: '0.00', unconverted: [{ currency: 'CHF' }] }, percent: null, exceeded: false });
  });

  it('is told when it changes', () => {
    expect([isNewsOfCoverage(false, { exceeded: true }), isNewsOfCoverage(true, { exceeded: true }), isNewsOfCoverage(true, { exceeded: false })]).toEqual([true, false, true]);
  });
});
