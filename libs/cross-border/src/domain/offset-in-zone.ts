const MINUTE = 60_000;
const OFFSET = /([+-])(\d{2}):(\d{2})$/;

/** Minutes that a zone is ahead of UTC at a moment. */
function minutesAhead(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
}

/**
 * Whether the offset written with a moment is that of its zone, summer time counted: a clock of 48 hours must not be an
 * hour off. A moment in UTC says nothing of a wall clock and always fits, and so does one of which the zone is not known.
 */
export function offsetFitsZone(moment: string, timeZone: string): boolean {
  const [, sign, hours, minutes] = OFFSET.exec(moment) ?? [];
  const at = Date.parse(moment);
  if (hours === undefined || Number.isNaN(at) || timeZone === '') return true;
  const written = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return written === 0 || written === minutesAhead(at, timeZone);
}
