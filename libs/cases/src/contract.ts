import type { FacetCount, Instant, LegalDate, PersonRef, Titles } from '../../platform/src/contract.js';
import type { UnitRef } from '../../access/src/contract.js';

export type Classification = 'normal' | 'confidential' | 'embargo';
export type PartyKind = 'person' | 'organisation';

export interface Offence {
  readonly article: string;
  readonly description: string;
}

/** The next running deadline of a case or item, ready to be shown. */
export interface NextDeadline {
  readonly id: string;
  readonly ruleId: string;
  readonly title: Titles;
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  /** True when the term runs in hours and the moment matters. */
  readonly toTheHour: boolean;
  readonly workingDaysLeft: number;
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later';
}

/** One row of POST /cases/search. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly title: string;
  readonly investigationName: string | null;
  readonly status: string;
  readonly classification: Classification;
  readonly unit: UnitRef;
  readonly lead: PersonRef | null;
  readonly mainParty: string | null;
  readonly itemCount: number;
  readonly awaitingDecision: number;
  readonly crossBorder: boolean;
  readonly needsReview: boolean;
  readonly nextDeadline: NextDeadline | null;
  readonly openedOn: LegalDate;
  readonly updatedAt: Instant;
}

export type CaseSort = 'nextDeadline' | 'reference' | 'title' | 'status' | 'openedOn' | 'updatedAt';

/** What a list of cases is narrowed by (text may hold a name, so a search is never a URL). */
export interface CaseFilter {
  readonly text?: string;
  readonly statuses?: readonly string[];
  readonly classifications?: readonly string[];
  readonly unitIds?: readonly string[];
  readonly leadIds?: readonly string[];
  readonly mine?: boolean;
  readonly needsReview?: boolean;
}

/** POST /cases/search */
export interface CaseSearch extends CaseFilter {
  readonly sort?: CaseSort;
  readonly descending?: boolean;
  readonly cursor?: string;
  /** 1–200, default 50. */
  readonly limit?: number;
}

/** POST /cases/facets/search: what the list would hold, value by value; each facet as if it were not chosen from itself. */
export interface CaseFacets {
  readonly statuses: readonly FacetCount[];
  readonly units: readonly FacetCount[];
  readonly classifications: readonly FacetCount[];
  readonly flags: readonly FacetCount[];
}

export interface Party {
  readonly id: string;
  readonly version: number;
  readonly kind: PartyKind;
  readonly name: string;
  readonly role: string;
  readonly birthDate: LegalDate | null;
  readonly registrationNumber: string | null;
  readonly note: string | null;
}

export interface CaseLink {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: 'related' | 'same-suspect' | 'split-from' | 'confiscation-of';
  readonly reason: string;
}

/** GET /cases/:id, with `ETag: "v<version>"`. */
export interface CaseFile {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly title: string;
  /** Whose law governs: picks the rule pack, e.g. `nl`; a register of elsewhere keeps its own, e.g. `us-il`. */
  readonly jurisdiction: string;
  readonly parketNumbers: readonly string[];
  readonly investigationName: string | null;
  readonly unit: UnitRef;
  readonly lead: PersonRef | null;
  readonly assetOfficer: PersonRef | null;
  readonly classification: Classification;
  readonly offences: readonly Offence[];
  readonly legalGrounds: readonly string[];
  readonly status: string;
  readonly openedOn: LegalDate;
  readonly needsReview: boolean;
  readonly reviewNotes: readonly string[];
  readonly source: { readonly register: string; readonly key: string } | null;
  readonly parties: readonly Party[];
  readonly links: readonly CaseLink[];
  readonly members: readonly (PersonRef & { readonly membershipId: string; readonly roleInCase: string; readonly since: LegalDate })[];
  readonly counts: { readonly items: number; readonly awaitingDecision: number; readonly openDeadlines: number; readonly decisions: number; readonly documents: number; readonly requests: number };
  /** Transitions open to this reader now, e.g. `start-investigation`. */
  readonly openTransitions: readonly string[];
  /** Acts this reader may do on the case, e.g. `case.edit`, `item.register`, `decision.give`. */
  readonly allowedActions: readonly string[];
}

/** POST /cases */
export interface OpenCaseRequest {
  readonly title: string;
  readonly jurisdiction?: string;
  readonly parketNumbers?: readonly string[];
  readonly investigationName?: string;
  readonly unitId: string;
  readonly leadId?: string;
  readonly assetOfficerId?: string;
  readonly classification: Classification;
  readonly offences?: readonly Offence[];
  readonly legalGrounds?: readonly string[];
  readonly openedOn?: LegalDate;
}

