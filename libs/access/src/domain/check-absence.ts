import type { LegalDate } from '../../../platform/src/contract.js';

interface Days {
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

export interface AskedAbsence extends Days {
  readonly userId: string;
  readonly deputyId: string | null;
}

export interface AbsenceRefusal {
  readonly code: 'absence.until-before-from' | 'absence.overlaps' | 'deputy.self';
  readonly pointer: string;
}

/** Whether two stretches of days have a day in common; one without an end goes on. */
export function haveCommonDay(a: Days, b: Days): boolean {
  return (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until);
}

/** What is wrong with an absence, beside the others of the same person; all at once. */
export function checkAbsence(asked: AskedAbsence, others: readonly Days[]): readonly AbsenceRefusal[] {
  const refusals: AbsenceRefusal[] = [];
  const isBackwards = asked.until !== null && asked.until < asked.from;
  if (isBackwards) refusals.push({ code: 'absence.until-before-from', pointer: '/until' });
  else if (others.some((other) => haveCommonDay(asked, other))) refusals.push({ code: 'absence.overlaps', pointer: '/from' });
  if (asked.deputyId === asked.userId) refusals.push({ code: 'deputy.self', pointer: '/deputyId' });
  return refusals;
}
