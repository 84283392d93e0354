import { guessMapping } from './guess-mapping.js';
import { mapRow } from './map-row.js';
import { parseMapping } from './mapping-schema.js';

const CONTEXT = { name: 'guess', title: { nl: 'Voorstel', en: 'Proposal' }, currency: 'EUR', country: 'NL' };

const DUTCH_HEADERS = [
  'Zaaknummer', 'Parketnummer', 'Volgnr', 'Omschrijving voorwerp', 'Aantal', 'Bedrag', 'Valuta', 'Datum inbeslagneming', 'Plaats', 'Kenteken', 'Chassisnummer',
  'IBAN', 'Opmerkingen', 'Afdoening',
];
const DUTCH_ROWS = [
  ['Z-2024-1', '10/123456-24', '1', 'Contant geld', '1', '1.250,00', 'EUR', '23-05-2024', 'Utrecht', '', '', '', 'in kluis', 'verbeurdverklaard'],
  ['Z-2024-1', '10/123456-24', '2', 'Personenauto Volkswagen Golf', '1', '8.500,00', 'EUR', '23-05-2024', 'Utrecht', 'AB-123-C', '1ZZZN2ZX6GFJ00001', '', '', ''],
  ['Z-2024-2', '', '1', 'Banktegoed', '1', '310,55', 'EUR', '01-06-2024', 'Amersfoort', '', '', 'NL91ABNA0417164300', '', 'teruggave'],
];

const ENGLISH_HEADERS = ['Case No', 'Item ID', 'Description', 'Estimated Value', 'SeizureDate', 'City', 'License Plate', 'Serial Number', 'Notes'];
const ENGLISH_ROWS = [
  ['C-1', '1', 'Cash', '$1,234.50', '5/23/2024', 'Springvale', '', '', ''],
  ['C-1', '2', 'Apple iPhone', '$300', '5/23/2024', 'Springvale', '', 'SN123456', ''],
];

function targetsOf(headers: readonly string[], rows: readonly (readonly string[])[]) {
  return Object.fromEntries(guessMapping(headers, rows, CONTEXT).columns.map(({ header, target }) => [header, target]));
}

