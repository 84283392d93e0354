import type { Instant } from '../../../platform/src/contract.js';
import type { RightsRemark } from '../contract.js';

const SILENT_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

interface Looked {
  readonly active: boolean;
  readonly since: Instant;
  readonly lastSignIn: Instant | null;
  readonly memberships: number;
  readonly leads: number;
  readonly openDeadlines: number;
  readonly shares: number;
  readonly away: boolean;
}

/** What a reviewer should look at: someone who left and still has work or rights, who has not signed in for long, who is away with open deadlines. */
export function remarksOn({ active, since, lastSignIn, memberships, leads, openDeadlines, shares, away }: Looked, now: Instant): readonly RightsRemark[] {
  const silent = (Date.parse(now) - Date.parse(lastSignIn ?? since)) / DAY_MILLISECONDS > SILENT_DAYS;
  return [
    ...(!active && memberships + leads + openDeadlines + shares > 0 ? (['left-with-work'] as const) : []),
    ...(active && silent ? (['not-signed-in'] as const) : []),
    ...(active && away && openDeadlines > 0 ? (['away-with-deadlines'] as const) : []),
  ];
}
