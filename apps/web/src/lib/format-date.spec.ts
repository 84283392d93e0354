import { formatDate, formatEnd, formatInstant, formatLongDate, formatTime, legalDateOf } from './format-date.js';

describe('a date', () => {
  it.each([
    ['nl', 'do 26 nov 2026'],
    ['en', 'Thu 26 Nov 2026'],
  ] as const)('is short in %s: %s', (locale, text) => {
    expect(formatDate('2026-11-26', locale)).toBe(text);
  });

  it('can leave weekday and year out', () => {
    expect(formatDate('2026-11-26', 'nl', { weekday: false })).toBe('26 nov 2026');
    expect(formatDate('2026-11-26', 'nl', { year: false })).toBe('do 26 nov');
  });

  it.each([
    ['nl', 'donderdag 26 november 2026'],
    ['en', 'Thursday 26 November 2026'],
  ] as const)('is written out in %s: %s', (locale, text) => {
    expect(formatLongDate('2026-11-26', locale)).toBe(text);
  });

  it('is the same date wherever the browser stands', () => {
    expect(formatDate('2026-03-29', 'nl')).toBe('zo 29 mrt 2026');
    expect(formatDate('2026-01-01', 'nl')).toBe('do 1 jan 2026');
  });

  it('is shown as it came when it is no date', () => {
    expect(formatDate('onbekend', 'nl')).toBe('onbekend');
  });
});

describe('a moment', () => {
  it('is read in Dutch time, summer and winter', () => {
    expect(formatInstant('2026-11-25T11:00:00Z', 'nl')).toBe('wo 25 nov 2026, 12:00');
    expect(formatInstant('2026-07-01T10:00:00Z', 'en')).toBe('Wed 1 Jul 2026, 12:00');
  });

  it('names another zone', () => {
    expect(formatInstant('2026-11-25T11:00:00Z', 'nl', 'Europe/London')).toBe('wo 25 nov 2026, 11:00 (Europe/London)');
  });

  it('falls on the date it has in its zone', () => {
    expect(legalDateOf('2026-11-25T23:30:00Z')).toBe('2026-11-26');
    expect(legalDateOf('2026-11-25T23:30:00Z', 'UTC')).toBe('2026-11-25');
  });

  it('has a 24-hour clock', () => {
    expect(formatTime('2026-11-25T23:00:00Z')).toBe('00:00');
    expect(formatTime('2026-11-25T16:05:00Z')).toBe('17:05');
  });
});

describe('the end of a term', () => {
  it('is a day, or a moment where it ends at an hour', () => {
    expect([formatEnd('2026-11-26', 'nl'), formatEnd('2026-11-25T11:00:00.000Z', 'nl')]).toEqual(['do 26 nov 2026', 'wo 25 nov 2026, 12:00']);
  });
});
