import type { LegalDate } from '../../../platform/src/contract.js';

export const LONGEST_DAYS = 365;

const DAY_MILLISECONDS = 86_400_000;

interface GrantRefusal {
  readonly code: 'partner.until-passed' | 'partner.too-long' | 'partner.not-a-partner';
  readonly pointer: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Why a share cannot be given: to someone who is no partner, until a day that has passed, for longer than a year. */
export function grantRefusals({ until, today, isPartner }: { readonly until: LegalDate; readonly today: LegalDate; readonly isPartner: boolean }): readonly GrantRefusal[] {
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MILLISECONDS;
  return [
    ...(isPartner ? [] : [{ code: 'partner.not-a-partner', pointer: '/userId' } as const]),
    ...(days < 0 ? [{ code: 'partner.until-passed', pointer: '/until' } as const] : []),
    ...(days > LONGEST_DAYS ? [{ code: 'partner.too-long', pointer: '/until', params: { days: LONGEST_DAYS } } as const] : []),
  ];
}
