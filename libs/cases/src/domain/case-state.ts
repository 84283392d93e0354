import type { LegalDate, Titles } from '../../../platform/src/contract.js';
import { CASE_ACTION_IDS, CASE_ACTIONS, isCaseAction, type CaseAction } from './case-action.js';
import type { CaseAct, CaseActionRule, CaseState } from './case-actions/action-rule.js';
import { isCaseLegalBasis, OTHER_LAW } from './case-legal-bases.js';
import { caseRefusal, type CaseRefusal, type RefusalParams } from './case-refusal.js';
import { keptStatements, statementRefusals } from './case-statements.js';
import { areOnTrial, nobodyOnTrial } from './case-actions/guards.js';
import { CASE_STATUSES, isCaseStatus, INITIAL_CASE_STATUS, type CaseStatus } from './case-status.js';
import { ofOne, suspectOf, suspectRefusals } from './prosecution/named-suspect.js';
import type { Prosecution } from './prosecution/prosecution.js';
import { isBehindOthers, standingOf, thoseOn } from './prosecution/standing.js';
import { TRACKS } from './prosecution/tracks.js';

/** A step as it is asked for. Without `occurredOn` it happened today; without `ground` on its only one. */
export type RequestedCaseAct = Omit<CaseAct, 'occurredOn' | 'ground'> & {
  readonly ground?: string;
  readonly occurredOn?: LegalDate;
  readonly today: LegalDate;
};

export type CaseTransitionDecision =
  | {
      readonly allowed: true;
      readonly to: CaseStatus;
      /** Type of the fact to record. */
      readonly event: string;
      readonly ground: string;
      /** Data of the fact. */
      readonly data: Readonly<Record<string, unknown>>;
    }
  | {
      readonly allowed: false;
      readonly refusals: readonly CaseRefusal[];
      /** What this person can do with the case now. */
      readonly open: readonly CaseAction[];
    };

const DUTCH = 'nl';

/** Whether a step of a case is allowed, with every refusal at once. */
export function decideCaseTransition(state: CaseState, action: string, asked: RequestedCaseAct): CaseTransitionDecision {
  const open = () => openCaseTransitions(state.status, asked.actorRoles, state.prosecution);
  if (!isCaseAction(action)) return { allowed: false, refusals: [caseRefusal('case.unknown-action', { action }, '/action')], open: open() };
  const rule = CASE_ACTIONS[action];
  const act: CaseAct = { ...asked, ground: asked.ground ?? onlyGround(rule), occurredOn: asked.occurredOn ?? asked.today };
  const atAll = [...statusRefusals(action, state), ...roleRefusals(action, act)];
  // The further conditions only mean something where the step is possible at all.
  const further = atAll.length > 0 ? [] : [...formRefusals(rule, state, act, asked.today), ...ofSuspectRefusals(action, state, act), ...rule.guards.flatMap((guard) => guard(state, act))];
  const refusals = [...atAll, ...further];
  if (refusals.length > 0) return { allowed: false, refusals, open: open() };
  return { allowed: true, to: rule.from.includes(state.status) ? rule.to : state.status, event: rule.event, ground: act.ground, data: { ...rule.data, ...keptStatements(act.data ?? {}) } };
}

/** Steps open to these roles from a status; whether the rest allows it (open items, documents) is for the step itself. */
export function openCaseTransitions(status: string, roles: readonly string[], prosecution?: Prosecution): readonly CaseAction[] {
  return CASE_ACTION_IDS.filter((action) => {
    const rule = CASE_ACTIONS[action];
    return rule.roles.some((role) => roles.includes(role)) && ((rule.from as readonly string[]).includes(status) || isOpenForSomebody(rule, status, prosecution)) && !isOpenForNobody(rule, prosecution) && !isForAfterTrial(rule, status, prosecution);
  });
}

/** A step is taken where its own track stands, as the case of one suspect, also when the case went elsewhere. */
function isPossibleElsewhere({ onTrack }: CaseActionRule, status: string): boolean {
  return onTrack !== null && (TRACKS[onTrack.track].beside as readonly string[]).includes(status);
}

function isOpenForSomebody(rule: CaseActionRule, status: string, prosecution: Prosecution | undefined): boolean {
  return prosecution !== undefined && isPossibleElsewhere(rule, status) && thoseOn(rule.onTrack?.track ?? 'main', prosecution).some((suspect) => (standsIn(rule, suspect, prosecution) ?? isStillInvestigated(rule, suspect, prosecution)));
}

/** Of whom nothing was recorded, while there are steps of another, can still be prosecuted. */
function isStillInvestigated({ from, onTrack }: CaseActionRule, suspect: string | null, prosecution: Prosecution): boolean {
  return onTrack?.track === 'main' && from.includes('investigation') && isBehindOthers(suspect, prosecution);
}

/** The case of everyone stands elsewhere, though that of the last one who took a step has brought the case here. */
function isOpenForNobody(rule: CaseActionRule, prosecution: Prosecution | undefined): boolean {
  return prosecution !== undefined && thoseOn(rule.onTrack?.track ?? 'main', prosecution).every((suspect) => standsIn(rule, suspect, prosecution) === false);
}

