import { isLegalDate } from './legal-date.js';
import type { Instant } from './zone.js';

/** A point in time with the offset of the clock it was read from. */
export interface Moment {
  readonly epochMs: number;
  readonly offsetMinutes: number;
}

const PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Reads an ISO 8601 date-time that carries its offset or 'Z'; undefined for anything else, as a guessed zone is a wrong hour. */
export function parseMoment(text: Instant): Moment | undefined {
  const match = PATTERN.exec(text);
  if (match === null || !isLegalDate(match[1])) return undefined;
  const offset = Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return { epochMs: Date.parse(text), offsetMinutes: match[4] === '-' ? -offset : offset };
}
