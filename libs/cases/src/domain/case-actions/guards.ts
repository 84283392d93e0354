import { caseRefusal, type CaseRefusal } from '../case-refusal.js';
import type { CaseGuard } from './action-rule.js';

const NONE: readonly never[] = [];

function counted(code: CaseRefusal['code'], count = 0): readonly CaseRefusal[] {
  return count > 0 ? [caseRefusal(code, { count })] : NONE;
}

/** A case does not close over an open item, a running clock, a complaint, held security or money not accounted for. */
export const nothingOpen: CaseGuard = ({ open }) => [
  ...counted('case.items-open', open.openItems),
  ...counted('case.deadlines-running', open.runningDeadlines),
  ...counted('case.complaints-pending', open.pendingComplaints),
  ...counted('case.securities-held', open.securitiesHeld),
  ...(open.hasOpenBalance === true ? [caseRefusal('case.balance-open')] : NONE),
];

/** Irrevocable on the day after the last day of the remedy; the registry's record proves it when no day was computed. */
export const remedyLapsed: CaseGuard = ({ terms }, { occurredOn }) => [
  ...(terms?.remedyNotStarted === true ? [caseRefusal('case.remedy-not-started')] : NONE),
  ...(terms?.remedy !== undefined && occurredOn <= terms.remedy ? [caseRefusal('case.remedy-open', { until: terms.remedy })] : NONE),
];

/** Art. 511b Sv: after two years, as extended, the claim is inadmissible and nothing repairs it. */
export const claimInTime: CaseGuard = ({ terms }, { occurredOn }) =>
  terms?.advantageClaim !== undefined && occurredOn > terms.advantageClaim
    ? [caseRefusal('case.claim-too-late', { until: terms.advantageClaim })]
    : NONE;
