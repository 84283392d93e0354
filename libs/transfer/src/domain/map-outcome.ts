import { judgeOutcome } from './judge-outcome.js';
import { textAt, type MappedColumn, type MappedColumns } from './mapped-columns.js';
import type { ImportMapping } from './mapping.js';
import { sumOf } from './money-arithmetic.js';
import type { MappedOutcome, OutcomeReading } from './outcome.js';
import { parseAmount } from './parse-amount.js';
import { parseDate } from './parse-date.js';
import type { RowReport } from './row-report.js';

interface Row {
  readonly texts: readonly string[];
  readonly today: string;
  readonly seizedOn: string | undefined;
  readonly value: string | undefined;
}

/** What became of the item, or undefined when the mapping has no column that could say. */
export function mapOutcome(
  mapping: ImportMapping,
  columns: MappedColumns,
  read: (text: string) => OutcomeReading,
  row: Row,
  report: RowReport,
): MappedOutcome | undefined {
  if (columns.startingWith('outcome.').length === 0) return undefined;
  const column = columns.one('outcome.text');
  const text = textAt(row.texts, column);
  const forfeitedValue = readForfeitedValue(mapping, columns, row.texts, report);
  const judged = judgeOutcome(read(text), { value: row.value, forfeitedValue });
  for (const { code, params } of judged.notes) report.note(code, column?.header, { ...params, text });

  const { dateText, ...outcome } = ifCut(judged.outcome, text, column, row.value);
  const on = possibleDate(dateText, column, mapping, row, report);
  const forfeitedColumn = columns.one('outcome.forfeitedOn');
  const forfeitedOn = possibleDate(textAt(row.texts, forfeitedColumn), forfeitedColumn, mapping, row, report);
  return { ...outcome, text, ...(on !== undefined && { on }), ...(forfeitedOn !== undefined && { forfeitedOn }) };
}

/** A text as long as its column allows may have lost its end; only amounts that add up prove that it did not. */
function ifCut(
  outcome: OutcomeReading,
  text: string,
  column: MappedColumn | undefined,
  value: string | undefined,
): OutcomeReading {
  const mayBeCut = column?.cutAt !== undefined && text.length >= column.cutAt;
  if (!mayBeCut || outcome.confidence !== 'certain') return outcome;
  const isWhole = outcome.kind === 'split' && sumOf(outcome.forfeitedAmount ?? '0', outcome.releasedAmount ?? '0') === value;
  return isWhole ? outcome : { ...outcome, confidence: 'doubtful' };
}

function readForfeitedValue(
  mapping: ImportMapping,
  columns: MappedColumns,
  texts: readonly string[],
  report: RowReport,
): string | undefined {
  const column = columns.one('outcome.forfeitedValue');
  const text = textAt(texts, column);
  if (text === '') return undefined;
  const reading = parseAmount(text, mapping.decimalSeparator);
  if (reading.outcome === 'amount') return reading.amount;
  report.note('import.outcome-value-unreadable', column?.header, { value: text });
  return undefined;
}

/** A date of the calendar, not before the seizure and not after today; any other stays verbatim, with a note. */
function possibleDate(
  text: string | undefined,
  column: MappedColumn | undefined,
  mapping: ImportMapping,
  row: Row,
  report: RowReport,
): string | undefined {
  if (text === undefined || text === '') return undefined;
  const date = parseDate(text, mapping.dateOrder, Number(row.today.slice(0, 4)));
  if (date === undefined) {
    report.note('import.outcome-date-unreadable', column?.header, { value: text });
    return undefined;
  }
  const tooEarly = row.seizedOn !== undefined && date < row.seizedOn;
  if (!tooEarly && date <= row.today) return date;
  report.note('import.outcome-date-impossible', column?.header, { value: text, reason: tooEarly ? 'before-seizure' : 'in-future' });
  return undefined;
}
