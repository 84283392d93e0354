import type { ImportMapping } from '../mapping.js';
import { mappingFromColumns } from '../mapping-from-columns.js';
import { compareLists } from './compare-lists.js';
import { createListReader, identifierKey, numberKey, placeNames, type MatchBy } from './read-list.js';
import type { RegisteredThing } from './things.js';

const HEADERS = ['Nummer', 'Kenteken', 'Locatie', 'Aantal', 'Waarde'];
const MAPPING: ImportMapping = mappingFromColumns({
  name: 'own',
  title: { nl: 'x', en: 'x' },
  columns: [
    { header: 'Nummer', target: 'item.reference' },
    { header: 'Kenteken', target: 'item.identifier.dutch-plate' },
    { header: 'Locatie', target: 'item.place' },
    { header: 'Aantal', target: 'item.quantity' },
    { header: 'Waarde', target: 'item.value' },
  ],
  dateOrder: 'dmy',
  decimalSeparator: ',',
});
const PLACES = [
  { id: 'hall', code: 'AAAAAA1', name: 'Hal', path: 'Depot › Hal' },
  { id: 'shelf', code: 'BBBBBB2', name: 'Plank 1', path: 'Depot › Hal › Plank 1' },
  { id: 'other', code: 'CCCCCC3', name: 'Plank 1', path: 'Depot › Zolder › Plank 1' },
];

const item = (more: Partial<RegisteredThing> = {}): RegisteredThing => ({
  itemId: 'one', caseId: 'case', version: 1, keys: [numberKey('Z2026-000001-001'), identifierKey('dutch-plate', 'AB12CD')], inScope: true, reference: 'Z2026-000001-001', description: 'Auto',
  placeId: 'shelf', path: 'Depot › Hal › Plank 1', placeIds: ['hall', 'shelf'], statedPlaces: [], value: '1250.50', valueCurrency: 'EUR', amount: null, amountCurrency: null, quantity: '1', ...more,
});

function classes(rows: readonly (readonly string[])[], items: readonly RegisteredThing[], matchBy: MatchBy = 'both'): readonly string[] {
  const read = createListReader(MAPPING, HEADERS, { matchBy, placesOf: placeNames(PLACES), placeOfList: null, ofItsOwnRegister: false, normalise: (_, text) => text.replace(/\W/g, '').toUpperCase() });
  return compareLists(rows.map((cells, index) => read({ rowNumber: index + 2, cells })), items).map((finding) => finding.class);
}

describe('a row of a list', () => {
  it.each([
    ['same', ['z2026 000001 001', '', 'Hal', '1', '1.250,50']],
    ['same', ['', 'ab-12-cd', '', '', '']],
    ['same', ['Z2026-000001-001', '', 'BBBBBB2', '1,00', '€ 1250,5']],
    ['moved', ['Z2026-000001-001', '', 'Depot › Zolder › Plank 1', '1', '1.250,50']],
    ['moved', ['Z2026-000001-001', '', 'Plank 1', '', '']],
    ['value', ['Z2026-000001-001', '', 'Hal', '1', '1.250,51']],
    ['amount', ['Z2026-000001-001', '', 'Hal', '2', '1.250,50']],
    ['several', ['Z2026-000001-001', '', 'Zolder', '2', '1.250,50']],
  ])('is %s as %j says', (expected, cells) => {
    expect(classes([cells], [item()])).toEqual([expected]);
  });

  it('is new when the register has nothing of its keys, and the item is gone', () => {
    expect(classes([['Z2026-000001-002', '', '', '', '']], [item()])).toEqual(['new', 'gone']);
  });

  it('is ambiguous when its number is one item and its plate another', () => {
    const other = item({ itemId: 'two', keys: [numberKey('Z2026-000001-002')], reference: 'Z2026-000001-002' });

    expect(classes([['Z2026-000001-002', 'AB-12-CD', '', '', '']], [item(), other])).toEqual(['ambiguous']);
    expect(classes([['Z2026-000001-002', 'AB-12-CD', '', '', '']], [item(), other], 'number')).toEqual(['same', 'gone']);
  });

  it('is the one it names, also when another item of the register shares its plate', () => {
    const other = item({ itemId: 'two', keys: [numberKey('Z2026-000001-002'), identifierKey('dutch-plate', 'AB12CD')], reference: 'Z2026-000001-002' });

    expect(classes([['Z2026-000001-001', '', '', '', '']], [item(), other])).toEqual(['same', 'gone']);
  });

  it('is another row than one whose number has the same digits in other parts', () => {
    expect(classes([['1/1234', '', '', '', ''], ['11/234', '', '', '', '']], [])).toEqual(['new', 'new']);
  });

  it('is ambiguous when the list has the same thing twice', () => {
    expect(classes([['Z2026-000001-001', '', '', '', ''], ['', 'AB12CD', '', '', '']], [item()])).toEqual(['ambiguous', 'ambiguous']);
  });

  it('is compared by its amount when money was taken', () => {
    const cash = item({ value: null, valueCurrency: null, amount: '1250.50', amountCurrency: 'EUR' });

    expect(classes([['Z2026-000001-001', '', '', '', 'USD 1.250,50']], [cash])).toEqual(['amount']);
  });

  it('does not make an item gone that is not of what the list is compared with', () => {
    expect(classes([], [item({ inScope: false })])).toEqual([]);
  });
});
