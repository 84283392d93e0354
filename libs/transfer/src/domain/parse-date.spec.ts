import { parseDate, type DateOrder } from './parse-date.js';

const LATEST = 2026;

describe('parseDate', () => {
  it.each<[string, DateOrder, string | undefined]>([
    ['5/23/2014', 'mdy', '2014-05-23'],
    ['23-5-2014', 'dmy', '2014-05-23'],
    ['2014.5.23', 'ymd', '2014-05-23'],
    ['1/2/2014', 'mdy', '2014-01-02'],
    ['1/2/2014', 'dmy', '2014-02-01'],
    ['23/5/2014', 'mdy', undefined],
    ['5/23/2014', 'dmy', undefined],
  ])('reads %s in the order %s as %s', (text, order, date) => {
    expect(parseDate(text, order, LATEST)).toBe(date);
  });

  it.each<DateOrder>(['dmy', 'mdy', 'ymd'])('reads what can only mean one day whatever the order (%s)', (order) => {
    const oneDay = ['2014-05-23', '20140523', '23 mei 2014', '23-May-2014', 'May 23, 2014', '2014-05-23T10:30:00'];

    expect(oneDay.map((text) => parseDate(text, order, LATEST))).toEqual(oneDay.map(() => '2014-05-23'));
  });

  it.each([
    ['8/2/12', '2012-08-02'],
    ['8/26/99', '1999-08-26'],
    ['1/1/26', '2026-01-01'],
    ['1/1/27', '1927-01-01'],
  ])('takes the two digits of %s for the last such year that has begun: %s', (text, date) => {
    expect(parseDate(text, 'mdy', LATEST)).toBe(date);
  });

  it('leaves out a time of day', () => {
    expect(parseDate('5/23/2014 10:30 PM', 'mdy', LATEST)).toBe('2014-05-23');
  });

  it.each(['', '31/31/2014', '2/30/2014', '2/29/2013', '0/1/2014', '5/23/214', '5/23', '41782', 'mei 2014', 'x'.repeat(10_000)])(
    'does not take %j for a date',
    (text) => {
      expect(parseDate(text, 'mdy', LATEST)).toBeUndefined();
    },
  );

  it('knows the leap days', () => {
    expect(parseDate('29-2-2012', 'dmy', LATEST)).toBe('2012-02-29');
    expect(parseDate('29-2-2000', 'dmy', LATEST)).toBe('2000-02-29');
    expect(parseDate('29-2-1900', 'dmy', LATEST)).toBeUndefined();
  });
});
