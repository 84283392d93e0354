import { holdRefusals } from './check-hold.js';

const today = '2026-11-29';

describe('the end of a legal hold', () => {
  it.each([
    ['tomorrow', { until: '2026-11-30' }],
    ['a year away', { until: '2027-11-29' }],
    ['later than it was', { until: '2027-02-01', endsNow: '2027-01-31' }],
  ])('may be %s', (_when, asked) => {
    expect(holdRefusals({ today, ...asked })).toEqual([]);
  });

  it.each([
    ['today: it would hold nothing', { until: today }, ['hold.until-passed']],
    ['more than a year away: nobody would look again', { until: '2027-11-30' }, ['hold.too-long']],
    ['the day it was', { until: '2027-01-31', endsNow: '2027-01-31' }, ['hold.until-earlier']],
    ['in the past and earlier than it was', { until: '2026-11-01', endsNow: '2027-01-31' }, ['hold.until-passed', 'hold.until-earlier']],
  ])('is not %s', (_when, asked, codes) => {
    expect(holdRefusals({ today, ...asked }).map(({ code }) => code)).toEqual(codes);
  });
});
