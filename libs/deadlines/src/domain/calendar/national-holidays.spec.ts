import { yearOf } from './day-number.js';
import { legalDateOf } from './legal-date.js';
import { MEMBER_STATES, type MemberState } from './member-state.js';
import { nationalHolidays } from './national-holidays.js';

/** Days of 2026 that the law of each state names, typed by hand: one or two a state that no other calendar here has on that day. */
const NAMED: Readonly<Record<MemberState, readonly string[]>> = {
  AT: ['10-26'], BE: ['07-21', '11-11'], BG: ['03-03', '09-22'], CY: ['04-01', '10-28'], CZ: ['09-28', '11-17'], DE: ['10-03'], DK: ['04-02'], EE: ['02-24', '08-20'],
  ES: ['10-12', '12-08'], FI: ['12-06', '06-20'], FR: ['07-14', '11-11'], GR: ['03-25', '10-28'], HR: ['05-30', '08-05'], HU: ['03-15', '10-23'], IE: ['03-17', '08-03'],
  IT: ['04-25', '06-02'], LT: ['02-16', '03-11'], LU: ['05-09', '06-23'], LV: ['05-04', '11-18'], MT: ['02-10', '09-21'], PL: ['05-03', '11-11'], PT: ['04-25', '06-10'],
  RO: ['01-24', '12-01'], SE: ['06-06', '06-20'], SI: ['02-08', '06-25'], SK: ['08-29', '07-05'],
};

describe('the public holidays of the other member states', () => {
  it('are those of twenty-six states, the Netherlands not among them', () => {
    expect([MEMBER_STATES.length, (MEMBER_STATES as readonly string[]).includes('NL')]).toEqual([26, false]);
  });

  it.each(MEMBER_STATES)('of %s hold the days its law names, Christmas and New Year, each in the year that was asked and with a title', (state) => {
    const days = nationalHolidays(state)(2026);
    const dates = days.map(({ day }) => legalDateOf(day).slice(5));

    expect(dates).toEqual(expect.arrayContaining([...NAMED[state], '01-01', '12-25']));
    expect(days.every(({ day, title }) => yearOf(day) === 2026 && title !== undefined && title.nl !== '' && title.en !== '')).toBe(true);
  });
});