/** Closing is not offered while somebody is on trial. */
function isForAfterTrial({ guards }: CaseActionRule, status: string, prosecution: Prosecution | undefined): boolean {
  return prosecution !== undefined && isCaseStatus(status) && guards.includes(nobodyOnTrial) && areOnTrial(status, prosecution) > 0;
}

/** Whether the own case of a suspect stands where the step is taken; undefined when no step of his is known. */
function standsIn({ onTrack }: CaseActionRule, suspect: string | null, prosecution: Prosecution): boolean | undefined {
  if (onTrack === null) return undefined;
  const standing = standingOf(prosecution, onTrack.track, suspect);
  if (standing !== undefined) return onTrack.from.includes(standing);
  // A claim is brought against each by himself: that against another says nothing of him.
  return onTrack.track === 'advantage' && prosecution.suspects.some((other) => standingOf(prosecution, 'advantage', other) !== undefined) ? false : undefined;
}

function onlyGround({ bases }: CaseActionRule): string {
  return bases.length === 1 ? (bases[0] ?? '') : '';
}

function inBoth(name: string, { nl, en }: Titles): RefusalParams {
  return { [`${name}Nl`]: nl, [`${name}En`]: en };
}

function statusRefusals(action: CaseAction, { status, prosecution }: CaseState): readonly CaseRefusal[] {
  const rule = CASE_ACTIONS[action];
  const { from, title } = rule;
  if (from.includes(status) || (prosecution !== undefined && prosecution.steps.length > 0 && isPossibleElsewhere(rule, status) && isKnownToGoOn(rule, prosecution))) return [];
  return [caseRefusal('case.status-forbids-action', { status, action, ...inBoth('status', CASE_STATUSES[status].title), ...inBoth('action', title) })];
}

function isKnownToGoOn(rule: CaseActionRule, prosecution: Prosecution): boolean {
  return rule.onTrack === null || !TRACKS[rule.onTrack.track].mustBeRecorded || standsIn(rule, null, prosecution) === true;
}

/** Whose step it is, and whether his own case stands where it is taken. */
function ofSuspectRefusals(action: CaseAction, { status, prosecution }: Pick<CaseState, 'status' | 'prosecution'>, { data }: Pick<CaseAct, 'data'>): readonly CaseRefusal[] {
  const rule = CASE_ACTIONS[action];
  if (prosecution === undefined) return [];
  const unnamed = suspectRefusals(rule.from.includes(status) ? rule.statements : ofOne(rule.statements), data ?? {}, prosecution.suspects);
  const suspect = suspectOf(data) ?? null;
  if (unnamed.length > 0 || rule.onTrack === null || standsIn(rule, suspect, prosecution) !== false) return unnamed;
  const standing = standingOf(prosecution, rule.onTrack.track, suspect) ?? standingOf(prosecution, 'main', suspect) ?? INITIAL_CASE_STATUS;
  return [caseRefusal('case.suspect-elsewhere', { ...inBoth('status', CASE_STATUSES[standing].title), ...inBoth('action', rule.title) }, '/data/suspect')];
}

function roleRefusals(action: CaseAction, { actorRoles }: CaseAct): readonly CaseRefusal[] {
  const { roles, title } = CASE_ACTIONS[action];
  if (roles.some((role) => actorRoles.includes(role))) return [];
  return [caseRefusal('case.role-not-allowed', { action, roles, ...inBoth('action', title) })];
}

function formRefusals(rule: CaseActionRule, state: CaseState, act: CaseAct, today: LegalDate): readonly CaseRefusal[] {
  return [
    // Not held against the day the file was opened: what happened before is often recorded after.
    ...(act.occurredOn > today ? [caseRefusal('case.date-in-future', {}, '/occurredOn')] : []),
    ...groundRefusals(rule, state, act),
    ...documentRefusals(rule, act.document),
    ...statementRefusals(rule.statements, act.data ?? {}),
  ];
}

export function documentRefusals({ document: needed }: CaseActionRule, document: string | undefined): readonly CaseRefusal[] {
  const isThere = document !== undefined && document.trim() !== '';
  return needed !== null && !isThere ? [caseRefusal('case.document-missing', inBoth('document', needed), '/documentId')] : [];
}

/** One of the provisions of the step; other law for cases that another country's law governs. */
export function groundRefusals({ bases }: CaseActionRule, { jurisdiction }: Pick<CaseState, 'jurisdiction'>, { ground }: Pick<CaseAct, 'ground'>): readonly CaseRefusal[] {
  if (ground.trim() === '') return [caseRefusal('case.ground-missing', { choices: bases }, '/ground')];
  if (ground === OTHER_LAW && jurisdiction !== DUTCH) return [];
  if (isCaseLegalBasis(ground) && bases.includes(ground)) return [];
  return [caseRefusal('case.ground-not-applicable', { ground, choices: bases }, '/ground')];
}
