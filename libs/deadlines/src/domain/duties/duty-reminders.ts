import type { LegalDate } from '../calendar/day-number.js';
import { addDays } from '../calendar/legal-date.js';
import type { Rule, Titles } from '../rules/rule.js';

/** Something to tell about a duty of an authority; one key is told once. */
export interface DutyReminder {
  readonly key: string;
  readonly title: Titles;
  readonly dueOn: LegalDate;
}

/** Days before the end on which a duty is brought to mind; the last of them is the day after. */
const STAGES = [60, 30, 7, 0, -1] as const;

/**
 * What is to be told of duties on a day: of each the latest stage that has come, so that who was not there hears it late and once.
 * A yearly duty speaks of the nearest of its days that it has something to say about.
 */
export function dutyReminders(rules: readonly Rule[], today: LegalDate): readonly DutyReminder[] {
  return rules.flatMap((rule) => daysOf(rule, today).flatMap((dueOn) => reminderOf(rule, dueOn, today)));
}

function daysOf({ kind, standing, validFrom, validTo }: Rule, today: LegalDate): readonly LegalDate[] {
  if (kind !== 'duty' || standing === null || validFrom > today || (validTo !== null && validTo < today)) return [];
  if (standing.dueOn !== null) return [standing.dueOn];
  if (standing.yearlyOn === null) return [];
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${standing.yearlyOn}`;
  const earliest = addDays(thisYear, -STAGES[0]);
  return [today < earliest ? `${year - 1}-${standing.yearlyOn}` : thisYear].filter((day) => day >= validFrom);
}

function reminderOf({ id, version, title }: Rule, dueOn: LegalDate, today: LegalDate): readonly DutyReminder[] {
  const stage = STAGES.findLast((days) => addDays(dueOn, -days) <= today);
  return stage === undefined ? [] : [{ key: `duty:${id}@${version}:${dueOn}:${stage}`, title, dueOn }];
}
