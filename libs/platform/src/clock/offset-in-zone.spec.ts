import { offsetFitsZone, offsetRefusals } from './offset-in-zone.js';

describe('the offset written with a moment is that of its zone', () => {
  it.each([
    ['2026-07-01T10:00+02:00', 'Europe/Amsterdam', true],
    ['2026-07-01T10:00+01:00', 'Europe/Amsterdam', false],
    ['2026-10-25T02:30+02:00', 'Europe/Amsterdam', true],
    ['2026-10-25T02:30+01:00', 'Europe/Amsterdam', true],
    ['2026-11-23T10:12-05:00', 'America/New_York', true],
    ['2026-11-23T10:12:30.5+0530', 'Asia/Kolkata', true],
    ['2026-11-23T10:12+05:30', 'Europe/Amsterdam', false],
    ['2026-11-23T09:12Z', 'Europe/Amsterdam', true],
    ['2026-11-23T09:12+00:00', 'Europe/Amsterdam', true],
  ])('%s in %s: %s', (moment, zone, expected) => {
    expect(offsetFitsZone(moment, zone)).toBe(expected);
  });

  it('is refused at its place, and of what is not in form nothing is said', () => {
    expect(offsetRefusals('2026-11-23T10:12+02:00', 'Europe/Amsterdam', '/movedAt')).toEqual([{ code: 'field.offset-differs', pointer: '/movedAt', params: { timeZone: 'Europe/Amsterdam' } }]);
    expect([offsetRefusals(undefined, 'Europe/Amsterdam', '/at'), offsetRefusals('2026-11-23T10:12+02:00', undefined, '/at')]).toEqual([[], []]);
  });
});
