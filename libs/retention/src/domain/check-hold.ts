import type { LegalDate } from '../../../platform/src/contract.js';

/** Within a year somebody looks again whether the data is still needed. */
export const LONGEST_HOLD_DAYS = 365;

const DAY_MILLISECONDS = 86_400_000;

interface HoldRefusal {
  readonly code: 'hold.until-passed' | 'hold.until-earlier' | 'hold.too-long';
  readonly pointer: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Why a hold cannot run until that day: it has passed, it is no later than the end it has now, or it is more than a year away. */
export function holdRefusals({ until, today, endsNow }: { readonly until: LegalDate; readonly today: LegalDate; readonly endsNow?: LegalDate }): readonly HoldRefusal[] {
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MILLISECONDS;
  return [
    ...(days <= 0 ? [{ code: 'hold.until-passed', pointer: '/until' } as const] : []),
    ...(endsNow !== undefined && until <= endsNow ? [{ code: 'hold.until-earlier', pointer: '/until', params: { until: endsNow } } as const] : []),
    ...(days > LONGEST_HOLD_DAYS ? [{ code: 'hold.too-long', pointer: '/until', params: { days: LONGEST_HOLD_DAYS } } as const] : []),
  ];
}
