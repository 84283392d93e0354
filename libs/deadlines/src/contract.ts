import type { Instant, LegalDate, PersonRef, Titles } from '../../platform/src/contract.js';
import type { DeadlineExplanation, DeadlineState } from './contracts/explanation/contract.js';

export type * from './contracts/explanation/contract.js';
export type * from './contracts/what-if/contract.js';
export type * from './contracts/handling/contract.js';
export type * from './contracts/replanning/contract.js';

/** One row of GET /deadlines, GET /cases/:id/deadlines and the groups of Today. */
export interface DeadlineRow {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  readonly ruleId: string;
  readonly title: Titles;
  /** `manual`: set by hand, so of nobody's law. */
  readonly nature: 'binding' | 'policy' | 'advisory' | 'manual';
  /** Who made a rule of unverified text binding, when, and why. */
  readonly promotion: Promotion | null;
  readonly binds: string;
  /** Who must act, in words. One event can start a clock for each of several parties. */
  readonly bindsTitle: Titles;
  readonly source: Titles;
  readonly state: DeadlineState;
  readonly dueOn: LegalDate | null;
  readonly dueAt: Instant | null;
  readonly toTheHour: boolean;
  readonly workingDaysLeft: number | null;
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later' | null;
  readonly assignee: PersonRef | null;
  readonly acknowledged: boolean;
  readonly metOn: LegalDate | null;
  /** Passed without its act, or met after its end. */
  readonly missed: boolean;
  /** The holiday it falls on, or what it is equated with; null for any other day. */
  readonly dayOff: Titles | null;
  /** Why its date may yet move: the days equated by decree of a year it runs through were not loaded. */
  readonly mayMove: Titles | null;
  readonly onExpiry: Titles;
}

/** GET /cases/:id/deadline-reasons: every deadline of a case with its reasons, to print. */
export interface ExplainedDeadline extends DeadlineRow {
  /** What a person said who set it by hand; null for a deadline of a rule. */
  readonly manual: { readonly title: string; readonly reason: string; readonly reminders: string } | null;
  readonly explanation: DeadlineExplanation;
  /** The last day without suspensions and extensions, when it is another. */
  readonly basicDueOn: LegalDate | null;
}

/** GET /deadlines/:id: "why this date". */
export interface Deadline extends ExplainedDeadline {
  readonly alerts: readonly { readonly stage: string; readonly level: string; readonly dueAt: Instant; readonly state: 'pending' | 'sent' | 'withdrawn'; readonly sentAt: Instant | null }[];
  /** How its end moved; of a term that ends at an hour, from which moment to which. */
  readonly history: readonly { readonly at: Instant; readonly from: LegalDate | Instant | null; readonly to: LegalDate | Instant | null; readonly why: string }[];
  readonly allowedActions: readonly string[];
}

/** GET /deadlines?scope=&state=&urgency=&crossBorder=&toTheHour=&assigneeId=&unitId=&caseId=&caseReference=&ruleId=&from=&to=&cursor=&limit= */
export interface DeadlineQuery {
  readonly scope?: 'mine' | 'team' | 'all';
  /** `missed`: passed without its act, or met after its end. */
  readonly state?: DeadlineState | 'missed';
  /** `week`: from now to the end of Sunday. */
  readonly urgency?: 'overdue' | 'today' | 'week' | 'soon' | 'later';
  readonly crossBorder?: boolean;
  /** Without those whose end has come and taken its effect: nothing is left to do about them. */
  readonly toDo?: boolean;
  /** Only those that end at an hour. */
  readonly toTheHour?: boolean;
  readonly assigneeId?: string;
  readonly unitId?: string;
  readonly caseId?: string;
  readonly caseReference?: string;
  readonly ruleId?: string;
  readonly from?: LegalDate;
  readonly to?: LegalDate;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A page of GET /deadlines, or of GET /deadlines/reasons, to print. `total` is null where more comes: it is asked beside it, no page waits for a count. */
export interface DeadlinePage<Row = DeadlineRow> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}
/** GET /deadlines/count with the filter of the list: exactly, or at least so many. */
export interface DeadlineCount {
  readonly count: number;
  readonly exact: boolean;
}

/** GET /today */
export interface Today {
  /** Whose deadlines and items these are. */
  readonly scope: 'mine' | 'team';
  readonly serverToday: LegalDate;
  readonly groups: readonly { readonly urgency: 'overdue' | 'today' | 'soon' | 'later'; readonly count: number; readonly rows: readonly DeadlineRow[] }[];
  readonly awaitingDecision: { readonly count: number; readonly rows: readonly TodayItem[] };
  /** Held items with a decision that waits, is past its date, or is not known. */
  readonly undecided: number;
  readonly silentCases: number;
  readonly unreadNotifications: number;
}
export interface TodayItem {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly status: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly daysWithoutDecision: number;
}

/** POST /deadlines/:id/acknowledgement with If-Match: seen, I act; escalation stops until the last day. */
export interface AcknowledgeRequest {
  readonly note?: string;
}
/** PUT /deadlines/:id/assignee with If-Match */
export interface AssignRequest {
  readonly userId: string;
  readonly reason: string;
}

