import { hasMoved, warnedDay } from './forecast.js';

const TODAY = '2026-11-28';

describe('people are warned of the break-even date', () => {
  it.each([
    ['sixty days before it', '2027-01-27', '2027-01-27'],
    ['not sooner', '2027-01-28', null],
    ['on the day', TODAY, TODAY],
    ['when it came to light within a month after it', '2026-10-29', '2026-10-29'],
    ['not when it is longer past', '2026-10-28', null],
    ['never when there is none', null, null],
  ])('%s', (_, day, expected) => {
    expect(warnedDay(day, TODAY)).toBe(expected);
  });

  it.each([
    ['when it comes within sight', null, '2027-01-27', true],
    ['not while it is far', null, '2028-01-01', false],
    ['not again while it stays', '2027-01-27', '2027-01-27', false],
    ['not again when it has long come', '2026-01-01', '2026-01-01', false],
    ['when it moves', '2027-01-27', '2027-01-20', true],
    ['when a new value takes it back', '2027-01-27', null, true],
  ])('%s', (_, told, day, expected) => {
    expect(hasMoved(told, day, TODAY)).toBe(expected);
  });
});
