import { computeTerm } from '../arithmetic/compute-term.js';
import { readTerm, type TermRefusal } from '../arithmetic/read-term.js';
import type { Step } from '../arithmetic/step.js';
import type { TermWarning } from '../arithmetic/term-result.js';
import type { TermCode, TermUnit } from '../arithmetic/term.js';
import type { Calendars } from '../calendar/calendars.js';
import type { CalendarName } from '../calendar/working-calendar.js';
import { LEGAL_ZONE, withOffset } from '../calendar/zone.js';

/** A term that was computed, as it is shown and given to other systems. */
export interface AnsweredTerm {
  readonly ok: true;
  readonly code: TermCode;
  readonly n: number;
  readonly unit: TermUnit;
  readonly calendar: CalendarName;
  /** The last day, 'YYYY-MM-DD'; of a term of hours the moment it ends, on the clock of Amsterdam with its offset. */
  readonly due: string;
  readonly steps: readonly Step[];
  readonly warnings: readonly TermWarning[];
}

export type TermAnswer = AnsweredTerm | { readonly ok: false; readonly refusals: readonly TermRefusal[] };

/** Computes `{ code, n, start, unit?, calendar? }` as it came from outside; every refusal at once, nothing guessed. */
export function answerTerm(raw: unknown, calendars: Calendars): TermAnswer {
  const reading = readTerm(raw, calendars);
  if (!reading.ok) return reading;
  const { term } = reading;
  const { precision, due, steps, warnings } = computeTerm(term);
  return {
    ok: true,
    code: term.code,
    n: term.n,
    unit: term.unit ?? 'days',
    calendar: term.calendar.name,
    due: precision === 'day' ? due : withOffset(due, LEGAL_ZONE).replace('.000', ''),
    steps,
    warnings,
  };
}
