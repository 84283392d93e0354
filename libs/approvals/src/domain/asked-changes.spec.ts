import { askedChanges } from './asked-changes.js';

const STANDS = { amount: '100', amountCurrency: 'EUR', estimatedAmount: null, estimatedCurrency: null, description: 'Geld', details: { denominations: [{ value: '50', count: 2 }] } };

describe('what is asked', () => {
  it('is told by the fields that differ', () => {
    expect(askedChanges(STANDS, { ...STANDS, description: 'Contant geld' })).toEqual([{ field: 'description', from: 'Geld', to: 'Contant geld' }]);
  });

  it('says the currency of an amount and of counted money that stays in it', () => {
    expect(askedChanges(STANDS, { ...STANDS, amount: '120', details: {} })).toEqual([
      { field: 'amount', from: '100', to: '120', currency: { from: 'EUR', to: 'EUR' } },
      { field: 'details', from: STANDS.details, to: {}, currency: { from: 'EUR', to: 'EUR' } },
    ]);
  });

  it('says that of a value, which has its currency under its own name', () => {
    expect(askedChanges({ amount: '100', currency: 'EUR' }, { amount: '120', currency: 'EUR' })).toEqual([{ field: 'amount', from: '100', to: '120', currency: { from: 'EUR', to: 'EUR' } }]);
  });

  it('says no currency where there is none', () => {
    expect(askedChanges({ details: { pages: 1 } }, { details: { pages: 2 } })).toEqual([{ field: 'details', from: { pages: 1 }, to: { pages: 2 } }]);
  });
});
