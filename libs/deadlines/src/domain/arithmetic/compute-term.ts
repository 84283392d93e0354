import { computeDayTerm } from './compute-day-term.js';
import { computeHourTerm } from './compute-hour-term.js';
import { defaultUnitOf, runsInHours, type TermInput } from './term.js';
import type { TermResult } from './term-result.js';

const LENGTH_OF_A_DATE = 10;

/**
 * The end of a term, with every step of the arithmetic. Day terms are due at the end of the date given, hour terms at the
 * instant. The input must be sound (see `readTerm`); a start that is no date or no moment is a fault of the caller and throws.
 */
export function computeTerm(input: TermInput): TermResult {
  const unit = input.unit ?? defaultUnitOf(input.code);
  const term = { code: input.code, n: input.n, unit };
  const fromMoment = runsInHours(input.code) || (unit === 'hours' && input.start.length > LENGTH_OF_A_DATE);
  return fromMoment ? computeHourTerm(term, input.start, input.calendar) : computeDayTerm(term, input.start, input.calendar);
}
