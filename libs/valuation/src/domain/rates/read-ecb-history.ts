import type { LegalDate } from '../../../../platform/src/contract.js';

export interface ReadRate {
  readonly currency: string;
  readonly on: LegalDate;
  readonly perEuro: string;
}

/** A line that is not what the format says, by its number; the first line is 1. */
export interface RateFileFault {
  readonly line: number;
  readonly fault: 'header' | 'date' | 'columns' | 'rate';
  readonly text: string;
}

export interface ReadRates {
  readonly rates: readonly ReadRate[];
  readonly faults: readonly RateFileFault[];
}

const NONE = new Set(['', 'N/A']);
const SHOWN = 40;

/**
 * Reads the file of the European Central Bank with its reference rates (`eurofxref-hist.csv`, and the one of the day, which
 * is written the same way): a column a currency, a line a day, `N/A` where there was none. Every fault is told, and a file
 * with one is not read in part.
 */
export function readEcbHistory(text: string): ReadRates {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [header = '', ...rest] = lines;
  const names = cellsOf(header);
  const currencies = names.slice(1);
  if (names[0] !== 'Date' || currencies.length === 0 || currencies.some((name) => !/^[A-Z]{3}$/.test(name)) || new Set(currencies).size !== currencies.length) {
    return { rates: [], faults: [{ line: 1, fault: 'header', text: header.slice(0, SHOWN) }] };
  }
  const rates: ReadRate[] = [];
  const faults: RateFileFault[] = [];
  for (const [index, line] of rest.entries()) {
    if (line.trim() === '') continue;
    const [date = '', ...cells] = cellsOf(line);
    const fault = (what: RateFileFault['fault'], shown: string): void => void faults.push({ line: index + 2, fault: what, text: shown.slice(0, SHOWN) });
    const on = dateOf(date);
    if (on === null) fault('date', date);
    else if (cells.length !== currencies.length) fault('columns', line);
    else {
      for (const [column, cell] of cells.entries()) {
        if (NONE.has(cell)) continue;
        if (!/^\d{1,12}(\.\d{1,12})?$/.test(cell) || /^0+(\.0+)?$/.test(cell)) fault('rate', cell);
        else rates.push({ currency: currencies[column] ?? '', on, perEuro: cell });
      }
    }
  }
  return { rates, faults };
}

/** The cells of a line; the bank ends every line with a comma. */
function cellsOf(line: string): string[] {
  const cells = line.split(',').map((cell) => cell.trim());
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** '2026-11-27' of the history, or '27 November 2026' of the file of one day. */
function dateOf(text: string): LegalDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const written = year === '' ? text : `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  const parsed = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== written ? null : written;
}
