import type { LegalFactRefusal } from './check-legal-fact.js';

/** Leave of the examining magistrate to look at data that arrive later: from the day it is given to its last day. */
export interface LaterDataLeave {
  readonly givenOn: string;
  readonly endsOn: string;
}

export const LATER_DATA_LEAVE = 'data-carrier.leave-given';

/** Arts 556-557 Sv. A month of the Code is thirty days (136): three months at a time, six in all. */
const MOST_AT_A_TIME = 90;
const MOST_IN_ALL = 180;
const RULE = 'NL-54';
const MS_PER_DAY = 86_400_000;

/** Whether a leave stays within what the magistrate may give, beside those that were given before or after it for the same thing. */
export function checkLaterDataLeave(stated: LaterDataLeave, others: readonly LaterDataLeave[]): readonly LegalFactRefusal[] {
  const refused = (code: LegalFactRefusal['code'], lastDay: string): readonly LegalFactRefusal[] => [{ code, pointer: '/data/termEndsOn', params: { lastDay, rule: RULE } }];
  if (stated.endsOn < stated.givenOn) return refused('fact.leave-ends-before', stated.givenOn);
  const leaves = [...others, stated].toSorted((a, b) => a.givenOn.localeCompare(b.givenOn) || a.endsOn.localeCompare(b.endsOn));
  const days = daysOfEach(leaves);
  const own = days.get(stated) ?? 0;
  const total = [...days.values()].reduce((sum, each) => sum + each, 0);
  return [
    ...(own > MOST_AT_A_TIME ? refused('fact.leave-too-long', daysBefore(stated.endsOn, own - MOST_AT_A_TIME)) : []),
    ...(total > MOST_IN_ALL ? refused('fact.leaves-too-long', daysBefore(stated.endsOn, Math.min(own, total - MOST_IN_ALL))) : []),
  ];
}

/** The days that each leave adds: a further one goes on from the end of what was given before, and what overlaps counts once. */
function daysOfEach(leaves: readonly LaterDataLeave[]): ReadonlyMap<LaterDataLeave, number> {
  const days = new Map<LaterDataLeave, number>();
  let covered = '';
  for (const leave of leaves) {
    const from = leave.givenOn > covered ? leave.givenOn : covered;
    days.set(leave, Math.max(0, dayOf(leave.endsOn) - dayOf(from)));
    if (leave.endsOn > covered) covered = leave.endsOn;
  }
  return days;
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

function daysBefore(date: string, days: number): string {
  return new Date((dayOf(date) - days) * MS_PER_DAY).toISOString().slice(0, 10);
}
