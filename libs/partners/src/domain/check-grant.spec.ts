import { grantRefusals } from './check-grant.js';

const ok = { until: '2026-12-31', today: '2026-11-29', isPartner: true };

describe('grantRefusals', () => {
  it.each([
    ['nothing for a month', {}, []],
    ['nothing for today only', { until: '2026-11-29' }, []],
    ['nothing for a whole year', { until: '2027-11-29' }, []],
    ['a day that has passed', { until: '2026-11-28' }, ['partner.until-passed']],
    ['more than a year', { until: '2027-11-30' }, ['partner.too-long']],
    ['someone of the office', { isPartner: false }, ['partner.not-a-partner']],
    ['all of it at once', { isPartner: false, until: '2020-01-01' }, ['partner.not-a-partner', 'partner.until-passed']],
  ] as const)('refuses %s', (_, more, codes) => {
    expect(grantRefusals({ ...ok, ...more }).map(({ code }) => code)).toEqual(codes);
  });
});
