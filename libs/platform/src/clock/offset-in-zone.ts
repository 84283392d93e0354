import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../database/problem-error.js';

const OFFSET = /[+-]\d{2}:?\d{2}$/;
const NANOSECONDS_A_MINUTE = 60_000_000_000;

/**
 * Whether the offset written with a moment is that of its zone, summer time counted: a clock of 48 hours must not be an
 * hour off. A moment in UTC says nothing of a wall clock and always fits.
 */
export function offsetFitsZone(moment: string, timeZone: string): boolean {
  const [offset] = OFFSET.exec(moment) ?? ['+00:00'];
  const written = Math.round(Temporal.ZonedDateTime.from(`2000-01-01T00:00${offset}[${offset}]`).offsetNanoseconds / NANOSECONDS_A_MINUTE);
  return written === 0 || written === Math.round(Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).offsetNanoseconds / NANOSECONDS_A_MINUTE);
}

/** Refuses a moment whose offset is not that of the zone stated with it; of a field that is not in form nothing is said. */
export function offsetRefusals(moment: string | undefined, timeZone: string | undefined, pointer: string): readonly Refusal[] {
  return moment === undefined || timeZone === undefined || offsetFitsZone(moment, timeZone) ? [] : [{ code: 'field.offset-differs', pointer, params: { timeZone } }];
}
