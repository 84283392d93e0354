import type { LegalDate } from '../../../platform/src/contract.js';

interface Days {
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

/** What is not in form is left out: of days without a first one nothing is said. */
export interface AskedAbsence {
  readonly from?: LegalDate;
  readonly until: LegalDate | null;
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
export function checkAbsence({ from, until, userId, deputyId }: AskedAbsence, others: readonly Days[]): readonly AbsenceRefusal[] {
  return [...(from === undefined ? [] : daysRefusals({ from, until }, others)), ...(deputyId === userId ? [{ code: 'deputy.self' as const, pointer: '/deputyId' }] : [])];
}

function daysRefusals(asked: Days, others: readonly Days[]): readonly AbsenceRefusal[] {
  if (asked.until !== null && asked.until < asked.from) return [{ code: 'absence.until-before-from', pointer: '/until' }];
  return others.some((other) => haveCommonDay(asked, other)) ? [{ code: 'absence.overlaps', pointer: '/from' }] : [];
}
