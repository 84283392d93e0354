import { parseTime } from './parse-time.js';

describe('a typed clock time', () => {
  it.each([
    ['06:10', '06:10'],
    ['6:10', '06:10'],
    ['0610', '06:10'],
    ['610', '06:10'],
    ['6.10', '06:10'],
    ['17u30', '17:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '12:60', '6', 'ochtend', '6:1', '12:30:10'])('%p is none', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});
