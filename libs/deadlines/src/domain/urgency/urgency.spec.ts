import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { urgencyOf } from './urgency.js';
import { workingDaysLeft } from './working-days-left.js';

const calendar = shippedCalendars()['nl-atw'];

describe('workingDaysLeft', () => {
  it.each([
    ['2026-05-11', '2026-05-18', 3, 'without Ascension Day and the day equated with a holiday'],
    ['2026-11-20', '2026-11-23', 1, 'over a weekend'],
    ['2026-11-23', '2026-11-23', 0, 'on the day itself'],
    ['2026-11-24', '2026-11-20', -2, 'after the end'],
    ['2026-11-22', '2026-11-21', 0, 'within one weekend'],
    ['2026-12-24', '2026-12-29', 2, 'over Christmas'],
  ])('from %s to %s: %i, %s', (today, due, expected) => {
    expect(workingDaysLeft(today, due, calendar)).toBe(expected);
  });
});

describe('urgencyOf', () => {
  const deadline = { dueOn: '2026-11-30', dueAt: '2026-11-30T23:00:00.000Z' };

  it.each([
    ['2026-11-30T23:00:00Z', 'overdue', 'when its last day is over'],
    ['2026-11-30T22:59:59Z', 'today', 'until midnight in Amsterdam'],
    ['2026-11-29T23:00:00Z', 'today', 'from midnight in Amsterdam'],
    ['2026-11-29T22:59:59Z', 'soon', 'the evening before'],
    ['2026-11-23T08:00:00Z', 'soon', 'five working days before'],
    ['2026-11-20T08:00:00Z', 'later', 'six working days before'],
  ])('at %s is %s, %s', (now, expected) => {
    expect(urgencyOf(deadline, now, calendar)).toBe(expected);
  });

  it('of an hour term turns overdue at its hour', () => {
    const term = { dueOn: '2026-11-23', dueAt: '2026-11-23T13:00:00.000Z' };

    expect(urgencyOf(term, '2026-11-23T12:59:00Z', calendar)).toBe('today');
    expect(urgencyOf(term, '2026-11-23T13:00:00Z', calendar)).toBe('overdue');
  });
});
