import { checkHeaders, recogniseMapping } from './check-headers.js';
import { parseMapping } from './mapping-schema.js';
import { readShippedMappings } from '../reading/shipped-mappings.js';

const VALID = {
  name: 'office',
  title: { nl: 'Kantoor', en: 'Office' },
  source: 'office',
  dateOrder: 'dmy',
  decimalSeparator: ',',
  defaults: { currency: 'EUR', country: 'NL', assetClass: 'other-goods' },
  caseKey: [['Zaak']],
  rowKey: ['Nummer'],
  columns: [
    { column: 'Zaak', to: 'case.reference' },
    { column: 'Nummer', to: 'item.reference' },
    { column: 'Datum', to: 'item.seizedOn' },
  ],
  classes: [{ id: 'geld', assetClass: 'cash', when: { words: ['geld'] } }],
};

function errorsOf(changes: object) {
  const reading = parseMapping({ ...VALID, ...changes });
  return reading.ok ? [] : reading.errors;
}

describe('parseMapping', () => {
  it('takes a mapping and gives it back unchanged', () => {
    expect(parseMapping(VALID)).toEqual({ ok: true, mapping: VALID });
  });

  it.each([
    ['an unknown target', { columns: [...VALID.columns, { column: 'X', to: 'item.colour' }] }, '/columns/3/to'],
    ['an unknown class', { defaults: { assetClass: 'goods' } }, '/defaults/assetClass'],
    ['an unknown order of dates', { dateOrder: 'ydm' }, '/dateOrder'],
    ['an unknown currency', { defaults: { ...VALID.defaults, currency: 'XXX' } }, '/defaults/currency'],
    ['a field that does not exist', { script: 'alert(1)' }, ''],
    ['a name with a path in it', { name: '../office' }, '/name'],
    ['a class rule without a condition', { classes: [{ id: 'x', assetClass: 'cash', when: {} }] }, '/classes/0/when'],
    ['no columns', { columns: [] }, '/columns'],
    ['more columns than a table has', { columns: Array.from({ length: 501 }, (_, at) => ({ column: `c${at}`, to: 'item.place' })) }, '/columns'],
  ])('refuses %s', (_, changes, pointer) => {
    expect(errorsOf(changes)).toContainEqual(expect.objectContaining({ params: expect.objectContaining({ pointer }) }));
  });

  it('refuses two columns for what only one can say', () => {
    const columns = [...VALID.columns, { column: 'Datum 2', to: 'item.seizedOn' }];

    expect(errorsOf({ columns })).toEqual([{ code: 'mapping.target-taken', column: 'Datum 2', params: { target: 'item.seizedOn' } }]);
  });

  it('refuses a mapping without a day of seizure', () => {
    expect(errorsOf({ columns: VALID.columns.slice(0, 2) })).toEqual([{ code: 'mapping.target-missing', params: { target: 'item.seizedOn' } }]);
  });

  it('tells all errors at once', () => {
    expect(errorsOf({ name: '', dateOrder: 'x', source: 'A B' })).toHaveLength(3);
  });

  it.each([null, 'text', [], 5])('refuses %j', (data) => {
    expect(parseMapping(data)).toMatchObject({ ok: false });
  });

  it('gives no way in for a prototype', () => {
    const data: unknown = JSON.parse(JSON.stringify(VALID).replace('"name"', '"__proto__":{"polluted":true},"name"'));
    parseMapping(data);

    expect({}).not.toHaveProperty('polluted');
  });
});

describe('shipped mappings', () => {
  const shipped = readShippedMappings();

  it('are valid and have names of their own', () => {
    expect(shipped.length).toBeGreaterThan(0);
    expect(new Set(shipped.map(({ name }) => name)).size).toBe(shipped.length);
  });

  it.each(shipped)('$name has class rules with ids of their own', ({ classes }) => {
    expect(new Set(classes.map(({ id }) => id)).size).toBe(classes.length);
  });

  it('are recognised by their headers, in any order and among others', () => {
    const [first] = shipped;
    const headers = (first?.columns ?? []).map(({ column }) => column.toUpperCase()).toReversed();

    expect(recogniseMapping(['Remarks', ...headers], shipped)).toBe(first);
    expect(recogniseMapping(headers.slice(1), shipped)).toBeUndefined();
    expect(recogniseMapping([], shipped)).toBeUndefined();
  });
});

describe('checkHeaders', () => {
  it('names every column that is missing', () => {
    const reading = parseMapping(VALID);
    if (!reading.ok) throw new Error('invalid');

    expect(checkHeaders(reading.mapping, ['DATUM', 'Zaak'])).toEqual([{ code: 'import.column-missing', column: 'Nummer' }]);
    expect(checkHeaders(reading.mapping, [])).toHaveLength(3);
    expect(checkHeaders(reading.mapping, ['datum', 'zaak', 'nummer', 'x'])).toEqual([]);
  });
});
