import { mappingNameOf, mappingOfChoice, type ColumnChoice } from './mapping-choice.js';

const FILE = { headers: ['Zaak', 'Datum', 'Wat', 'Bedrag'], sample: [['1', '03-04-2024', 'Fiets', '1.250,50'], ['2', '05-06-2024', 'Geld', '20']] };
const NAMED = { name: 'own', title: { nl: 'Eigen', en: 'Own' }, currency: 'EUR', country: 'NL' };
const COLUMNS = [
  { header: 'Zaak', target: 'case.reference' },
  { header: 'Datum', target: 'item.seizedOn' },
  { header: 'Wat', target: 'item.description' },
];

function choose(choice: Partial<ColumnChoice>) {
  return mappingOfChoice({ columns: COLUMNS, ...choice }, FILE, NAMED);
}

function errorsOf(choice: Partial<ColumnChoice>) {
  const reading = choose(choice);
  return reading.ok ? [] : reading.errors.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a mapping of chosen columns', () => {
  it('keeps a column without a target verbatim', () => {
    const reading = choose({});

    expect(reading.ok && reading.mapping.columns.map(({ column }) => column)).toEqual(['Zaak', 'Datum', 'Wat']);
  });

  it('says what it assumed where the rows do not show it', () => {
    const reading = choose({});

    expect(reading.ok && reading.assumptions).toEqual([{ code: 'mapping.date-order-assumed', params: { order: 'dmy' } }]);
  });

  it('assumes nothing that was stated', () => {
    const reading = choose({ dateOrder: 'mdy' });

    expect(reading.ok && [reading.mapping.dateOrder, reading.assumptions]).toEqual(['mdy', []]);
  });

  it('reads the sign before decimals off the columns that were chosen', () => {
    const reading = choose({ columns: [...COLUMNS, { header: 'Bedrag', target: 'item.value' }], dateOrder: 'dmy' });

    expect(reading.ok && [reading.mapping.decimalSeparator, reading.assumptions]).toEqual([',', []]);
  });

  it('refuses columns and targets that do not exist, all at once', () => {
    expect(
      errorsOf({
        columns: [
          { header: 'Nergens', target: null },
          { header: 'Zaak', target: 'case.colour' },
          { header: 'Zaak', target: null },
        ],
      }),
    ).toEqual(['import.header-unknown /columns/0/header', 'import.target-unknown /columns/1/target', 'import.header-twice /columns/2/header']);
  });

  it('refuses a second date of seizure where it was chosen', () => {
    expect(errorsOf({ columns: [...COLUMNS, { header: 'Bedrag', target: 'item.seizedOn' }] })).toEqual(['mapping.target-taken /columns/3/target']);
  });

  it('keeps the place of each column where one before it is not in form', () => {
    expect(errorsOf({ columns: [undefined, { header: 'Zaak', target: 'case.colour' }] })).toEqual(['import.target-unknown /columns/1/target']);
  });

  it('refuses a choice without a date of seizure', () => {
    expect(errorsOf({ columns: [{ header: 'Wat', target: 'item.description' }] })).toEqual(['mapping.target-missing /columns']);
  });
});

describe('the name of a mapping', () => {
  it.each([
    ['Politie Rotterdam', 'politie-rotterdam'],
    ['  Douane – Één  ', 'douane-een'],
    ['–', ''],
    ['x'.repeat(80), 'x'.repeat(63)],
  ])('of %j is %j', (title, name) => {
    expect(mappingNameOf(title)).toBe(name);
  });
});
