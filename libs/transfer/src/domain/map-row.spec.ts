import { codesOf, HEADERS, mapped, MAPPING, refused, TODAY, VALID } from '../../testing/office-register.js';
import { mapRow } from './map-row.js';

describe('a row that is understood', () => {
  it('becomes a case and an item without a note', () => {
    expect(mapped({})).toMatchObject({
      rowNumber: 2,
      case: { reference: 'ZZ-100001', otherReferences: [{ kind: 'police-report', value: 'R-1' }] },
      item: {
        reference: '20000001/1',
        assetClass: 'cash',
        classRule: 'cash',
        description: 'U.S.C.',
        amount: { amount: '205', currency: 'USD' },
        identifiers: [],
        seizedOn: '2014-05-23',
        place: { text: 'Springvale, IL', locality: 'Springvale', region: 'IL', country: 'US' },
        active: true,
      },
      outcome: { kind: 'none' },
      notes: [],
    });
  });

  it('keeps every cell verbatim under its header', () => {
    expect(mapped({ City: ' _x000D_\r\nSpringvale' }).verbatim).toMatchObject({ City: ' _x000D_\r\nSpringvale', Seized: '5/23/2014' });
  });

  it('takes the value for an amount of cash and for an estimate of goods', () => {
    expect(mapped({ Item: 'U.S.C.' }).item).not.toHaveProperty('estimatedValue');
    const goods = mapped({ Item: '2006 Volvo XC90', Value: '1,600.00' }).item;

    expect(goods.estimatedValue).toEqual({ amount: '1600', currency: 'USD' });
    expect(goods).not.toHaveProperty('amount');
  });

  it('does not take an estimate for the amount of foreign notes', () => {
    const pesos = mapped({ Item: 'Mexican Pesos' });

    expect(pesos.item).toMatchObject({ assetClass: 'cash', estimatedValue: { amount: '205', currency: 'USD' } });
    expect(pesos.item).not.toHaveProperty('amount');
    expect(pesos.notes).toMatchObject([{ code: 'import.detail-missing', params: { field: 'amount' } }]);
  });

  it('puts year, make, model and VIN in the fields of a vehicle', () => {
    expect(mapped({ Item: '2006 Volvo XC90', Vin: '1ZZZN2ZX6GFJ00001' }).item).toMatchObject({
      assetClass: 'vehicle',
      details: { modelYear: 2006, make: 'Volvo', model: 'XC90', vin: '1ZZZN2ZX6GFJ00001' },
      identifiers: [{ kind: 'vin', value: '1ZZZN2ZX6GFJ00001', wellFormed: true, field: 'vin' }],
    });
  });

  it('takes the number of a boat for its hull number', () => {
    expect(mapped({ Item: 'Bayliner boat', Vin: 'ZZN12345A696' }).item).toMatchObject({
      details: { hullNumber: 'ZZN12345A696' },
      identifiers: [{ kind: 'hull-number', wellFormed: true }],
    });
  });

  it.each([
    ['A', true],
    ['a', true],
    ['D', false],
    ['', undefined],
  ])('reads "%s" as open: %s', (text, active) => {
    expect(mapped({ Open: text }).item.active).toBe(active);
  });

  it('reads what became of the item, with its dates', () => {
    expect(mapped({ Result: 'ftot adm 6/1/15', 'Forfeited on': '8/25/2014', Forfeited: '205' }).outcome).toMatchObject({
      kind: 'forfeited',
      route: 'administrative',
      confidence: 'certain',
      forfeitedAmount: '205',
      on: '2015-06-01',
      forfeitedOn: '2014-08-25',
      text: 'ftot adm 6/1/15',
    });
  });
});

