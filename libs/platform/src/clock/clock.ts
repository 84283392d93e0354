import { Temporal } from 'temporal-polyfill';

/** The zone in which this office reads its legal dates. */
export const LEGAL_ZONE = 'Europe/Amsterdam';

/** The one place that knows what time it is. Rules receive dates; only the edge asks the clock. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The legal date now, 'YYYY-MM-DD' in Europe/Amsterdam. */
  today(): string {
    return legalDateOf(this.now());
  }
}

/** The legal date of a moment, 'YYYY-MM-DD' in Europe/Amsterdam or on the clock of another place, whatever the zone of the machine. */
export function legalDateOf(moment: Date, timeZone = LEGAL_ZONE): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
