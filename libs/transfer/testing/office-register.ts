import { mapRow } from '../src/domain/map-row.js';
import type { MappedRow, RefusedRow, RowResult } from '../src/domain/mapped-row.js';
import type { ImportMapping } from '../src/domain/mapping.js';

/** The register of an office that does not exist, with a column for everything rows are tested on. */
export const MAPPING: ImportMapping = {
  name: 'office',
  title: { nl: 'Kantoor', en: 'Office' },
  source: 'office',
  dateOrder: 'mdy',
  decimalSeparator: '.',
  defaults: { currency: 'USD', country: 'US', assetClass: 'other-goods' },
  caseKey: [['Case'], ['Report']],
  rowKey: ['Inventory', 'Line'],
  columns: [
    { column: 'Case', to: 'case.reference' },
    { column: 'Report', to: 'case.otherReference.police-report' },
    { column: 'Inventory', to: 'item.reference' },
    { column: 'Line', to: 'item.reference' },
    { column: 'Seized', to: 'item.seizedOn' },
    { column: 'City', to: 'item.place.locality' },
    { column: 'State', to: 'item.place.region' },
    { column: 'Item', to: 'item.description' },
    { column: 'Value', to: 'item.value' },
    { column: 'Vin', to: 'item.identifier.vin', kindByClass: { vessel: 'hull-number' }, notShapes: ['AA-999999'] },
    { column: 'Result', to: 'outcome.text', cutAt: 40 },
    { column: 'Forfeited on', to: 'outcome.forfeitedOn' },
    { column: 'Forfeited', to: 'outcome.forfeitedValue' },
    { column: 'Open', to: 'item.active', values: { A: true, D: false } },
  ],
  classes: [
    { id: 'cash', assetClass: 'cash', when: { equals: ['U.S.C.'] } },
    { id: 'pesos', assetClass: 'cash', when: { equals: ['Mexican Pesos'] }, valueIsEstimate: true },
    { id: 'boat', assetClass: 'vessel', when: { words: ['boat'] } },
    { id: 'model-year', assetClass: 'vehicle', when: { template: '{year} {make} {model}' } },
    { id: 'bag', assetClass: 'other-goods', when: { words: ['bag'] }, doubtful: true },
  ],
  valueInDescription: true,
  outcomeWords: { forfeit: ['ftot'], release: ['rel'], rescind: ['rescind'], administrative: ['adm'] },
};
export const HEADERS = MAPPING.columns.map(({ column }) => column);
/** A row without anything wrong. */
export const VALID: Readonly<Record<string, string>> = {
  Case: 'ZZ-100001',
  Report: 'R-1',
  Inventory: '20000001',
  Line: '1',
  Seized: '5/23/2014',
  City: 'Springvale',
  State: 'Il',
  Item: 'U.S.C.',
  Value: '205',
  Open: 'A',
};
export const TODAY = { today: '2016-06-01' };

function map(cells: Readonly<Record<string, string>>, mapping: ImportMapping): RowResult {
  const row = { ...VALID, ...cells };
  return mapRow(mapping, HEADERS, { rowNumber: 2, cells: HEADERS.map((header) => row[header] ?? '') }, TODAY);
}

/** The valid row with other cells, mapped. */
export function mapped(cells: Readonly<Record<string, string>>, mapping = MAPPING): MappedRow {
  const result = map(cells, mapping);
  if (result.status === 'refused') throw new Error(`refused: ${JSON.stringify(result.row.errors)}`);
  return result.row;
}

/** The valid row with other cells, refused. */
export function refused(cells: Readonly<Record<string, string>>): RefusedRow {
  const result = map(cells, MAPPING);
  if (result.status === 'mapped') throw new Error('mapped');
  return result.row;
}

export function codesOf(row: MappedRow): readonly string[] {
  return row.notes.map(({ code }) => code);
}
