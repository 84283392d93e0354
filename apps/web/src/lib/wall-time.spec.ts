import { wallTime } from './wall-time.js';

describe('a wall time', () => {
  it.each([
    ['2026-11-23', '06:10', undefined, '2026-11-23T06:10+01:00'],
    ['2026-07-01', '06:10', undefined, '2026-07-01T06:10+02:00'],
    ['2026-07-01', '06:10', 'Europe/London', '2026-07-01T06:10+01:00'],
    ['2026-11-23', '06:10', 'America/New_York', '2026-11-23T06:10-05:00'],
    ['2026-11-23', '06:10', 'UTC', '2026-11-23T06:10+00:00'],
    ['2026-03-29', '01:59', undefined, '2026-03-29T01:59+01:00'],
    ['2026-03-29', '03:00', undefined, '2026-03-29T03:00+02:00'],
    ['2026-10-25', '03:00', undefined, '2026-10-25T03:00+01:00'],
  ])('%s %s in %s is %s', (date, time, zone, text) => {
    expect(wallTime(date, time, zone)).toBe(text);
  });

  it('that comes twice in the night the clock goes back is the first of the two', () => {
    expect(wallTime('2026-10-25', '02:30')).toBe('2026-10-25T02:30+02:00');
  });
});
