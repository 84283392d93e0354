import type { AssetClass } from '../asset-class.js';
import type { DetailsContext } from './validate-details.js';
import { validateDetails } from './validate-details.js';

const TODAY = '2026-11-23';
const EUR = (amount: string) => ({ amount, currency: 'EUR' });

function errorsOf(assetClass: string, details: unknown, context: Partial<DetailsContext> = {}) {
  const result = validateDetails(assetClass, details, { today: TODAY, ...context });
  return result.ok ? [] : result.errors.map(({ pointer, code }) => [pointer, code]);
}

function accepted(assetClass: AssetClass, details: unknown, context: Partial<DetailsContext> = {}) {
  const result = validateDetails(assetClass, details, { today: TODAY, ...context });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result;
}

describe('validateDetails', () => {
  it.each<[AssetClass, unknown, Partial<DetailsContext>?]>([
    ['cash', {}, { amount: EUR('205.00') }],
    ['cash', { denominations: [{ value: '50', count: 4 }, { value: '5', count: 1 }] }, { amount: EUR('205.00') }],
    ['bank-balance', { iban: 'NL91ABNA0417164300', bic: 'ABNANL2A', balance: '1250.40', accountCurrency: 'EUR' }],
    ['crypto-asset', { chain: 'bitcoin', token: 'BTC', quantity: '0.12345678', custodyMethod: 'exchange', exchange: 'Bitvavo' }],
    ['vehicle', { plate: 'GB-123-K', registrationCountry: 'NL', vin: '1M8GDM9AXKP042788', mileage: 120_500, hiddenCompartment: false }],
    ['vessel', { imoNumber: '9074729', flag: 'PT', length: '14.20' }],
    ['aircraft', { registration: 'PH-ABC' }],
    ['jewellery', { jewelleryType: 'watch', weight: '120.5' }],
    ['art', { title: 'Zonder titel', stolenWorksCheck: 'no-hit' }],
    ['electronics', { imei: '490154203237518', imageHash: 'ab'.repeat(32) }],
    ['livestock', { species: 'paard', count: 3 }],
    ['other-goods', { goodsType: 'container', containerNumber: 'CSQU3054383' }],
    ['real-estate', { cadastralDesignation: 'Apeldoorn K 4550', country: 'NL', registeredOn: '2026-11-23' }],
    ['company-shares', { company: 'Voorbeeld B.V.', kvk: '12345678', shareType: 'registered', dividend: true }],
    ['securities', { issuer: 'Voorbeeldfonds', isin: 'NL0000009165', units: '12.5' }],
    ['perishables', { product: 'Tulpenbollen', keepsUntil: '2099-12-31' }],
    ['forbidden-goods', { forbiddenType: 'drugs', casNumber: '50-36-2', netWeight: '1.204' }],
    ['documents', { documentType: 'administration', box: '3', pages: 240 }],
    ['claim', { debtor: 'Verzekeraar', claimType: 'insurance', surrenderValue: '0' }],
  ])('accepts the details of %s', (...[assetClass, details, context]) => {
    expect(errorsOf(assetClass, details, context)).toEqual([]);
  });

  it('reports every error at once, each at its own field', () => {
    const details = { plate: '', mileage: -1, keys: 1.5, firstRegisteredOn: '2026-11-24', vehicleType: 'tank', colour: 7, wheels: 4 };

    expect(errorsOf('vehicle', details)).toEqual([
      ['/details/wheels', 'field.unknown'],
      ['/details/plate', 'field.required'],
      ['/details/vehicleType', 'field.choice'],
      ['/details/colour', 'field.text'],
      ['/details/firstRegisteredOn', 'field.date-in-future'],
      ['/details/mileage', 'field.negative'],
      ['/details/keys', 'field.number'],
    ]);
  });

  it('points into the request body when the thing stands deeper', () => {
    expect(errorsOf('livestock', {}, { at: '/things/3' })).toEqual([
      ['/things/3/details/species', 'field.required'],
      ['/things/3/details/count', 'field.required'],
    ]);
  });

  it('refuses a class that does not exist', () => {
    expect(errorsOf('submarine', {})).toEqual([['/assetClass', 'item.unknown-asset-class']]);
    expect(errorsOf('constructor', {})).toEqual([['/assetClass', 'item.unknown-asset-class']]);
  });

  it.each([null, undefined, 'text', 12, [], [{}]])('refuses details that are no fields: %j', (details) => {
    expect(errorsOf('vehicle', details)).toEqual([['/details', 'field.object']]);
  });

  it('refuses a field smuggled in under a name of the language', () => {
    expect(errorsOf('vehicle', JSON.parse('{"__proto__": {"plate": "x"}, "toString": "x"}'))).toEqual([
      ['/details/__proto__', 'field.unknown'],
      ['/details/toString', 'field.unknown'],
    ]);
  });

  it.each([
    ['a number instead of a decimal string', 1250.4, 'field.decimal'],
    ['a comma', '1250,40', 'field.decimal'],
    ['an exponent', '1e3', 'field.decimal'],
    ['a negative amount', '-0.01', 'field.negative'],
    ['39 digits', '9'.repeat(39), 'field.digits'],
  ])('refuses %s', (_what, balance, code) => {
    expect(errorsOf('bank-balance', { accountNumber: '1', balance })).toEqual([['/details/balance', code]]);
  });

  it.each([
    ['2026-02-30', 'field.date'],
    ['23-11-2026', 'field.date'],
    ['1026-11-23', 'field.date'],
    ['2026-11-24', 'field.date-in-future'],
  ])('refuses the date %s', (imagedOn, code) => {
    expect(errorsOf('electronics', { imagedOn })).toEqual([['/details/imagedOn', code]]);
  });

  it('takes today for a date in no future', () => {
    expect(errorsOf('electronics', { imagedOn: TODAY })).toEqual([]);
  });

  it('refuses control characters and texts that are too long', () => {
    expect(errorsOf('vehicle', { make: 'Op\u0000el', model: 'x'.repeat(81) })).toEqual([
      ['/details/make', 'field.characters'],
      ['/details/model', 'field.too-long'],
    ]);
  });

  it('leaves out what was given as null and trims texts', () => {
    expect(accepted('vehicle', { make: ' Opel ', model: null }).details).toEqual({ make: 'Opel' });
  });

  it('knows currencies that were withdrawn, and countries that exist', () => {
    expect(errorsOf('bank-balance', { accountNumber: '1', accountCurrency: 'NLG' })).toEqual([]);
    expect(errorsOf('bank-balance', { accountNumber: '1', accountCurrency: 'XXZ' })).toEqual([
      ['/details/accountCurrency', 'field.currency'],
    ]);
    expect(errorsOf('vehicle', { registrationCountry: 'ZZ' })).toEqual([
      ['/details/registrationCountry', 'field.country'],
    ]);
  });
});

