import { parseDate, typedDate } from './parse-date.js';

describe('a typed date', () => {
  it.each([
    ['26-11-2026', '2026-11-26'],
    ['1/3/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    [' 2026-11-26 ', '2026-11-26'],
    ['29-2-2028', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it.each(['', '29-2-2026', '31-04-2026', '13-13-2026', '26-11-26', 'gisteren', '26112026'])('%p is none', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  it('is written back the way it is typed', () => {
    expect(typedDate('2026-11-26')).toBe('26-11-2026');
  });
});