/** Which deadlines a calendar feed holds: those that are mine to do, or all of the cases I work on. */
export type FeedScope = 'mine' | 'cases';
/** GET /me/calendar-feed; all null when there is none. DELETE ends it. */
export interface CalendarFeed {
  readonly scope: FeedScope | null;
  readonly createdAt: Instant | null;
  readonly lastFetchedAt: Instant | null;
}
/** POST /me/calendar-feed: a new secret address; the one before it ends. */
export interface SubscribeRequest {
  readonly scope: FeedScope;
}
/** Shown once. Null in the answer to a repeat of the same request: the secret is kept nowhere. */
export interface NewCalendarFeed {
  readonly address: string | null;
}

/** GET /handovers/preview?from=&to=&cursor=&limit= */
export interface HandOverPreview {
  readonly rows: readonly { readonly deadline: DeadlineRow; readonly mayReceive: boolean }[];
  readonly nextCursor: string | null;
  readonly total: number;
  /** How many of them the receiver may not see. */
  readonly blocked: number;
}

/** One version of a rule in a list: GET /rules. */
export interface RuleSummary {
  readonly id: string;
  readonly version: number;
  readonly pack: string;
  readonly title: Titles;
  readonly nature: 'binding' | 'policy' | 'advisory';
  readonly mark: 'V' | 'S' | 'U';
  readonly source: Titles;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
  readonly term: Titles;
  readonly promotion: Promotion | null;
}
export interface Promotion {
  readonly by: string;
  readonly on: LegalDate;
  readonly reason: string;
}

/** One line of a rule in words: what it is about, and what it says; `field` is the same in every version, to compare by. */
export interface RuleLine {
  readonly field: string;
  readonly label: Titles;
  readonly lines: readonly Titles[];
}
export interface RuleVersion extends RuleSummary {
  readonly lines: readonly RuleLine[];
  /** Decisions about this version so far; the version to expect in If-Match. */
  readonly decisions: readonly { readonly number: number; readonly kind: 'promoted' | 'taken-back'; readonly decidedOn: LegalDate; readonly reason: string; readonly by: string }[];
  readonly allowedActions: readonly ('promote' | 'take-back')[];
}
/** GET /rules/:id: every version, the newest first. */
export interface RulePage {
  readonly id: string;
  readonly versions: readonly RuleVersion[];
}
/** POST /rules/:id/versions/:version/promotion and .../demotion, with If-Match: the number of decisions so far. */
export interface PromoteRequest {
  readonly decidedOn: LegalDate;
  readonly reason: string;
}

/** GET /rule-packs: files of rules, the newest first. */
export interface PackRevision {
  readonly id: string;
  readonly version: number;
  readonly pack: string;
  readonly revision: string;
  readonly effectiveFrom: LegalDate | null;
  readonly origin: 'shipped' | 'loaded';
  readonly state: 'loaded' | 'applied' | 'discarded';
  readonly fileName: string;
  readonly sha256: string;
  readonly loadedBy: string;
  readonly loadedAt: Instant;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly allowedActions: readonly ('apply' | 'discard')[];
}
/** POST /rule-packs: checked, kept, not in force yet. */
export interface LoadPackRequest {
  readonly fileName: string;
  /** The file as it is, JSON. */
  readonly content: string;
}
export interface BecauseRequest {
  readonly reason: string;
}
/** What a change of the rules answers; the job plans the touched cases again. */
export interface RulesChanged {
  readonly id: string;
  readonly replanJobId: string | null;
}

/** GET /equated-days */
export interface EquatedYearRow {
  readonly calendar: 'nl-atw';
  readonly year: number;
  readonly version: number;
  readonly dates: readonly LegalDate[];
  readonly source: string;
  readonly mark: 'V' | 'S' | 'U';
  readonly importedOn: LegalDate;
  /** Null for what came with a release. */
  readonly importedBy: string | null;
  readonly reason: string | null;
  readonly earlier: readonly { readonly version: number; readonly dates: readonly LegalDate[]; readonly source: string; readonly importedOn: LegalDate; readonly importedBy: string | null }[];
}
export interface DecreeRequest {
  readonly calendar: 'nl-atw';
  readonly year: number;
  readonly dates: readonly LegalDate[];
  readonly source: string;
  readonly mark: 'V' | 'S' | 'U';
}
/** PUT /equated-days/:calendar/:year with If-Match */
export interface CorrectDecreeRequest extends Omit<DecreeRequest, 'calendar' | 'year'> {
  readonly reason: string;
}

/** POST /rule-changes/preview: one page of cases a call, nothing is stored. Exactly one of the three changes is named. */
export interface PreviewRequest {
  readonly revisionId?: string;
  readonly decree?: DecreeRequest;
  readonly promotion?: { readonly ruleId: string; readonly version: number; readonly takeBack?: boolean };
  readonly cursor?: string;
}
export type MoveKind = 'new' | 'moved' | 'gone' | 'revised';
export interface PreviewPage {
  /** Open cases that the change can touch at all. */
  readonly total: number;
  readonly looked: number;
  /** Of all cases looked at, also those the reader may not see: counts only. */
  readonly counts: readonly { readonly ruleId: string; readonly kind: MoveKind; readonly count: number }[];
  readonly casesThatMove: number;
  /** Of cases the reader may see. */
  readonly examples: readonly { readonly caseId: string; readonly caseReference: string; readonly ruleId: string; readonly kind: MoveKind; readonly from: LegalDate | null; readonly to: LegalDate | null }[];
  readonly nextCursor: string | null;
}
