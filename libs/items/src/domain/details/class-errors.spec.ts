import type { AssetClass } from '../asset-class.js';
import { validateDetails, type DetailsContext } from './validate-details.js';

const EUR = (amount: string) => ({ amount, currency: 'EUR' });

function errorsOf(assetClass: AssetClass, details: object, context: Partial<DetailsContext> = {}): readonly string[] {
  const result = validateDetails(assetClass, details, { today: '2026-11-23', ...context });
  return result.ok ? [] : result.errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('what fields say about each other', () => {
  const denominations = [{ value: '50', count: 25 }];
  const coins = { chain: 'bitcoin', token: 'BTC', quantity: '1', custodyMethod: 'hardware-wallet' };

  it.each<[assetClass: AssetClass, details: object, errors: readonly string[], context?: Partial<DetailsContext>]>([
    ['cash', { denominations, counterfeitCheck: 'maybe' }, ['/details/counterfeitCheck field.choice', '/details/denominations cash.denominations-differ'], { amount: EUR('1260.00') }],
    ['cash', { denominations: [{ value: '50.00', count: 1 }, { value: '37', count: 1 }] }, ['/details/denominations/1/value cash.denomination-unknown'], { amount: EUR('87.00') }],
    ['cash', { denominations: [{ value: '37', count: 1 }] }, [], { amount: { amount: '37', currency: 'XAF' } }],
    ['cash', {}, ['/amount field.zero'], { amount: EUR('0.00') }],
    ['cash', { denominations }, ['/amount cash.amount-precision', '/details/denominations cash.denominations-differ'], { amount: EUR('1260.001') }],
    ['cash', { counterfeitCheck: 'maybe' }, ['/details/counterfeitCheck field.choice', '/amount cash.amount-missing']],
    ['vehicle', { wheels: 4, registrationCountry: 'XX' }, ['/details/wheels field.unknown', '/details/registrationCountry field.country']],
    ['bank-balance', { noticeServedOn: '2026-11-24' }, ['/details/noticeServedOn field.date-in-future', '/details/iban bank-balance.account-missing']],
    ['crypto-asset', { ...coins, quantity: '-1' }, ['/details/quantity field.negative', '/details/address crypto.place-missing']],
    ['crypto-asset', { ...coins, custodyMethod: 'pocket' }, ['/details/custodyMethod field.choice', '/details/address crypto.place-missing']],
  ])('is told of %s beside what is wrong in another field: %j', (...[assetClass, details, errors, context]) => {
    expect(errorsOf(assetClass, details, context)).toEqual(errors);
  });

  it.each<[assetClass: AssetClass, details: object, errors: readonly string[], context?: Partial<DetailsContext>]>([
    ['cash', { denominations: [{ value: '50', count: -25 }] }, ['/details/denominations/0/count field.negative'], { amount: EUR('1260.00') }],
    ['bank-balance', { iban: 5 }, ['/details/iban field.text']],
    ['bank-balance', { accountNumber: 'x'.repeat(61) }, ['/details/accountNumber field.too-long']],
    ['crypto-asset', { ...coins, address: 5 }, ['/details/address field.text']],
    ['crypto-asset', { ...coins, custodyMethod: 'exchange', exchange: 5 }, ['/details/exchange field.text']],
    ['crypto-asset', { ...coins, custodyMethod: 'pocket', exchange: 'Bitvavo' }, ['/details/custodyMethod field.choice']],
    ['vehicle', { registrationCountry: 'XXX' }, ['/details/registrationCountry field.too-long']],
    ['electronics', { imageHash: 5 }, ['/details/imageHash field.text']],
  ])('is not told of %s where it rests on a field that is wrong: %j', (...[assetClass, details, errors, context]) => {
    expect(errorsOf(assetClass, details, context)).toEqual(errors);
  });
});
