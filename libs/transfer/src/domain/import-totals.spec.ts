import { NO_TOTALS, addToTotals } from './import-totals.js';

const CASH = { assetClass: 'cash', seizedOn: '2014-05-23' } as const;

describe('the totals of an import', () => {
  it('add up money by currency, to the cent', () => {
    const totals = addToTotals(NO_TOTALS, [
      { ...CASH, amount: { amount: '0.1', currency: 'USD' } },
      { ...CASH, amount: { amount: '0.2', currency: 'USD' } },
      { ...CASH, amount: { amount: '50', currency: 'EUR' } },
    ]);

    expect(totals.byCurrency).toEqual({ USD: '0.3', EUR: '50' });
  });

  it('count bank balances as money and not as cash', () => {
    const totals = addToTotals(NO_TOTALS, [{ assetClass: 'bank-balance', seizedOn: '2014-05-23', amount: { amount: '7', currency: 'USD' } }]);

    expect(totals).toEqual({ byCurrency: { USD: '7' }, itemsByClass: { 'bank-balance': 1 }, cashByYear: {} });
  });

  it('go on from where they were', () => {
    const first = addToTotals(NO_TOTALS, [{ ...CASH, amount: { amount: '1.5', currency: 'USD' } }]);

    const second = addToTotals(first, [{ ...CASH, seizedOn: '2015-01-01', amount: { amount: '2', currency: 'USD' } }, { assetClass: 'vehicle', seizedOn: '2015-01-01' }]);

    expect(second).toEqual({ byCurrency: { USD: '3.5' }, itemsByClass: { cash: 2, vehicle: 1 }, cashByYear: { 2014: { USD: '1.5' }, 2015: { USD: '2' } } });
    expect(first.byCurrency).toEqual({ USD: '1.5' });
  });
});
