/** A clock time as people type it ('6:10', '0610', '6.10', '6 u 10') as 'HH:MM'; null when it is none. */
export function parseTime(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[:.u]|\s|h)?\s*(\d{2})\s*$/i.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = ''] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