describe('what is doubtful is kept and marked', () => {
  it.each([
    ['a text with control characters', { City: '_x000D_\r\nSpringvale' }, 'import.text-cleaned', 'City'],
    ['an amount that cannot be read', { Value: '12,34.5' }, 'import.amount-unreadable', 'Value'],
    ['a value that differs from the description', { Item: '2006 Volvo ($400)', Value: '40' }, 'import.value-differs-from-description', 'Value'],
    ['a description that fits no rule', { Item: 'wonder of the seas' }, 'import.class-not-recognised', 'Item'],
    ['a class that is a good guess', { Item: 'black bag' }, 'import.class-doubtful', 'Item'],
    ['a VIN with a letter O', { Item: '2006 Volvo', Vin: '1ZZZN2ZX6GFJOOO01' }, 'import.identifier-malformed', 'Vin'],
    ['a VIN that is too short', { Item: '2006 Volvo', Vin: '1ZZZN2ZX6GFJ0001' }, 'import.identifier-malformed', 'Vin'],
    ['another number in the column of the VIN', { Vin: 'hy-419240' }, 'import.identifier-not-understood', 'Vin'],
    ['a stray sign in the column of the VIN', { Item: '2006 Volvo', Vin: '-' }, 'import.identifier-not-understood', 'Vin'],
    ['a VIN on money', { Vin: '1ZZZN2ZX6GFJ00001' }, 'import.identifier-without-field', 'Vin'],
    ['an unknown state', { Open: 'X' }, 'import.active-not-understood', 'Open'],
    ['an outcome that is not understood', { Result: 'ftot of a kind' }, 'import.outcome-not-understood', 'Result'],
    ['a forfeiture long before the seizure', { 'Forfeited on': '1/1/2003' }, 'import.outcome-date-impossible', 'Forfeited on'],
    ['a forfeiture in the future', { 'Forfeited on': '4/28/2814' }, 'import.outcome-date-impossible', 'Forfeited on'],
    ['a date of forfeiture that is none', { 'Forfeited on': '4/31/2015' }, 'import.outcome-date-unreadable', 'Forfeited on'],
    ['a forfeited amount that cannot be read', { Forfeited: 'all' }, 'import.outcome-value-unreadable', 'Forfeited'],
    ['a reference of nothing but signs', { Report: '`' }, 'import.reference-not-understood', 'Report'],
    ['a description that is missing', { Item: '' }, 'import.description-missing', 'Item'],
  ])('%s', (_, cells, code, column) => {
    const row = mapped(cells);

    expect(row.notes).toContainEqual(expect.objectContaining({ code, column }));
    expect(row.verbatim).toMatchObject(cells);
  });

  it('passes on what may be a VIN with a typing error, and nothing that is another number', () => {
    expect(mapped({ Item: '2006 Volvo', Vin: '1ZZZN2ZX6GFJ0001' }).item.identifiers).toMatchObject([{ wellFormed: false }]);
    expect(mapped({ Item: '2006 Volvo', Vin: 'hy-419240' }).item.identifiers).toEqual([]);
  });

  it('does not mind spaces and dashes between the signs of a VIN', () => {
    const row = mapped({ Item: '2006 Volvo', Vin: '1ZZZN2ZX 6GFJ-00001' });

    expect(row.item.identifiers).toMatchObject([{ value: '1ZZZN2ZX 6GFJ-00001', wellFormed: true }]);
    expect(codesOf(row)).toEqual([]);
  });

  it('does not use an impossible date', () => {
    const { outcome } = mapped({ Result: 'ftot adm 8/26/99', 'Forfeited on': '4/28/2814', Forfeited: '205' });

    expect(outcome).not.toHaveProperty('on');
    expect(outcome).not.toHaveProperty('forfeitedOn');
    expect(outcome).toMatchObject({ kind: 'forfeited', confidence: 'certain' });
  });

  it('marks cash without an amount', () => {
    const row = mapped({ Value: '' });

    expect(row.item).toMatchObject({ assetClass: 'cash' });
    expect(row.item).not.toHaveProperty('amount');
    expect(codesOf(row)).toEqual(['import.detail-missing']);
  });

  it('names an item without a description by its identifier, or else by its amount', () => {
    expect(mapped({ Item: '', Vin: '1ZZZN2ZX6GFJ00001' }).item.description).toBe('1ZZZN2ZX6GFJ00001');
    expect(mapped({ Item: '' }).item.description).toBe('USD 205');
  });

  it('doubts a text that fills its column, unless its amounts add up', () => {
    const cut = 'rel 100.00 adm adm adm adm adm ftot 105.0';

    expect(cut.length).toBeGreaterThanOrEqual(40);
    expect(mapped({ Result: cut }).outcome).toMatchObject({ kind: 'split', confidence: 'certain' });
    expect(mapped({ Result: cut, Value: '300' }).outcome).toMatchObject({ confidence: 'doubtful' });
    expect(mapped({ Result: 'ftot adm adm adm adm adm adm adm adm adm' }).outcome).toMatchObject({ confidence: 'doubtful' });
    expect(codesOf(mapped({ Result: cut }))).toContain('import.text-may-be-cut');
  });
});

describe('a row that is refused', () => {
  it.each([
    ['no day of seizure', { Seized: '' }, 'import.seizure-date-missing', 'Seized'],
    ['a day that does not exist', { Seized: '2/30/2014' }, 'import.seizure-date-unreadable', 'Seized'],
    ['a day in the order of another country', { Seized: '23/5/2014' }, 'import.seizure-date-unreadable', 'Seized'],
    ['a day after today', { Seized: '6/2/2016' }, 'import.seizure-date-in-future', 'Seized'],
    ['a day of another century', { Seized: '5/23/1014' }, 'import.seizure-date-too-old', 'Seized'],
    ['a negative amount', { Value: '-205' }, 'import.amount-negative', 'Value'],
    ['nothing that was seized', { Item: '', Value: '' }, 'import.nothing-described', 'Item'],
  ])('%s', (_, cells, code, column) => {
    expect(refused(cells).errors).toEqual([expect.objectContaining({ code, column })]);
  });

  it('accepts a seizure of today', () => {
    expect(mapped({ Seized: '6/1/2016' }).item.seizedOn).toBe('2016-06-01');
  });

  it('tells all reasons at once and keeps the row', () => {
    const row = refused({ Seized: '6/2/2016', Value: '-205' });

    expect(row.errors.map(({ code }) => code)).toEqual(['import.seizure-date-in-future', 'import.amount-negative']);
    expect(row.verbatim).toMatchObject({ Seized: '6/2/2016', Value: '-205' });
  });

  it('refuses an amount that has no currency, stated or agreed', () => {
    const { currency: _, ...defaults } = MAPPING.defaults;

    expect(() => mapped({}, { ...MAPPING, defaults })).toThrow('import.currency-missing');
  });

  it('refuses a row with more filled cells than there are headers, for its cells have shifted', () => {
    const cells = [...HEADERS.map((header) => VALID[header] ?? ''), 'one more'];

    expect(mapRow(MAPPING, HEADERS, { rowNumber: 2, cells }, TODAY)).toMatchObject({
      status: 'refused',
      row: { errors: [{ code: 'import.row-too-long' }], verbatim: { '#15': 'one more' } },
    });
  });

  it('takes a short row with its last cells empty, and says so', () => {
    const cells = HEADERS.map((header) => VALID[header] ?? '').slice(0, -1);

    expect(mapRow(MAPPING, HEADERS, { rowNumber: 2, cells }, TODAY)).toMatchObject({
      status: 'mapped',
      row: { notes: [{ code: 'import.row-short' }] },
    });
  });
});