/** PUT /cases/:id/details with If-Match: the descriptive facts of a case, each change with its reason. */
export type CorrectCaseRequest = Omit<OpenCaseRequest, 'jurisdiction' | 'openedOn' | 'unitId'> & { readonly reason: string };

/** POST /cases/:id/transitions with If-Match */
export interface CaseTransitionRequest {
  readonly action: string;
  readonly occurredOn: LegalDate;
  readonly ground?: string;
  readonly documentId?: string;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** POST /cases/:id/parties; PUT /cases/:id/parties/:partyId with If-Match (adds `reason`) */
export interface PartyRequest {
  readonly kind: PartyKind;
  readonly name: string;
  readonly role: string;
  readonly birthDate?: LegalDate;
  readonly registrationNumber?: string;
  readonly note?: string;
  readonly reason?: string;
}

/** POST /cases/:id/links */
export interface LinkRequest {
  readonly caseReference: string;
  readonly kind: CaseLink['kind'];
  readonly reason: string;
}

/** POST /cases/:id/members */
export interface MemberRequest {
  readonly userId: string;
  readonly roleInCase: 'lead' | 'handler' | 'observer';
  /** Of who is a member already: the membership that this role replaces, as it was seen. */
  readonly replaces?: string;
}

/** An event of the append-only timeline: when it happened and when it was recorded. */
export interface TimelineEvent {
  readonly id: string;
  readonly type: string;
  readonly title: Titles;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Words for the subject, e.g. the item's reference; null when it is the case itself. */
  readonly subjectLabel: string | null;
  readonly occurredOn: LegalDate;
  readonly occurredAt: Instant | null;
  readonly timeZone: string | null;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly reason: string | null;
  readonly ground: string | null;
  readonly documentId: string | null;
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  readonly data: Readonly<Record<string, unknown>>;
  /** What of an event of its kind can be corrected; null when nothing can. */
  readonly correctable: Correctable | null;
  /** Of a correction: the deadlines that changed because of it, noted when they were planned anew. */
  readonly movedDeadlines: readonly MovedDeadline[];
}

/** A deadline that a correction changed. */
export interface MovedDeadline {
  readonly deadlineId: string;
  readonly ruleId: string;
  readonly title: Titles;
  readonly kind: 'new' | 'moved' | 'met' | 'withdrawn' | 'reopened';
  /** Its last day before and after, or its last moment where it ends at an hour; null when its clock had not started, or runs no more. */
  readonly from: LegalDate | Instant | null;
  readonly to: LegalDate | Instant | null;
}

/** One field that is stated with an event. */
export interface CorrectableField {
  readonly name: string;
  readonly title: Titles;
  readonly kind: 'text' | 'date' | 'boolean' | 'choice' | 'suspect' | 'decimal' | 'currency';
  readonly required: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly { readonly value: string; readonly title: Titles }[];
  /** Of a `suspect`: naming nobody means all of them. */
  readonly orAll?: true;
}

/** What of an event can be corrected beside its date. */
export interface Correctable {
  readonly time: 'none' | 'optional' | 'required';
  readonly fields: readonly CorrectableField[];
  /** False when it cannot be said never to have happened, because a state rests on it. */
  readonly mayBeVoid: boolean;
}

/** POST /cases/:id/events: a legal fact of the catalogue (GET /reference: legalFacts). */
export interface RecordEventRequest {
  readonly type: string;
  readonly subjectType: 'case' | 'item' | 'request';
  readonly subjectId: string;
  readonly occurredOn: LegalDate;
  /** Local wall time with offset, when the fact needs a time, e.g. 2026-11-23T10:12+01:00. */
  readonly occurredAt?: string;
  readonly timeZone?: string;
  readonly documentId?: string;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** POST /cases/:id/events/:eventId/correction. The event in the path is the version that is corrected: a corrected one is refused. */
export interface CorrectEventRequest {
  readonly occurredOn: LegalDate;
  /** With offset; left out, the time of day is no longer known. */
  readonly occurredAt?: string;
  /** The fields that are stated anew (`correctable.fields` of the event), others stay; an empty one or null takes the value out. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The event never happened at all. */
  readonly void?: boolean;
  readonly reason: string;
}

/** POST /people/:id/case-handover: the open cases that somebody leads or is the asset officer of. */
export interface HandOverCasesRequest {
  readonly toId: string;
  readonly reason: string;
  /** Somebody who leaves is no member of any case afterwards. */
  readonly leaves?: boolean;
}
export interface CasesHandedOver {
  readonly handed: number;
  readonly left: number;
}