describe('fields of a form of their own', () => {
  it.each<[assetClass: AssetClass, field: string, value: unknown, code: string]>([
    ['vessel', 'mmsi', 'banana', 'field.mmsi'],
    ['vessel', 'mmsi', '24412345', 'field.mmsi'],
    ['aircraft', 'icaoAddress', 'zzzz', 'field.icao-address'],
    ['aircraft', 'icaoAddress', 'FFFFFF', 'field.icao-address'],
    ['real-estate', 'share', '5/3', 'field.share'],
    ['real-estate', 'share', '0/2', 'field.share'],
    ['real-estate', 'share', 'half', 'field.share'],
    ['vehicle', 'modelYear', 9999, 'field.number'],
    ['vehicle', 'modelYear', 0, 'field.number'],
    ['vehicle', 'modelYear', -5, 'field.number'],
    ['vessel', 'buildYear', 1066, 'field.number'],
  ])('%s: %s is not %s', (assetClass, field, value, code) => {
    expect(errorsOf(assetClass, { [field]: value })).toEqual(expect.arrayContaining([[`/details/${field}`, code]]));
  });

  it.each<[assetClass: AssetClass, field: string, value: unknown]>([
    ['vessel', 'mmsi', '244123456'],
    ['aircraft', 'icaoAddress', '484506'],
    ['real-estate', 'share', '1/2'],
    ['real-estate', 'share', '1/1'],
    ['vehicle', 'modelYear', Number(TODAY.slice(0, 4)) + 1],
  ])('%s: %s can be %s', (assetClass, field, value) => {
    expect(errorsOf(assetClass, { [field]: value }).filter(([pointer]) => pointer === `/details/${field}`)).toEqual([]);
  });
});

describe('cash', () => {
  it('is refused without the amount that was counted', () => {
    expect(errorsOf('cash', {})).toEqual([['/amount', 'cash.amount-missing']]);
  });

  it.each([
    ['150.001', 'EUR', false],
    ['150.010', 'EUR', true],
    ['1.5', 'JPY', false],
    ['1.234', 'KWD', true],
  ])('of %s %s is one that can be counted: %s', (amount, currency, can) => {
    expect(errorsOf('cash', {}, { amount: { amount, currency } })).toEqual(can ? [] : [['/amount', 'cash.amount-precision']]);
  });

  it('is refused when the denominations do not add up to the amount', () => {
    const result = validateDetails('cash', { denominations: [{ value: '50', count: 4 }] }, { today: TODAY, amount: EUR('205') });

    expect(result).toEqual({
      ok: false,
      errors: [{ code: 'cash.denominations-differ', pointer: '/details/denominations', params: { sum: '200', amount: '205' } }],
    });
  });

  it('adds small coins exactly', () => {
    const denominations = [{ value: '0.10', count: 1 }, { value: '0.20', count: 1 }];

    expect(errorsOf('cash', { denominations }, { amount: EUR('0.3') })).toEqual([]);
  });

  it.each([
    [[], [['/details/denominations', 'field.list']]],
    ['50x4', [['/details/denominations', 'field.list']]],
    [[null], [['/details/denominations/0', 'field.object']]],
    [[{ value: '50', count: -1 }], [['/details/denominations/0/count', 'field.negative']]],
    [[{ value: '0', count: 0 }], [['/details/denominations/0/value', 'field.zero'], ['/details/denominations/0/count', 'field.zero']]],
    [[{ value: '50', count: 1 }, { value: '50.0', count: 2 }], [['/details/denominations/1/value', 'cash.denomination-twice']]],
    [[{ value: '50', count: 1, note: 'x' }], [['/details/denominations/0/note', 'field.unknown']]],
  ])('refuses the denominations %j', (denominations, errors) => {
    expect(errorsOf('cash', { denominations }, { amount: EUR('50') })).toEqual(errors);
  });
});

