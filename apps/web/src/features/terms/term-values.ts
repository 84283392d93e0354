import type { TermQuery } from '@contract/deadlines';
import { formatTime, legalDateOf } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import type { TermSearch } from '../../routes/term-search.js';

/** What stands in the form; the moment is split as it is typed. */
export interface TermValues {
  readonly code: string;
  readonly n: string;
  readonly unit: string;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly calendar: string;
}

/** The question in the address; null while it is not a whole one. */
export function readQuery({ code, n, eenheid, begin, kalender }: TermSearch): TermQuery | null {
  if (code === undefined || n === undefined || begin === undefined) return null;
  return { code, n, start: begin, ...(eenheid === undefined ? {} : { unit: eenheid }), ...(kalender === undefined ? {} : { calendar: kalender }) };
}

export function toValues({ code = 'D', n, eenheid = '', begin = '', kalender = '' }: TermSearch, zone: string): TermValues {
  const isMoment = begin.length > 10 && !Number.isNaN(Date.parse(begin));
  return {
    code,
    n: n === undefined ? '' : String(n),
    unit: eenheid,
    date: isMoment ? legalDateOf(begin, zone) : begin.slice(0, 10),
    time: isMoment ? formatTime(begin, zone) : '',
    timeZone: zone,
    calendar: kalender,
  };
}

export function toSearch({ code, n, unit, date, time, timeZone, calendar }: TermValues, needsTime: boolean): Required<Pick<TermSearch, 'code' | 'n' | 'begin'>> & TermSearch {
  const begin = needsTime && time !== '' ? wallTime(date, time, timeZone) : date;
  return { code, n: Number(n), begin, ...(unit === '' ? {} : { eenheid: unit }), ...(calendar === '' ? {} : { kalender: calendar }) };
}
