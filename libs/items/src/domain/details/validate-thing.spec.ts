import type { SeizedThing } from '../../contract.js';
import { validateThing } from './validate-thing.js';

const TODAY = '2026-11-23';
const cash: SeizedThing = { assetClass: 'cash', description: 'Banknotes in a shoe box', amount: { amount: '205.00', currency: 'EUR' }, details: {} };

function errorsOf(thing: SeizedThing, at = '') {
  const result = validateThing(thing, { today: TODAY, at });
  return result.ok ? [] : result.errors.map(({ pointer, code }) => [pointer, code]);
}

describe('validateThing', () => {
  it('accepts a thing with a description and what its class asks', () => {
    expect(errorsOf(cash)).toEqual([]);
  });

  it('reports what is wrong around and inside the details together', () => {
    const thing = {
      ...cash,
      description: ' ',
      quantity: '0',
      amount: { amount: '-5', currency: 'EURO' },
      estimatedValue: { amount: '1.23456', currency: 'EUR' },
      details: { denominations: [{ value: '50', count: 0 }] },
    };

    expect(errorsOf(thing, '/things/2')).toEqual([
      ['/things/2/description', 'field.required'],
      ['/things/2/quantity', 'field.zero'],
      ['/things/2/estimatedValue/amount', 'field.decimals'],
      ['/things/2/amount/amount', 'field.negative'],
      ['/things/2/amount/currency', 'field.currency'],
      ['/things/2/details/denominations/0/count', 'field.zero'],
    ]);
  });

  it('does not call an unreadable amount missing', () => {
    expect(errorsOf({ ...cash, amount: { amount: 'much', currency: 'EUR' } })).toEqual([['/amount/amount', 'field.decimal']]);
  });

  it('keeps seed phrases out of descriptions of any class', () => {
    const description = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

    expect(errorsOf({ assetClass: 'other-goods', description, details: {} })).toEqual([['/description', 'item.secret']]);
  });

  it('takes the reasons given with the thing itself', () => {
    const thing = { assetClass: 'vehicle', description: 'Van', details: { plate: 'FALSE-1' } };

    expect(errorsOf(thing, '/things/0')).toEqual([['/things/0/details/plate', 'identifier.check-failed']]);
    expect(errorsOf({ ...thing, confirmations: { '/things/0/details/plate': 'False plate, as found' } }, '/things/0')).toEqual([]);
  });
});
