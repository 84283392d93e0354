import { parseMoment } from './moment.js';
import { atLocalHour, isTimeZone, localDateOf, offsetMinutesOf, withOffset } from './zone.js';

describe('zone conversion', () => {
  it.each([
    ['2026-01-15', 0, '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', 0, '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', 8, '2026-03-29T06:00:00.000Z'],
    ['2026-10-25', 0, '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 8, '2026-10-25T07:00:00.000Z'],
  ])('%s at %i h in Amsterdam is %s', (date, hour, instant) => {
    expect(atLocalHour(date, hour)).toBe(instant);
    expect(atLocalHour(date, hour)).toBe(instant);
  });

  it('takes the date from the wall clock, not from UTC', () => {
    expect(localDateOf('2026-07-14T22:30:00Z')).toBe('2026-07-15');
    expect(localDateOf('2026-07-14T22:30:00Z', 'UTC')).toBe('2026-07-14');
  });

  it('writes an instant as wall time with its offset', () => {
    expect(withOffset('2026-03-30T10:00:00Z', 'Europe/Amsterdam')).toBe('2026-03-30T12:00:00.000+02:00');
    expect(withOffset('2026-03-30T10:00:00Z', 'America/St_Johns')).toBe('2026-03-30T07:30:00.000-02:30');
    expect(offsetMinutesOf('2026-03-30T10:00:00Z', 'Asia/Kolkata')).toBe(330);
  });

  it('knows a zone by its name', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});

describe('parseMoment', () => {
  it('keeps the offset of the clock the time was read from', () => {
    expect(parseMoment('2026-03-28T11:00+01:00')).toEqual({ epochMs: Date.UTC(2026, 2, 28, 10), offsetMinutes: 60 });
    expect(parseMoment('2026-03-28T11:00:30.5-02:30')).toEqual({
      epochMs: Date.UTC(2026, 2, 28, 13, 30, 30, 500),
      offsetMinutes: -150,
    });
    expect(parseMoment('2026-03-28T10:00:00Z')?.offsetMinutes).toBe(0);
  });

  it.each(['2026-03-28T11:00', '2026-03-28', '2026-02-30T10:00Z', '2026-03-28T24:00Z', '2026-03-28T10:60Z', '2026-03-28 10:00Z', 'x'])(
    'refuses %p: without an offset or outside the calendar there is no moment',
    (text) => {
      expect(parseMoment(text)).toBeUndefined();
    },
  );
});
