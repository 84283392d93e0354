import { parseMoment, type Moment } from '../calendar/moment.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { instantOf, type Instant } from '../calendar/zone.js';
import type { Step } from './step.js';
import type { TermLength } from './term.js';
import type { TermResult, TermWarning } from './term-result.js';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const HOURS_IN_TWO_DAYS = 48;

/**
 * The end of a term of hours: elapsed time, through nights, weekends and clock changes. Under Regulation 1182/71 the hour
 * of the event is not counted (art. 3(1)), the term ends with its last hour (art. 3(2)(a)) and never moves (art. 3(4)).
 */
export function computeHourTerm(term: TermLength, start: Instant, calendar: WorkingCalendar): TermResult {
  const moment = parseMoment(start);
  if (moment === undefined) throw new RangeError(`Not a moment with its offset: ${JSON.stringify(start)}`);
  const steps: Step[] = [{ kind: 'start-moment', params: { instant: instantOf(moment.epochMs) } }];
  let countedFrom = moment.epochMs;
  if (term.code === 'EU-H') {
    countedFrom = nextFullHour(moment);
    steps.push({ kind: 'hour-of-event-not-counted', params: { countedFrom: instantOf(countedFrom) } });
  }
  if (term.code === 'ASAP') steps.push({ kind: 'policy-target', params: { n: term.n, unit: term.unit } });
  const dueMs = countedFrom + term.n * MS_PER_HOUR;
  const due = instantOf(dueMs);
  steps.push(
    { kind: 'hours-elapsed', params: { n: term.n, instant: due } },
    { kind: 'no-extension', params: { because: term.code === 'ASAP' ? 'policy' : 'hours' } },
    { kind: 'due-moment', params: { instant: due } },
  );
  const warnings = term.code === 'EU-H' ? twoWorkingDaysDoubt(term.n, moment, dueMs, calendar) : [];
  return { precision: 'instant', due, steps, warnings };
}

/** Hours are those of the clock on the wall, which in a few zones do not begin with those of UTC. */
function nextFullHour({ epochMs, offsetMinutes }: Moment): number {
  const local = epochMs + offsetMinutes * MS_PER_MINUTE;
  return (Math.floor(local / MS_PER_HOUR) + 1) * MS_PER_HOUR - offsetMinutes * MS_PER_MINUTE;
}

/** Whether art. 3(5) stretches a term written as 48 hours is unsettled: the strict end stands, the other reading is a note. */
function twoWorkingDaysDoubt(
  hours: number,
  { epochMs, offsetMinutes }: Moment,
  dueMs: number,
  calendar: WorkingCalendar,
): readonly TermWarning[] {
  if (hours < HOURS_IN_TWO_DAYS) return [];
  const localDay = (ms: number): number => Math.floor((ms + offsetMinutes * MS_PER_MINUTE) / MS_PER_DAY);
  let workingDays = 0;
  for (let day = localDay(epochMs); day <= localDay(dueMs); day += 1) {
    if (!calendar.isOffDay(day)) workingDays += 1;
  }
  return workingDays < 2 ? [{ code: 'two-working-days-unsettled', params: { workingDays } }] : [];
}