describe('bank balance', () => {
  it('needs the account it stands on', () => {
    expect(errorsOf('bank-balance', { bank: 'ABN AMRO' })).toEqual([['/details/iban', 'bank-balance.account-missing']]);
  });
});

describe('crypto-asset', () => {
  const wallet = { chain: 'bitcoin', token: 'BTC', quantity: '1', custodyMethod: 'hardware-wallet', address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq' };

  it('keeps all 38 digits of a quantity', () => {
    const quantity = '12345678901234567890.123456789012345678';

    expect(accepted('crypto-asset', { ...wallet, quantity }).details).toMatchObject({ quantity });
  });

  it('needs the address, or the exchange that holds it', () => {
    expect(errorsOf('crypto-asset', { ...wallet, address: null })).toEqual([['/details/address', 'crypto.place-missing']]);
  });

  it('checks the address against its chain', () => {
    const result = validateDetails('crypto-asset', { ...wallet, chain: 'ethereum' }, { today: TODAY });

    expect(result).toMatchObject({ ok: false, errors: [{ code: 'identifier.check-failed', params: { rule: 'crypto-address.not-of-chain' } }] });
  });

  it.each([
    ['address', 'e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262'],
    ['seedPhrasePlace', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['exchangeReference', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'],
  ])('never takes a key or seed phrase in %s, and does not repeat it', (field, secret) => {
    const result = validateDetails('crypto-asset', { ...wallet, [field]: secret }, { today: TODAY });

    expect(result).toEqual({ ok: false, errors: expect.arrayContaining([{ code: 'item.secret', pointer: `/details/${field}`, params: {} }]) });
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe('identifiers', () => {
  const vehicle = { vin: '1M8GDM9A1KP042788', plate: 'gb-123-k' };

  it('asks to confirm a failed check instead of accepting it', () => {
    const result = validateDetails('vehicle', vehicle, { today: TODAY });

    expect(result).toEqual({
      ok: false,
      errors: [
        {
          code: 'identifier.check-failed',
          pointer: '/details/vin',
          params: {
            kind: 'vin',
            level: 'soft',
            normalised: '1M8GDM9A1KP042788',
            rule: 'vin.check-digit',
            inDutch: 'Het controlecijfer (plaats 9) van deze VIN klopt niet.',
            inEnglish: 'The check digit (position 9) of this VIN is wrong.',
          },
          confirmable: true,
        },
      ],
    });
  });

  it('keeps it with the reason once confirmed under its pointer', () => {
    const { identifiers } = accepted('vehicle', vehicle, { confirmations: { '/details/vin': 'As stamped in the frame' } });

    expect(identifiers).toEqual([
      { field: 'plate', kind: 'dutch-plate', value: 'gb-123-k', normalised: 'GB123K', outcome: 'valid', code: null, reason: null },
      {
        field: 'vin',
        kind: 'vin',
        value: '1M8GDM9A1KP042788',
        normalised: '1M8GDM9A1KP042788',
        outcome: 'confirmed',
        code: 'vin.check-digit',
        reason: 'As stamped in the frame',
      },
    ]);
  });

  it.each<Record<string, string>>([{}, { '/details/vin': '' }, { '/details/vin': '  ' }, { vin: 'yes' }, { '/details/plate': 'other field' }])(
    'does not take %j for a confirmation',
    (confirmations) => {
      expect(errorsOf('vehicle', vehicle, { confirmations })).toEqual([['/details/vin', 'identifier.check-failed']]);
    },
  );

  it('confirms by the pointer into the request body', () => {
    const context = { at: '/things/1', confirmations: { '/things/1/details/vin': 'As stamped' } };

    expect(errorsOf('vehicle', vehicle, context)).toEqual([]);
  });

  it('keeps it as unconfirmed where nobody can be asked', () => {
    const { identifiers } = accepted('vehicle', { vin: 'hy-419240' }, { unconfirmed: 'keep' });

    expect(identifiers).toMatchObject([{ kind: 'vin', value: 'hy-419240', outcome: 'unconfirmed', reason: null }]);
  });

  it.each(['x'.repeat(65), '---', '   ', 'AB\u0007C'])('never stores %j, confirmed or not', (vin) => {
    expect(errorsOf('vehicle', { vin }, { confirmations: { '/details/vin': 'as found' } })).not.toEqual([]);
  });
});
