import { nationalHolidays } from './national-holidays.js';
import type { MemberState } from './member-state.js';
import { WorkingCalendar } from './working-calendar.js';

const known = new Map<MemberState, WorkingCalendar>();

/**
 * The working days of another member state, for what is to be done there (Regulation 1182/71, art. 2). Its holidays come from a
 * kept table and not from its law, which every date counted on it says; the days of Dutch terms never come from there.
 */
export function nationalCalendar(state: MemberState): WorkingCalendar {
  let calendar = known.get(state);
  if (calendar === undefined) {
    calendar = new WorkingCalendar({ name: state, holidays: nationalHolidays(state), equated: new Map(), yearsWithDecree: undefined, unsettled: new Map() });
    known.set(state, calendar);
  }
  return calendar;
}
