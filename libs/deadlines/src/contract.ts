import type { Instant, LegalDate, PersonRef, Titles } from '../../platform/src/contract.js';

export type DeadlineState = 'open' | 'met' | 'lapsed' | 'withdrawn' | 'not-started';

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
  readonly nature: 'binding' | 'policy' | 'advisory';
  readonly binds: string;
  /** Who must act, in words. One event can start a clock for each of several parties. */
  readonly bindsTitle: Titles;
  readonly source: string;
  readonly state: DeadlineState;
  readonly dueOn: LegalDate | null;
  readonly dueAt: Instant | null;
  readonly toTheHour: boolean;
  readonly workingDaysLeft: number | null;
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later' | null;
  readonly assignee: PersonRef | null;
  readonly acknowledged: boolean;
  readonly onExpiry: Titles;
}

export interface DeadlineStep {
  readonly kind: string;
  readonly text: Titles;
}

/** GET /deadlines/:id: "why this date". */
export interface Deadline extends DeadlineRow {
  readonly explanation: {
    readonly rule: string;
    readonly ruleVersion: number;
    readonly source: { readonly law: string; readonly article: string; readonly mark: 'V' | 'S' | 'U' };
    readonly code: string;
    readonly term: number | null;
    readonly trigger: { readonly eventId: string; readonly title: Titles; readonly occurredOn: LegalDate; readonly occurredAt: Instant | null; readonly documentId: string | null };
    readonly steps: readonly DeadlineStep[];
    readonly warnings: readonly Titles[];
  };
  readonly alerts: readonly { readonly stage: string; readonly level: string; readonly dueAt: Instant; readonly state: 'pending' | 'sent' | 'withdrawn'; readonly sentAt: Instant | null }[];
  readonly history: readonly { readonly at: Instant; readonly from: LegalDate | null; readonly to: LegalDate | null; readonly why: string }[];
  readonly allowedActions: readonly string[];
}

/** GET /deadlines?scope=&state=&urgency=&crossBorder=&cursor=&limit= */
export interface DeadlineQuery {
  readonly scope?: 'mine' | 'team' | 'all';
  readonly state?: DeadlineState;
  readonly urgency?: 'overdue' | 'today' | 'soon' | 'later';
  readonly crossBorder?: boolean;
  readonly from?: LegalDate;
  readonly to?: LegalDate;
  readonly cursor?: string;
  readonly limit?: number;
}

/** GET /today */
export interface Today {
  readonly serverToday: LegalDate;
  readonly groups: readonly { readonly urgency: 'overdue' | 'today' | 'soon' | 'later'; readonly count: number; readonly rows: readonly DeadlineRow[] }[];
  readonly awaitingDecision: { readonly count: number; readonly rows: readonly TodayItem[] };
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
/** POST /deadlines/:id/completion with If-Match: met by something the rules cannot see. */
export interface CompleteRequest {
  readonly metOn: LegalDate;
  readonly documentId?: string;
  readonly reason: string;
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
