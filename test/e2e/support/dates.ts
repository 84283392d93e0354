import { setTimeout as sleep } from 'node:timers/promises';

const MILLISECONDS_A_DAY = 86_400_000;

/** The legal date now, in Amsterdam, whatever the zone of the machine. */
export function today(): string {
  return dayOf(new Date().toISOString());
}

/** The legal date of a moment, in Amsterdam. */
export function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(moment));
}

/** A legal date so many days after another; before it when negative. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The legal date so many days ago. */
export function daysAgo(days: number): string {
  return daysAfter(today(), -days);
}

/** The Sunday that ends the week of a date, which begins on Monday; the date itself when it is one. */
export function sundayOf(date: string): string {
  return daysAfter(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);
}

/** The moment so many hours ago, to the minute, in UTC. */
export function hoursAgo(hours: number): string {
  return new Date(Math.floor(Date.now() / 60_000) * 60_000 - hours * 3_600_000).toISOString();
}

/** A wall-clock time in Amsterdam as a moment. */
export function inAmsterdam(date: string, time: string): Date {
  const guess = new Date(`${date}T${time}Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' }).format(guess);
  return new Date(2 * guess.getTime() - Date.parse(`${shown.replace(' ', 'T')}Z`));
}

/** Waits until something is so, and gives it back. */
export async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false, patienceMilliseconds = 60_000): Promise<T> {
  for (const giveUp = Date.now() + patienceMilliseconds; ; await sleep(40)) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > giveUp) throw new Error(`not so within ${patienceMilliseconds} ms`);
  }
}