describe('guessMapping', () => {
  it('knows the columns of a Dutch list', () => {
    expect(targetsOf(DUTCH_HEADERS, DUTCH_ROWS)).toEqual({
      Zaaknummer: 'case.reference',
      Parketnummer: 'case.otherReference.parket',
      Volgnr: 'item.reference',
      'Omschrijving voorwerp': 'item.description',
      Aantal: 'item.quantity',
      Bedrag: 'item.value',
      Valuta: 'item.currency',
      'Datum inbeslagneming': 'item.seizedOn',
      Plaats: 'item.place.locality',
      Kenteken: 'item.identifier.dutch-plate',
      Chassisnummer: 'item.identifier.vin',
      IBAN: 'item.identifier.iban',
      Opmerkingen: null,
      Afdoening: 'outcome.text',
    });
  });

  it('knows the columns of an English list', () => {
    expect(targetsOf(ENGLISH_HEADERS, ENGLISH_ROWS)).toEqual({
      'Case No': 'case.reference',
      'Item ID': 'item.reference',
      Description: 'item.description',
      'Estimated Value': 'item.value',
      SeizureDate: 'item.seizedOn',
      City: 'item.place.locality',
      'License Plate': 'item.identifier.dutch-plate',
      'Serial Number': 'item.identifier.serial-number',
      Notes: null,
    });
  });

  it('proposes a mapping that is valid and maps the rows it was shown', () => {
    const { mapping } = guessMapping(DUTCH_HEADERS, DUTCH_ROWS, CONTEXT);
    const results = DUTCH_ROWS.map((cells, at) => mapRow(mapping, DUTCH_HEADERS, { rowNumber: at + 2, cells }, { today: '2024-12-31' }));

    expect(parseMapping(mapping)).toMatchObject({ ok: true });
    expect(results).toMatchObject([
      { status: 'mapped', row: { item: { assetClass: 'cash', amount: { amount: '1250', currency: 'EUR' }, seizedOn: '2024-05-23' }, outcome: { kind: 'forfeited' } } },
      { status: 'mapped', row: { item: { assetClass: 'vehicle', details: { plate: 'AB-123-C', vin: '1ZZZN2ZX6GFJ00001' }, estimatedValue: { amount: '8500' } } } },
      { status: 'mapped', row: { item: { assetClass: 'bank-balance', details: { iban: 'NL91ABNA0417164300' }, amount: { amount: '310.55' } }, outcome: { kind: 'released' } } },
    ]);
    const keys = results.map((result) => (result.status === 'mapped' ? result.row.rowKey : ''));
    expect(new Set(keys).size).toBe(3);
  });

  it.each([
    ['its case reference and its number', ['Zaaknummer', 'Parketnummer', 'Volgnr'], ['Zaaknummer', 'Volgnr']],
    ['its other reference and its number when there are no case references', ['Parketnummer', 'Volgnr'], ['Parketnummer', 'Volgnr']],
    ['its number when nothing names a case', ['Volgnr'], ['Volgnr']],
    ['its content when it has no number', ['Zaaknummer', 'Parketnummer'], []],
  ])('names a row by %s', (_, headers, rowKey) => {
    expect(guessMapping([...headers, 'Omschrijving', 'Datum inbeslagneming'], [], CONTEXT).mapping.rowKey).toEqual(rowKey);
  });

  it('sees from the values which order dates have and which sign decimals', () => {
    expect(guessMapping(DUTCH_HEADERS, DUTCH_ROWS, CONTEXT)).toMatchObject({ mapping: { dateOrder: 'dmy', decimalSeparator: ',' }, assumptions: [] });
    expect(guessMapping(ENGLISH_HEADERS, ENGLISH_ROWS, CONTEXT)).toMatchObject({ mapping: { dateOrder: 'mdy', decimalSeparator: '.' }, assumptions: [] });
  });

  it('tells what it assumed when the values do not show it', () => {
    const rows = [['C-1', '1', 'Cash', '300', '1/2/2024', 'Springvale', '', '', '']];

    expect(guessMapping(ENGLISH_HEADERS, rows, CONTEXT).assumptions.map(({ code }) => code)).toEqual([
      'mapping.date-order-assumed',
      'mapping.decimal-separator-assumed',
    ]);
  });

  it('keeps amount and estimated value apart when a list has both', () => {
    expect(targetsOf(['Zaak', 'Bedrag', 'Geschatte waarde'], [['1', '10,00', '20,00']])).toMatchObject({
      Bedrag: 'item.amount',
      'Geschatte waarde': 'item.estimatedValue',
    });
  });

  it('gives the day of seizure to the most telling of several dates', () => {
    const targets = targetsOf(['Datum', 'Inbeslagnemingsdatum', 'Datum afdoening'], [['01-01-2024', '02-01-2024', '03-01-2024']]);

    expect(targets).toEqual({ Datum: null, Inbeslagnemingsdatum: 'item.seizedOn', 'Datum afdoening': 'outcome.forfeitedOn' });
  });

  it('does not take a column without dates for a day of seizure, whatever its name', () => {
    expect(targetsOf(['Date', 'Seized'], [['n/a', '3/4/2024']])).toEqual({ Date: null, Seized: 'item.seizedOn' });
  });

  it('knows identifiers by their looks when their header says nothing', () => {
    expect(targetsOf(['Zaak', 'Kolom1', 'Kolom2'], [['1', 'NL91ABNA0417164300', '1ZZZN2ZX6GFJ00001']])).toMatchObject({
      Kolom1: 'item.identifier.iban',
      Kolom2: 'item.identifier.vin',
    });
  });

  it('is surer of an exact name than of a part of one', () => {
    const confidence = (header: string) => guessMapping([header], [['Z-1']], CONTEXT).columns[0]?.confidence ?? 0;

    expect(confidence('Zaaknummer')).toBeGreaterThan(confidence('Zaaknummer intern'));
    expect(confidence('Kleurcode XYZ')).toBeLessThan(0.8);
    expect(confidence('Lorem ipsum')).toBe(0);
  });
});
