/** Why a scanner said nothing: the file stays in quarantine and is scanned again later. */
export type ScanFault = 'unreachable' | 'timed-out' | 'too-large' | 'failed';

/** What a scanner says of a file. */
export type ScanVerdict =
  | { readonly result: 'clean'; readonly scanner: string }
  /** Nothing looked at it: the configuration chose so. */
  | { readonly result: 'not-scanned' }
  | { readonly result: 'infected'; readonly scanner: string; readonly found: string }
  | { readonly result: 'fault'; readonly fault: ScanFault };

/** Seconds until a file is scanned again after so many attempts: quick at first, then every hour for as long as it takes. */
const DELAYS = [5, 30, 120, 600, 1_800, 3_600] as const;

export function scanAgainAfter(attempts: number): number {
  return DELAYS[Math.min(Math.max(attempts, 1), DELAYS.length) - 1] ?? 3_600;
}
