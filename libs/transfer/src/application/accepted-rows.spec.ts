import type { Item, ItemIdentifier } from '#items';
import { mappingFromColumns } from '../domain/mapping-from-columns.js';
import type { ListedThing, RegisteredThing } from '../domain/comparison/things.js';
import { correctionOfRow } from './correction-of-row.js';
import { seizureOfRow } from './new-item-of-row.js';

const listed: ListedThing = {
  rowNumber: 2,
  cells: ['G-1', 'Volkswagen Golf', '4.500,50'],
  keys: [],
  name: 'G-1',
  description: 'Volkswagen Golf',
  place: { text: 'Hal', placeIds: [] },
  worth: null,
  value: { amount: '4500.5', currency: null },
  amount: null,
  quantity: '2',
};
const registered = { amount: null, version: 3, itemId: 'item' } as RegisteredThing;
const item = {
  assetClass: 'vehicle', description: 'Auto', quantity: '1', quantityUnit: 'piece', amount: null, amountCurrency: null, estimatedAmount: '5000', estimatedCurrency: 'EUR', forbidden: false, place: 'Loods', details: { vin: 'FALSE', make: 'Volkswagen' },
} as unknown as Item;

describe('the correction that a row of a list asks for', () => {
  const identifiers = [{ kind: 'vin', value: 'FALSE', outcome: 'unconfirmed', reason: null }] as unknown as readonly ItemIdentifier[];

  it('changes what differs and nothing else', () => {
    const row = { listed, registered, differs: ['value' as const], reason: 'Taxatie', currency: 'EUR' };

    expect(correctionOfRow(item, [], row)).toEqual({ description: 'Auto', quantity: '1', unit: 'piece', estimatedValue: { amount: '4500.5', currency: 'EUR' }, forbidden: false, place: 'Loods', details: item.details, confirmations: {}, reason: 'Taxatie' });
  });

  it('takes the quantity of the list only when it differs', () => {
    const row = { listed, registered, differs: ['quantity' as const], reason: 'Telling', currency: 'EUR' };

    expect(correctionOfRow(item, [], row)).toMatchObject({ quantity: '2', estimatedValue: { amount: '5000', currency: 'EUR' } });
  });

  it('asks nobody anew about a number that failed its check before', () => {
    const row = { listed, registered, differs: ['value' as const], reason: 'Taxatie', currency: 'EUR' };

    expect(correctionOfRow(item, identifiers, row).confirmations).toEqual({ '/details/vin': 'Taxatie' });
  });
});

describe('the seizure that a new row of a list asks for', () => {
  const headers = ['Nummer', 'Omschrijving', 'Waarde'];
  const mapping = mappingFromColumns({
    name: 'own',
    title: { nl: 'x', en: 'x' },
    columns: [
      { header: 'Nummer', target: 'item.reference' },
      { header: 'Omschrijving', target: 'item.description' },
      { header: 'Waarde', target: 'item.estimatedValue' },
    ],
    dateOrder: 'dmy',
    decimalSeparator: ',',
    currency: 'EUR',
  });
  const asked = { listed, mapping, headers, today: '2026-11-28' };
  const seizure = { caseId: 'case', grounds: ['nl-sv-94'], place: 'Havenkade 12' };

  it('is on the day that was said for the whole list, with what the row says', () => {
    expect(seizureOfRow({ ...asked, seizure: { ...seizure, seizedOn: '2026-02-05' } })).toMatchObject({
      seizedOn: '2026-02-05',
      grounds: ['nl-sv-94'],
      place: 'Havenkade 12',
      things: [{ description: 'Volkswagen Golf', quantity: '1', estimatedValue: { amount: '4500.5', currency: 'EUR' }, place: 'Hal' }],
    });
  });

  it('is refused with every reason when the list has no day and none was said', () => {
    expect(() => seizureOfRow({ ...asked, seizure })).toThrow(expect.objectContaining({ code: 'comparison.row-not-new', details: { errors: [expect.objectContaining({ code: 'import.seizure-date-missing' })] } }));
  });
});
