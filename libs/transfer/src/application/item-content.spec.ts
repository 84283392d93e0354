import { MAPPING, mapped } from '../../testing/office-register.js';
import type { MappedItem } from '../domain/mapped-row.js';
import { contentOf } from './item-content.js';

function content(item: Partial<MappedItem>) {
  const row = mapped({});
  const built = contentOf({ item: { ...row.item, ...item } }, MAPPING.decimalSeparator, '2016-06-01');
  return { ...built, codes: built.notes.map(({ code }) => code) };
}

const VEHICLE = { assetClass: 'vehicle', amount: undefined, details: { vin: '1M8GDM9AXKP042788', make: 'Ford' } } as const;

describe('the content of an imported item', () => {
  it('is what the item register keeps', () => {
    expect(content({})).toMatchObject({ assetClass: 'cash', description: 'U.S.C.', quantity: '1', amount: { amount: '205', currency: 'USD' }, seizedPlace: 'Springvale, IL', codes: [], errors: [] });
  });

  it('holds identifiers that pass their check', () => {
    expect(content(VEHICLE)).toMatchObject({ identifiers: [{ kind: 'vin', outcome: 'valid' }], codes: [] });
  });

  it('keeps an identifier that fails its check, unconfirmed and marked', () => {
    expect(content({ ...VEHICLE, details: { vin: '1M8GDM9A0KP042788' } })).toMatchObject({
      details: { vin: '1M8GDM9A0KP042788' },
      identifiers: [{ kind: 'vin', outcome: 'unconfirmed' }],
      codes: ['import.identifier-unconfirmed'],
    });
  });

  it('leaves out a detail that the register would not take, and says which', () => {
    const built = content({ ...VEHICLE, details: { ...VEHICLE.details, vehicleType: 'hovercraft' } });

    expect(built.details).toEqual({ vin: '1M8GDM9AXKP042788', make: 'Ford' });
    expect(built.identifiers).toHaveLength(1);
    expect(built.notes).toEqual([{ code: 'import.detail-refused', params: { field: 'vehicleType', rule: 'field.choice', value: 'hovercraft' } }]);
  });

  it('keeps what there is of a class that asks more', () => {
    expect(content({ assetClass: 'bank-balance', details: { bank: 'A bank' } })).toMatchObject({ details: { bank: 'A bank' }, codes: [] });
  });

  it('refuses a row with what looks like the key of a wallet', () => {
    const key = `0x${'0123456789abcdef'.repeat(4)}`;

    expect(content({ ...VEHICLE, details: { make: key } }).errors).toEqual([{ code: 'import.secret' }]);
  });

  it('refuses a row whose description is the recovery phrase of a wallet', () => {
    expect(content({ description: `${'abandon '.repeat(11)}about` }).errors).toEqual([{ code: 'import.secret' }]);
  });

  it.each([
    ['3', '3', []],
    ['2.50', '2.5', []],
    ['a pair', '1', ['import.quantity-not-understood']],
    ['0', '1', ['import.quantity-not-understood']],
    ['9'.repeat(40), '1', ['import.quantity-not-understood']],
  ])('reads the quantity %j as %s', (quantity, read, codes) => {
    expect(content({ quantity })).toMatchObject({ quantity: read, codes });
  });

  it('shortens a description of pages, which stands whole in the verbatim row', () => {
    const built = content({ description: 'x'.repeat(1500) });

    expect(built.description).toHaveLength(1000);
    expect(built.codes).toEqual(['import.description-shortened']);
  });
});
