import { clockPressure, timeLeft } from './hours-left.js';

const now = Date.parse('2026-11-27T12:00:00Z');

describe('a clock of hours', () => {
  it.each([
    ['2026-11-27T11:59:59Z', 'over'],
    ['2026-11-27T12:00:00Z', 'over'],
    ['2026-11-27T17:59:00Z', 'red'],
    ['2026-11-27T18:00:00Z', 'amber'],
    ['2026-11-28T11:59:00Z', 'amber'],
    ['2026-11-28T12:00:00Z', 'calm'],
  ] as const)('that ends at %s is %s', (dueAt, pressure) => {
    expect(clockPressure(dueAt, now)).toBe(pressure);
  });

  it.each([
    ['2026-11-27T12:40:30Z', { key: 'minutes', over: false, big: 40, small: 0 }],
    ['2026-11-27T18:05:00Z', { key: 'hours', over: false, big: 6, small: 5 }],
    ['2026-11-29T11:00:00Z', { key: 'hours', over: false, big: 47, small: 0 }],
    ['2026-12-01T15:00:00Z', { key: 'days', over: false, big: 4, small: 3 }],
    ['2026-11-27T09:30:00Z', { key: 'hours', over: true, big: 2, small: 30 }],
  ] as const)('that ends at %s has %j left', (dueAt, left) => {
    expect(timeLeft(dueAt, now)).toEqual(left);
  });
});
