import { cleanText, wasUnclean } from './clean-text.js';
import { compileClassRules } from './class-rules.js';
import { mapCase } from './map-case.js';
import { mapItem } from './map-item.js';
import { mapOutcome } from './map-outcome.js';
import { MappedColumns, textAt } from './mapped-columns.js';
import type { RowResult, Verbatim } from './mapped-row.js';
import type { ImportMapping } from './mapping.js';
import { parseDate } from './parse-date.js';
import { compileOutcomeReader } from './read-outcome.js';
import { remember } from './remember.js';
import { caseIdentity, createContentHasher, missingOfRowKey, ownCaseKey, rowKeyOf } from './row-identity.js';
import { RowReport } from './row-report.js';

export interface RawRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** The day of the import, 'YYYY-MM-DD': nothing can have been seized after it. */
export interface MapContext {
  readonly today: string;
}

const NO_WORDS = { forfeit: [], release: [], rescind: [] };
const OLDEST_SEIZURE = '1900-01-01';

/**
 * A mapping made ready for one file: every row becomes a case with an item, or is refused with all reasons at once.
 * What is not understood stays in `verbatim` and is named in `notes`. It knows each row by itself; a key that stands
 * twice in one file is found by `createRepeatGuard`.
 */
export function createRowMapper(
  mapping: ImportMapping,
  headers: readonly string[],
  { today }: MapContext,
): (row: RawRow) => RowResult {
  const columns = new MappedColumns(mapping, headers);
  const classOf = compileClassRules(mapping);
  const decide = remember((description) => classOf(description, today));
  const hashOf = createContentHasher(mapping, columns, today);
  const readOutcome = remember(compileOutcomeReader(mapping.outcomeWords ?? NO_WORDS));

  return ({ rowNumber, cells }) => {
    const report = new RowReport();
    const verbatim = verbatimOf(headers, cells);
    const texts = cells.map(cleanText);
    judgeCells(columns, cells, texts, report);
    const seizedOn = readSeizedOn(mapping, columns, texts, today, report);
    const item = mapItem(mapping, columns, texts, decide, report);
    const value = (item.amount ?? item.estimatedValue)?.amount;
    const outcome = mapOutcome(mapping, columns, readOutcome, { texts, today, seizedOn, value }, report);
    if (report.errors.length > 0 || seizedOn === undefined) {
      return { status: 'refused', row: { rowNumber, errors: report.errors, verbatim } };
    }

    const contentHash = hashOf(texts);
    const key = rowKeyOf(mapping, columns, texts) ?? `content:${contentHash}`;
    for (const column of missingOfRowKey(mapping, columns, texts)) report.note('import.row-key-missing', column, { column });
    const identity = caseIdentity(mapping, columns, texts);
    return {
      status: 'mapped',
      row: {
        rowNumber,
        caseKey: identity?.key ?? ownCaseKey(key),
        rowKey: key,
        contentHash,
        case: mapCase(columns, texts, identity, item.reference ?? contentHash.slice(0, 12), report),
        item: { ...item, seizedOn },
        ...(outcome && { outcome }),
        notes: report.notes,
        verbatim,
      },
    };
  };
}

/** One row by itself; for many rows of one file make a row mapper once. */
export function mapRow(
  mapping: ImportMapping,
  headers: readonly string[],
  row: RawRow,
  context: MapContext,
): RowResult {
  return createRowMapper(mapping, headers, context)(row);
}

/** Filled cells behind the last header are kept by their number. */
function verbatimOf(headers: readonly string[], cells: readonly string[]): Verbatim {
  const named = headers.map((header, index) => [header, cells[index] ?? '']);
  const more = cells.slice(headers.length).map((cell, index) => [`#${headers.length + index + 1}`, cell]);
  return Object.fromEntries([...named, ...more.filter(([, cell]) => cell !== '')]);
}

/** A row with more cells than headers has shifted somewhere; where, nobody can say, so nothing of it can be trusted. */
function judgeCells(
  columns: MappedColumns,
  cells: readonly string[],
  texts: readonly string[],
  report: RowReport,
): void {
  const { headers } = columns;
  if (texts.slice(headers.length).some((text) => text !== '')) {
    report.refuse('import.row-too-long', undefined, { cells: cells.length, headers: headers.length });
  }
  if (cells.length < headers.length) {
    report.note('import.row-short', undefined, { cells: cells.length, headers: headers.length });
  }
  for (const { index, header, cutAt, to } of columns.all) {
    const raw = cells[index] ?? '';
    const text = texts[index] ?? '';
    if (wasUnclean(raw, text)) report.note('import.text-cleaned', header, { value: raw });
    if (cutAt !== undefined && to === 'outcome.text' && text.length >= cutAt) {
      report.note('import.text-may-be-cut', header, { value: raw, length: cutAt });
    }
  }
}

function readSeizedOn(
  mapping: ImportMapping,
  columns: MappedColumns,
  texts: readonly string[],
  today: string,
  report: RowReport,
): string | undefined {
  const column = columns.one('item.seizedOn');
  const text = textAt(texts, column);
  const params = { value: text };
  if (text === '') {
    report.refuse('import.seizure-date-missing', column?.header);
    return undefined;
  }
  const date = parseDate(text, mapping.dateOrder, Number(today.slice(0, 4)));
  if (date === undefined) report.refuse('import.seizure-date-unreadable', column?.header, params);
  else if (date > today) report.refuse('import.seizure-date-in-future', column?.header, params);
  else if (date < OLDEST_SEIZURE) report.refuse('import.seizure-date-too-old', column?.header, params);
  else return date;
  return undefined;
}
