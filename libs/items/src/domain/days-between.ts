const MILLISECONDS_A_DAY = 86_400_000;

/** Whole days from one legal date to another; dates have no zone, so every day is as long as the next. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);
}
