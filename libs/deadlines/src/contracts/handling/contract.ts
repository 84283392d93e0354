import type { Instant, LegalDate, PersonRef, Titles } from '../../../../platform/src/contract.js';

/** POST /cases/:id/deadlines: a deadline set by hand on a case, or on an item of it. */
export interface SetDeadlineRequest {
  readonly itemId?: string;
  readonly title: string;
  /** Its last day, or the moment at which it ends: one of the two. */
  readonly dueOn?: LegalDate;
  readonly dueAt?: Instant;
  readonly ownerId: string;
  readonly reason: string;
  readonly reminders: string;
}

/** PUT /deadlines/:id with If-Match: another end, other words or other reminders of a deadline set by hand, with the reason of the change. */
export interface ChangeDeadlineRequest {
  readonly title: string;
  readonly dueOn?: LegalDate;
  readonly dueAt?: Instant;
  readonly reminders: string;
  readonly reason: string;
}

/** POST /deadlines/:id/cancellation with If-Match: a deadline set by hand that is not needed any more. */
export interface CancelDeadlineRequest {
  readonly reason: string;
}

/** POST /me/handover, POST /people/:id/handover: all running deadlines of a person at once. */
export interface HandOverRequest {
  readonly toId: string;
  readonly reason: string;
  /** The total of the preview; refused when there are more or fewer by now. */
  readonly count: number;
  /** Deadlines that go to somebody else, or stay where they are (`toId` left out). */
  readonly exceptions?: readonly { readonly deadlineId: string; readonly toId?: string }[];
}

export interface HandedOver {
  readonly handed: number;
  readonly stayed: number;
}

/** GET /deadlines/month?month=2026-12 and the filters of the list: how many end on each day, and which days are off. */
export interface DeadlineMonth {
  readonly month: string;
  readonly days: readonly { readonly date: LegalDate; readonly count: number; readonly dayOff: Titles | null; readonly weekend: boolean }[];
}

/** GET /deadlines/rules: the rules by which the list can be narrowed. */
export interface DeadlineRuleRef {
  readonly id: string;
  readonly title: Titles;
}

/** What must be decided next about an item: by whom, and until when. */
export interface NextDecision {
  readonly deadlineId: string;
  readonly title: Titles;
  readonly bindsTitle: Titles;
  readonly by: PersonRef | null;
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  readonly toTheHour: boolean;
  readonly workingDaysLeft: number;
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later';
}

/** One row of GET /undecided-items; GET /items/:id/next-decision. */
export interface UndecidedItem {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly status: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
  readonly lead: PersonRef | null;
  /** The day of the last step, decision or review. */
  readonly silentSince: LegalDate;
  readonly daysOfSilence: number;
  /** Null when no rule says what comes next: then it is for the lead of the case to say. */
  readonly nextDecision: NextDecision | null;
}

/** GET /undecided-items?which=&scope=&leadId=&unitId=&cursor=&limit=, the longest silence first */
export interface UndecidedQuery {
  /**
   * `awaiting`: its state waits for a decision; `overdue`: the next decision is past its date; `unplanned`: no next decision is known;
   * `undecided`: any of these, and the default; `held`: everything that is held.
   */
  readonly which?: 'undecided' | 'awaiting' | 'overdue' | 'unplanned' | 'held';
  readonly scope?: 'mine' | 'team' | 'all';
  /** Of the cases that this person leads. */
  readonly leadId?: string;
  readonly unitId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/**
 * POST /deadlines/:id/completion with If-Match: met by its act (a decision, a filing, a service: a fact of the case), or by something
 * the register does not know, and then with the reason.
 */
export interface CompleteRequest {
  /** The day of the act when it is left out. */
  readonly metOn?: LegalDate;
  readonly actEventId?: string;
  readonly documentId?: string;
  readonly reason?: string;
}
/** GET /deadlines/:id/acts: facts of the case that can have met the deadline, newest first. */
export interface MeetingAct {
  readonly id: string;
  readonly title: Titles;
  readonly occurredOn: LegalDate;
  readonly about: string | null;
  /** The rule of the deadline is met by such an act; another one is named with the reason. */
  readonly ofRule: boolean;
}
