import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { plannedFor, theDeadline } from '../../../testing/planned.js';
import { isMetLate, isStillExpected, statusAt } from './deadline-status.js';

const requested = anEvent('item.disposal-requested', '2026-04-13');

describe('statusAt', () => {
  it.each([
    ['2026-05-26T21:59:59Z', 'open', 'in the last second of the last day in Amsterdam'],
    ['2026-05-26T22:00:00Z', 'lapsed', 'at midnight in Amsterdam'],
    ['2031-01-01T00:00:00Z', 'lapsed', 'years later'],
  ])('at %s is %s, %s', (now, expected) => {
    expect(statusAt(theDeadline(plannedFor(requested), 'NL-13'), now)).toBe(expected);
  });

  it('does not lapse what is met or has not started', () => {
    const met = theDeadline(plannedFor(requested, anEvent('disposal.refused', '2026-05-01')), 'NL-13');
    const waiting = theDeadline(plannedFor(anEvent('complaint.order-dated', '2026-05-01')), 'NL-27', 'complainant');

    expect(statusAt(met, '2030-01-01T00:00:00Z')).toBe('met');
    expect(statusAt(waiting, '2030-01-01T00:00:00Z')).toBe('not-started');
  });
});

describe('isMetLate', () => {
  it.each([
    ['2026-05-26', false],
    ['2026-05-27', true],
  ])('an act on %s against a term until 2026-05-26: %s', (date, late) => {
    expect(isMetLate(theDeadline(plannedFor(requested, anEvent('disposal.refused', date)), 'NL-13'))).toBe(late);
  });

  it.each([
    ['2026-11-22T17:00+01:00', false],
    ['2026-11-22T17:01+01:00', true],
  ])('a decision at %s against a term until 17:00: %s', (at, late) => {
    const received = anEventAt('request.received', '2026-11-20T16:10+01:00', { instrument: 'freezing-certificate', urgent: true });

    expect(isMetLate(theDeadline(plannedFor(received, anEventAt('request.recognised', at)), 'EU-02'))).toBe(late);
  });

  it('is not asked of a deadline that is open', () => {
    expect(isMetLate(theDeadline(plannedFor(requested), 'NL-13'))).toBe(false);
  });
});

describe('isStillExpected', () => {
  it('asks for an undone duty after its end, but not where the law has closed the door', () => {
    const seized = aSeizure('2026-11-02', 'electronics');
    const later = '2027-01-01T00:00:00Z';

    expect(isStillExpected(theDeadline(plannedFor(seized), 'NL-02'), later)).toBe(true);
    expect(isStillExpected(theDeadline(plannedFor(seized), 'NL-54'), later)).toBe(false);
    expect(isStillExpected(theDeadline(plannedFor(seized), 'NL-16'), later)).toBe(false);
    expect(isStillExpected(theDeadline(plannedFor(anEvent('judicial-data.disclosed', '2020-01-05')), 'NL-64'), later)).toBe(false);
  });
});
