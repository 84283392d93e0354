import type { LegalDate } from '../../../platform/src/contract.js';

/** A stretch in which a criminal financial investigation went on, its last day included. */
export interface FinancialInvestigation {
  /** Null where a register told that it goes on and not since when. */
  readonly from: LegalDate | null;
  readonly until: LegalDate | null;
}

/** Opened, closed or reopened, as it stands after its corrections. */
export interface InvestigationStep {
  readonly type: string;
  readonly occurredOn: LegalDate;
}

const CLOSED = 'case.sfo-closed';
export const INVESTIGATION_STEPS: readonly string[] = ['case.sfo-opened', 'case.sfo-reopened', CLOSED];

/**
 * When the criminal financial investigation of a case went on (arts 126 to 126f Sv), wherever the case itself stood; by its status
 * where no step of it is recorded.
 * @param steps in the order in which they happened
 */
export function financialInvestigations(steps: readonly InvestigationStep[], status: string): readonly FinancialInvestigation[] {
  if (steps.length === 0) return status === 'sfo-open' ? [{ from: null, until: null }] : [];
  return steps.reduce<readonly FinancialInvestigation[]>((known, { type, occurredOn }) => {
    const running = known.find(({ until }) => until === null);
    if (type !== CLOSED) return running ? known : [...known, { from: occurredOn, until: null }];
    return known.map((each) => (each === running ? { ...each, until: occurredOn } : each));
  }, []);
}
