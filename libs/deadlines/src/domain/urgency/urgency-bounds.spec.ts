import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { addDays } from '../calendar/legal-date.js';
import { atLocalHour } from '../calendar/zone.js';
import { urgencyOf, type Urgency } from './urgency.js';
import { urgencyBounds, type UrgencyBounds } from './urgency-bounds.js';

const calendar = shippedCalendars()['nl-atw'];
const DAYS_OF_A_YEAR = 365;
const DAYS_AHEAD = 21;

describe('this week', () => {
  it.each([
    ['Monday, from its first moment', '2026-11-22T23:00:00Z', '2026-11-29T23:00:00Z'],
    ['Tuesday', '2026-11-24T09:00:00Z', '2026-11-29T23:00:00Z'],
    ['Wednesday', '2026-11-25T09:00:00Z', '2026-11-29T23:00:00Z'],
    ['Thursday', '2026-11-26T09:00:00Z', '2026-11-29T23:00:00Z'],
    ['Friday', '2026-11-27T09:00:00Z', '2026-11-29T23:00:00Z'],
    ['Saturday', '2026-11-28T09:00:00Z', '2026-11-29T23:00:00Z'],
    ['Sunday, to its last second', '2026-11-29T22:59:59Z', '2026-11-29T23:00:00Z'],
    ['the Sunday on which the clock goes forward', '2026-03-29T00:30:00Z', '2026-03-29T22:00:00Z'],
    ['the Saturday before the clock goes back', '2026-10-24T09:00:00Z', '2026-10-25T23:00:00Z'],
    ['the week that two years share', '2026-12-31T09:00:00Z', '2027-01-03T23:00:00Z'],
  ])('ends with Sunday in Amsterdam: on %s', (_, now, endOfWeek) => {
    expect(urgencyBounds(new Date(now), calendar).endOfWeek).toEqual(new Date(endOfWeek));
  });
});

/** The urgency under which the database finds an end. */
function foundUnder(due: Date, { now, endOfToday, endOfSoon }: UrgencyBounds): Urgency {
  if (due <= now) return 'overdue';
  if (due <= endOfToday) return 'today';
  return due <= endOfSoon ? 'soon' : 'later';
}

it('what a list looks for is what each row says of itself, on every day of a year', () => {
  const otherwise: string[] = [];
  for (let day = '2026-01-01', left = DAYS_OF_A_YEAR; left > 0; day = addDays(day, 1), left -= 1) {
    const now = atLocalHour(day, 12);
    const bounds = urgencyBounds(new Date(now), calendar);
    for (let ahead = -1; ahead <= DAYS_AHEAD; ahead += 1) {
      const dueOn = addDays(day, ahead);
      const dueAt = atLocalHour(addDays(dueOn, 1), 0);
      if (foundUnder(new Date(dueAt), bounds) !== urgencyOf({ dueOn, dueAt }, now, calendar)) otherwise.push(`${dueOn} on ${day}`);
    }
  }

  expect(otherwise).toEqual([]);
});
