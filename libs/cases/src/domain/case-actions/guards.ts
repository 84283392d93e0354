import { caseRefusal, type CaseRefusal } from '../case-refusal.js';
import type { LegalDate } from '../../../../platform/src/contract.js';
import { ON_TRIAL, type CaseStatus } from '../case-status.js';
import { suspectOf } from '../prosecution/named-suspect.js';
import { everySuspect, type Prosecution } from '../prosecution/prosecution.js';
import { isBehindOthers, standingOf } from '../prosecution/standing.js';
import type { CaseAct, CaseGuard, CaseState, SuspectTerm } from './action-rule.js';

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

/** Nor while a suspect is on trial: with several the case ends when that of the last has (HR 2007 BA3132). */
export const nobodyOnTrial: CaseGuard = ({ status, prosecution }) => (prosecution === undefined ? NONE : counted('case.suspects-on-trial', areOnTrial(status, prosecution)));

/** How many suspects are on trial here, or were not brought to an end while another was; none when another State took the case over. */
export function areOnTrial(status: CaseStatus, prosecution: Prosecution): number {
  if (OF_EVERYONE.includes(status)) return 0;
  return everySuspect(prosecution).filter((suspect) => isOnTrial(suspect, status, prosecution)).length;
}

/** Steps that end the prosecution of all at once. */
const OF_EVERYONE: readonly CaseStatus[] = ['transferred-abroad', 'dismissed'];

function isOnTrial(suspect: string | null, status: CaseStatus, prosecution: Prosecution): boolean {
  const standing = standingOf(prosecution, 'main', suspect);
  if (standing === undefined) return ON_TRIAL.includes(status) || isBehindOthers(suspect, prosecution);
  // A penal order that is not irrevocable can still be opposed; the case that stands there itself ends with its payment.
  return ON_TRIAL.includes(standing) || (standing === 'penal-order' && status !== 'penal-order');
}

/** The terms of the suspect whom the step names; of everyone when it names nobody. */
function termsFor(act: Pick<CaseAct, 'data'>, terms: readonly SuspectTerm[] = NONE): readonly SuspectTerm[] {
  const suspect = suspectOf(act.data);
  return suspect === undefined ? terms : terms.filter((term) => term.suspect === null || term.suspect === suspect);
}

function lastDayOf(terms: readonly SuspectTerm[]): LegalDate | undefined {
  return terms.flatMap(({ until }) => until ?? []).toSorted().at(-1);
}

/** Irrevocable on the day after the last day of the slowest party; not while a clock waits for service. */
function remediesLapsed(terms: readonly SuspectTerm[], occurredOn: LegalDate): readonly CaseRefusal[] {
  const last = lastDayOf(terms);
  return [
    ...(terms.some(({ until }) => until === null) ? [caseRefusal('case.remedy-not-started')] : NONE),
    ...(last !== undefined && occurredOn <= last ? [caseRefusal('case.remedy-open', { until: last })] : NONE),
  ];
}

/** Of the suspect who is named; the registry's record proves it when no day was computed. */
export function remedyLapsed({ terms }: Pick<CaseState, 'terms'>, act: Pick<CaseAct, 'data' | 'occurredOn'>): readonly CaseRefusal[] {
  return remediesLapsed(termsFor(act, terms?.remedies), act.occurredOn);
}

/** The same of the judgment on the advantage (arts 511g and 511h Sv). */
export const advantageRemedyLapsed: CaseGuard = ({ terms }, act) => remediesLapsed(termsFor(act, terms?.advantageRemedies), act.occurredOn);

/** Art. 36e Sr: the advantage of who is convicted; a claim that came with the summons waits for the verdict. */
export const isJudged: CaseGuard = ({ prosecution }, act) =>
  prosecution !== undefined && standingOf(prosecution, 'main', suspectOf(act.data) ?? null) === 'prosecuted' ? [caseRefusal('case.not-judged')] : NONE;

/** Art. 511b Sv: after two years, as extended, the claim is inadmissible and nothing repairs it. */
export const claimInTime: CaseGuard = ({ terms }, act) => {
  const last = lastDayOf(termsFor(act, terms?.advantageClaims));
  return last !== undefined && act.occurredOn > last ? [caseRefusal('case.claim-too-late', { until: last })] : NONE;
};
