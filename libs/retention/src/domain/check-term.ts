import type { LegalDate } from '../../../platform/src/contract.js';

interface Asked {
  readonly regime: string;
  readonly validFrom: LegalDate;
  readonly today: LegalDate;
  /** Regimes for which no law was read. */
  readonly forOffice: readonly string[];
}

interface TermRefusal {
  readonly code: 'retention.term-of-law' | 'retention.valid-from-passed';
  readonly pointer: string;
}

/** Why the office cannot set this term: the law names one, or it would have been in force before it was set. */
export function termRefusals({ regime, validFrom, today, forOffice }: Asked): readonly TermRefusal[] {
  return [
    ...(forOffice.includes(regime) ? [] : [{ code: 'retention.term-of-law', pointer: '/regime' } as const]),
    ...(validFrom < today ? [{ code: 'retention.valid-from-passed', pointer: '/validFrom' } as const] : []),
  ];
}
