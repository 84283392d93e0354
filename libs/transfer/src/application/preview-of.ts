import type { Coded, CodedParams } from '../domain/coded.js';
import type { PreviewRow } from '../domain/preview-row.js';
import type { JudgedRow } from './judge-rows.js';

/** A cell of a register may hold pages; a preview shows its beginning. */
const LONGEST = 300;

/** A row as it would be written, small enough to be kept. */
export function previewOf(row: JudgedRow): PreviewRow {
  const { file, fate } = row;
  const mapped = file.result.status === 'mapped' ? file.result.row : null;
  const worth = mapped?.item.amount ?? mapped?.item.estimatedValue;
  return {
    row: file.rowNumber,
    cells: file.cells.map(cut),
    outcome: outcomeOf(row),
    caseReference: mapped && cut(mapped.case.reference),
    description: mapped && cut(mapped.item.description),
    assetClass: mapped && mapped.item.assetClass,
    value: worth === undefined ? null : { amount: worth.amount, currency: worth.currency },
    messages: fate.kind === 'refused' ? fate.errors.map(shortened) : notesOf(row).map(shortened),
  };
}

function outcomeOf(row: JudgedRow): PreviewRow['outcome'] {
  if (row.fate.kind === 'create') return notesOf(row).length > 0 ? 'review' : 'create';
  return row.fate.kind;
}

function notesOf(row: JudgedRow): readonly Coded[] {
  return 'notes' in row ? row.notes : [];
}

function shortened({ params, ...coded }: Coded): Coded {
  return params === undefined ? coded : { ...coded, params: Object.fromEntries(Object.entries(params).map(shortParam)) };
}

function shortParam([name, value]: [string, CodedParams[string]]): [string, CodedParams[string]] {
  return [name, typeof value === 'string' ? cut(value) : value];
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
