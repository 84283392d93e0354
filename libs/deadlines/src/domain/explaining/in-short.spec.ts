import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { computeTerm } from '../arithmetic/compute-term.js';
import { calendarOfCode, type TermCode } from '../arithmetic/term.js';
import { inShort } from './in-short.js';

const calendars = shippedCalendars();

function line(code: TermCode, n: number, start: string) {
  return inShort(computeTerm({ code, n, start, calendar: calendars[calendarOfCode(code)] }).steps);
}

describe('a date in one line', () => {
  it('names each day the term did not end on, weekends apart, and the day of the week it does', () => {
    expect(line('D', 14, '2026-04-30')).toEqual({
      nl: '14 dagen vanaf 30 april → 14 mei, Hemelvaartsdag → 15 mei, bij besluit gelijkgesteld → maandag 18 mei 2026',
      en: expect.stringMatching(/^14 days from 30 April → 14 May, Ascension Day → 15 May, equated by decree → Monday,? 18 May 2026$/),
    });
  });

  it('names a weekend where the term would have ended in it', () => {
    expect(line('D', 1, '2026-11-20')?.nl).toBe('1 dag vanaf 20 november → 21 november, een dag in het weekend → maandag 23 november 2026');
  });

  it('says the year of the start where the end lies in another', () => {
    expect(line('Y', 2, '2024-05-14')?.nl).toBe('2 jaar vanaf 14 mei 2024 → donderdag 14 mei 2026');
  });

  it('has the hours of a term of hours, and the rule of two working days', () => {
    expect(line('H', 48, '2026-03-28T11:00+01:00')?.nl).toMatch(/^48 uur vanaf zaterdag 28 maart 2026.*11:00.* → maandag 30 maart 2026.*12:00/);
    expect(line('D', 3, '2026-12-24')?.nl).toContain('ten minste twee werkdagen');
  });

  it('is nothing without a date', () => {
    expect(inShort([])).toBeNull();
  });
});
