import type { DeadlineRow } from '@contract/deadlines';
import type { LegalDate } from '@contract/platform';

export interface Day {
  readonly day: LegalDate;
  readonly rows: readonly DeadlineRow[];
}

/** Rows under the date on which they end, in the order in which the server gave them. */
export function groupedByDay(rows: readonly DeadlineRow[]): readonly Day[] {
  const days = new Map<LegalDate, DeadlineRow[]>();
  for (const row of rows) {
    if (row.dueOn === null) continue;
    const day = days.get(row.dueOn);
    if (day) day.push(row);
    else days.set(row.dueOn, [row]);
  }
  return [...days].map(([day, own]) => ({ day, rows: own }));
}
