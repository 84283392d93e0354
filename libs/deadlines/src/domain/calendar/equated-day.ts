import type { LegalDate } from './day-number.js';
import { isLegalDate } from './legal-date.js';

/** V: read in the statute or official notice itself; S: in a secondary source; U: not verified. */
export type VerificationMark = 'V' | 'S' | 'U';

/** A day put on the same footing as a holiday by Royal Decree (Algemene termijnenwet, art. 3(3)). */
export interface EquatedDay {
  readonly calendar: 'nl-atw';
  readonly date: LegalDate;
  readonly source: string;
  readonly importedOn: LegalDate;
}

/** What the decree in force says about one year. A year may have no such days at all; it is loaded all the same. */
export interface EquatedYear {
  readonly calendar: 'nl-atw';
  readonly year: number;
  readonly dates: readonly LegalDate[];
  readonly source: string;
  readonly mark: VerificationMark;
  readonly importedOn: LegalDate;
}

export interface EquatedDaysProblem {
  readonly code: 'not-a-list' | 'invalid-entry' | 'duplicate-year' | 'date-outside-year';
  readonly params: Readonly<Record<string, string | number>>;
}

export type EquatedDaysReading =
  | { readonly ok: true; readonly years: readonly EquatedYear[] }
  | { readonly ok: false; readonly problems: readonly EquatedDaysProblem[] };

function isEquatedYear(value: unknown): value is EquatedYear {
  const entry = value as Partial<EquatedYear> | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    entry.calendar === 'nl-atw' &&
    Number.isInteger(entry.year) &&
    Array.isArray(entry.dates) &&
    entry.dates.every(isLegalDate) &&
    typeof entry.source === 'string' &&
    entry.source !== '' &&
    (entry.mark === 'V' || entry.mark === 'S' || entry.mark === 'U') &&
    isLegalDate(entry.importedOn)
  );
}

/** Reads the administered table `{ "years": [...] }`; all problems at once, each with the place of the entry in the list. */
export function readEquatedDays(raw: unknown): EquatedDaysReading {
  const entries: unknown = (raw as { readonly years?: unknown } | null)?.years;
  if (!Array.isArray(entries)) return { ok: false, problems: [{ code: 'not-a-list', params: { field: 'years' } }] };
  const years: EquatedYear[] = [];
  const problems: EquatedDaysProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!isEquatedYear(entry)) {
      problems.push({ code: 'invalid-entry', params: { index } });
      continue;
    }
    if (years.some((earlier) => earlier.year === entry.year)) {
      problems.push({ code: 'duplicate-year', params: { index, year: entry.year } });
    }
    for (const date of entry.dates.filter((each) => Number(each.slice(0, 4)) !== entry.year)) {
      problems.push({ code: 'date-outside-year', params: { index, year: entry.year, date } });
    }
    years.push(entry);
  }
  return problems.length === 0 ? { ok: true, years } : { ok: false, problems };
}

/** The single days of the table, each with its source and the date it was loaded. */
export function equatedDaysOf(years: readonly EquatedYear[]): readonly EquatedDay[] {
  return years.flatMap(({ calendar, dates, source, importedOn }) =>
    dates.map((date) => ({ calendar, date, source, importedOn })),
  );
}
