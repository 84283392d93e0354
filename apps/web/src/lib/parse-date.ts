import type { LegalDate } from '@contract/platform';

/** A date as people type it ('26-11-2026', '26/11/2026', '2026-11-26') as 'YYYY-MM-DD'; null when it is none. */
export function parseDate(text: string): LegalDate | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const daily = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [daily?.[3], daily?.[2], daily?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}

/** The date as it is typed: '26-11-2026'. */
export function typedDate(date: LegalDate): string {
  const [year, month, day] = date.split('-');
  return year && month && day ? `${day}-${month}-${year}` : date;
}
