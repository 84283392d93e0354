import { formatMonth, monthAfter, weekdayNames, weeksOf } from './months.js';

const february = Array.from({ length: 28 }, (_, index) => ({ date: `2027-02-${String(index + 1).padStart(2, '0')}` }));

describe('months', () => {
  it('turn over the year, both ways', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-11', 14)]).toEqual(['2027-01', '2025-12', '2028-01']);
  });

  it('are named in the language of the reader', () => {
    expect([formatMonth('2026-11', 'nl'), formatMonth('2026-11', 'en')]).toEqual(['november 2026', 'November 2026']);
    expect(weekdayNames('nl').map(({ short }) => short).join(' ')).toBe('ma di wo do vr za zo');
  });

  it('fall into weeks from Monday, with nothing outside them', () => {
    expect(weeksOf(february).map((week) => week.length)).toEqual([7, 7, 7, 7]);
    const [first] = weeksOf([{ date: '2026-11-01' }]);
    expect(first).toEqual([null, null, null, null, null, null, { date: '2026-11-01' }]);
  });
});
