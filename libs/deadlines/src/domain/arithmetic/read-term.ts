import { calendarNamed, type Calendars } from '../calendar/calendars.js';
import { MEMBER_STATES } from '../calendar/member-state.js';
import { parseLegalDate } from '../calendar/legal-date.js';
import { parseMoment } from '../calendar/moment.js';
import {
  calendarOfCode,
  defaultUnitOf,
  LARGEST_N,
  runsInHours,
  TERM_CODES,
  UNITS_OF_CODE,
  type TermCode,
  type TermInput,
  type TermUnit,
} from './term.js';

export const TERM_REFUSALS = [
  'term.code-unknown',
  'term.n-not-a-whole-number',
  'term.n-too-small',
  'term.n-too-large',
  'term.unit-not-of-code',
  'term.calendar-unknown',
  'term.start-not-a-date',
  'term.start-not-a-moment',
  'term.start-out-of-range',
] as const;

export interface TermRefusal {
  readonly code: (typeof TERM_REFUSALS)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

export type TermReading =
  | { readonly ok: true; readonly term: TermInput }
  | { readonly ok: false; readonly refusals: readonly TermRefusal[] };

/** With a century as the longest term, every end then lies in the years that dates are written in. */
const EARLIEST_START = 1700;
const LATEST_START = 9800;

function isTermCode(value: unknown): value is TermCode {
  return (TERM_CODES as readonly unknown[]).includes(value);
}

function unitRefusals(code: TermCode, unit: unknown): readonly TermRefusal[] {
  const allowed: readonly unknown[] = UNITS_OF_CODE[code];
  return allowed.includes(unit)
    ? []
    : [{ code: 'term.unit-not-of-code', params: { unit: String(unit), allowed: allowed.join(', ') } }];
}

function numberRefusals(code: TermCode, n: unknown, unit: TermUnit): readonly TermRefusal[] {
  if (typeof n !== 'number' || !Number.isInteger(n)) return [{ code: 'term.n-not-a-whole-number', params: {} }];
  const smallest = code === 'ASAP' ? 0 : 1;
  if (n < smallest) return [{ code: 'term.n-too-small', params: { smallest } }];
  const largest = LARGEST_N[unit];
  return n > largest ? [{ code: 'term.n-too-large', params: { largest } }] : [];
}

function startRefusals(code: TermCode, unit: TermUnit, start: unknown): readonly TermRefusal[] {
  const text = typeof start === 'string' ? start : '';
  const isDate = parseLegalDate(text) !== undefined;
  const isMoment = parseMoment(text) !== undefined;
  if (runsInHours(code) && !isMoment) return [{ code: 'term.start-not-a-moment', params: {} }];
  const momentAllowed = runsInHours(code) || unit === 'hours';
  if (!isDate && !(momentAllowed && isMoment)) return [{ code: 'term.start-not-a-date', params: {} }];
  const year = Number(text.slice(0, 4));
  return year < EARLIEST_START || year > LATEST_START
    ? [{ code: 'term.start-out-of-range', params: { earliest: EARLIEST_START, latest: LATEST_START } }]
    : [];
}

/** Reads `{ code, n, start, unit?, calendar? }` as it came from outside; every refusal at once. */
export function readTerm(raw: unknown, calendars: Calendars): TermReading {
  const input = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const { code } = input;
  if (!isTermCode(code)) {
    return { ok: false, refusals: [{ code: 'term.code-unknown', params: { allowed: TERM_CODES.join(', ') } }] };
  }
  const unit = (input['unit'] ?? defaultUnitOf(code)) as TermUnit;
  const calendar = input['calendar'] ?? calendarOfCode(code);
  const knownCalendar = calendarNamed(calendar, calendars);
  const refusals: TermRefusal[] = [...unitRefusals(code, unit)];
  if (refusals.length === 0) refusals.push(...numberRefusals(code, input['n'], unit));
  refusals.push(...startRefusals(code, unit, input['start']));
  if (knownCalendar === undefined) {
    refusals.push({ code: 'term.calendar-unknown', params: { allowed: [...Object.keys(calendars), ...MEMBER_STATES].join(', ') } });
  }
  if (refusals.length > 0 || knownCalendar === undefined) return { ok: false, refusals };
  return {
    ok: true,
    term: { code, n: input['n'] as number, start: input['start'] as string, unit, calendar: knownCalendar },
  };
}
