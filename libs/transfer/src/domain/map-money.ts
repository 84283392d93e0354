import { isCounted } from './asset-class.js';
import type { ClassDecision } from './class-rules.js';
import { readCurrency } from './currency.js';
import { textAt, type MappedColumn, type MappedColumns } from './mapped-columns.js';
import type { MappedMoney } from './mapped-row.js';
import type { ImportMapping } from './mapping.js';
import { compareAmounts } from './money-arithmetic.js';
import { parseAmount, trimZeros } from './parse-amount.js';
import type { RowReport } from './row-report.js';

export interface ItemMoney {
  readonly amount?: MappedMoney;
  readonly estimatedValue?: MappedMoney;
}

/** The value as it is repeated in a description: the last figure behind a dollar, euro or pound sign. */
const VALUE_IN_TEXT = /[$€£]\s?\(?\s?(\d[\d.,]*\d|\d)/g;

/**
 * The money of a row. A column "value" is the counted amount of cash and balances, and the estimate of anything else;
 * columns of their own for one or the other go before it.
 */
export function mapMoney(
  mapping: ImportMapping,
  columns: MappedColumns,
  texts: readonly string[],
  decision: ClassDecision,
  report: RowReport,
): ItemMoney {
  const currency = statedCurrency(columns, texts, report) ?? mapping.defaults.currency;
  const read = (column: MappedColumn | undefined) => readMoney(column, texts, mapping, currency, report);
  const value = read(columns.one('item.value'));
  const valueIsCounted = isCounted(decision.assetClass) && !decision.valueIsEstimate;
  const amount = read(columns.one('item.amount')) ?? (valueIsCounted ? value : undefined);
  const estimatedValue = read(columns.one('item.estimatedValue')) ?? (valueIsCounted ? undefined : value);
  return { ...(amount && { amount }), ...(estimatedValue && { estimatedValue }) };
}

function statedCurrency(columns: MappedColumns, texts: readonly string[], report: RowReport): string | undefined {
  const column = columns.one('item.currency');
  const text = textAt(texts, column);
  if (text === '') return undefined;
  const currency = text === '$' ? undefined : readCurrency(text);
  if (currency === undefined && text !== '$') report.refuse('import.currency-unknown', column?.header, { value: text });
  return currency;
}

function readMoney(
  column: MappedColumn | undefined,
  texts: readonly string[],
  mapping: ImportMapping,
  currency: string | undefined,
  report: RowReport,
): MappedMoney | undefined {
  const text = textAt(texts, column);
  if (column === undefined || text === '') return undefined;
  const reading = parseAmount(text, mapping.decimalSeparator);
  if (reading.outcome === 'negative') report.refuse('import.amount-negative', column.header, { value: text });
  if (reading.outcome === 'unreadable') report.note('import.amount-unreadable', column.header, { value: text });
  if (reading.outcome !== 'amount') return undefined;
  const own = reading.currency ?? currency;
  if (own !== undefined) return { amount: reading.amount, currency: own };
  report.refuse('import.currency-missing', column.header, { value: text });
  return undefined;
}

/** Notes a description that names another value than the column does; neither is taken to be the right one. */
export function compareWithDescription(description: string, money: ItemMoney, column: string | undefined, report: RowReport): void {
  const inText = [...description.matchAll(VALUE_IN_TEXT)].at(-1)?.[1];
  const inColumn = (money.amount ?? money.estimatedValue)?.amount;
  if (inText === undefined || inColumn === undefined) return;
  const figure = parseAmount(inText, '.');
  const written = figure.outcome === 'amount' ? figure.amount : trimZeros(inText);
  const agrees = figure.outcome === 'amount' && compareAmounts(figure.amount, inColumn) === 0;
  if (!agrees) report.note('import.value-differs-from-description', column, { description: written, value: inColumn });
}
