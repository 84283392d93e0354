import type { LegalDate, Locale, Titles } from '../../../../platform/src/contract.js';

/** A deadline as a calendar feed tells of it: the rule and the number of the case, nobody's name and nothing of the case. */
export interface FedDeadline {
  readonly id: string;
  readonly title: Titles;
  readonly caseReference: string;
  readonly dueOn: LegalDate;
  readonly dueAt: Date;
  readonly toTheHour: boolean;
  readonly state: 'open' | 'met' | 'withdrawn';
  /** How often its date, or whether there is one, changed. */
  readonly moves: number;
  readonly updatedAt: Date;
}

/** One event of a calendar (RFC 5545, VEVENT). */
export interface FeedEntry {
  readonly id: string;
  readonly summary: string;
  readonly start: Date;
  /** Null for a moment without a length. */
  readonly end: Date | null;
  readonly allDay: boolean;
  readonly status: 'CONFIRMED' | 'CANCELLED';
  readonly sequence: number;
  readonly revisedAt: Date;
  /** Seconds from the start at which to warn, negative before it. */
  readonly alarms: readonly number[];
}

const HOUR = 3_600;
const DAY_MILLISECONDS = 86_400_000;
/** At 08:00 on the day before and on the day itself, by the clock of the calendar's reader. */
const ALARMS_OF_A_DAY = [-16 * HOUR, 8 * HOUR];
const ALARMS_OF_AN_HOUR = [-24 * HOUR, -6 * HOUR, -HOUR];

const MET: Titles = { nl: 'Gehaald', en: 'Met' };

/**
 * The event of a deadline: a whole day, or the moment at which a term in hours ends, in UTC because it runs in real time. A
 * withdrawn term is cancelled and not left out, so that a calendar that keeps its events takes it away.
 */
export function feedEntry(deadline: FedDeadline, locale: Locale): FeedEntry {
  const { id, title, caseReference, dueOn, dueAt, toTheHour, state, moves, updatedAt } = deadline;
  const start = toTheHour ? dueAt : new Date(`${dueOn}T00:00:00Z`);
  return {
    id,
    summary: `${state === 'met' ? `${MET[locale]}: ` : ''}${title[locale]} – ${caseReference}`,
    start,
    end: toTheHour ? null : new Date(start.getTime() + DAY_MILLISECONDS),
    allDay: !toTheHour,
    status: state === 'withdrawn' ? 'CANCELLED' : 'CONFIRMED',
    sequence: moves,
    revisedAt: updatedAt,
    alarms: alarmsOf(deadline),
  };
}

/** Nobody is warned of what is over. */
function alarmsOf({ state, toTheHour }: FedDeadline): readonly number[] {
  if (state !== 'open') return [];
  return toTheHour ? ALARMS_OF_AN_HOUR : ALARMS_OF_A_DAY;
}
