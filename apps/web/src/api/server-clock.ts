let offset = 0;

/** Learns from an answer's Date header how far the browser's clock is off. */
export function learnServerTime(date: string | null): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(at) && Math.abs(at - Date.now()) > 2000) offset = at - Date.now();
}

/** Milliseconds since 1970 by the server's clock; the browser's own is never trusted for a deadline. */
export function serverNow(): number {
  return Date.now() + offset;
}
