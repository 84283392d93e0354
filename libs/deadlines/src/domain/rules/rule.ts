import type { TermCode, TermLength } from '../arithmetic/term.js';
import type { LegalDate } from '../calendar/day-number.js';
import type { VerificationMark } from '../calendar/equated-day.js';
import type { LegalCalendarName } from '../calendar/working-calendar.js';
import type { ReminderProfileName } from '../reminders/reminder-profile.js';
import type { EventMatch } from './event-match.js';
import type { Promotion } from './promotion.js';

/** A text in both languages of the application. */
export interface Titles {
  readonly nl: string;
  readonly en: string;
}

export const SUBJECT_TYPES = ['case', 'item', 'request', 'exchange'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Who must act by law, inside the office or outside it. */
export const BOUND_ROLES = [
  'investigating-officer',
  'assistant-prosecutor',
  'prosecutor',
  'examining-magistrate',
  'court',
  'keeper',
  'bailiff',
  'asset-officer',
  'holder',
  'claimant',
  'third-party',
  'complainant',
  'suspect',
  'debtor',
  'executing-authority',
  'asset-recovery-office',
  'foreign-authority',
  'exchange-desk',
  'exchange-partner',
  'owner',
  'minister',
  'ministry',
  'state',
  'police',
  'judicial-information-service',
  'issuing-authority',
  'contact-point',
  'asset-management-office',
] as const;
export type BoundRole = (typeof BOUND_ROLES)[number];

/** Roles of the office that are warned; for a term that binds someone outside, they are the only ones who can be. */
export const WATCHING_ROLES = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'cross-border-desk'] as const;
export type WatchingRole = (typeof WATCHING_ROLES)[number];

/** binding: a term of the law; policy: a target of the house where the law gives no number; advisory: text not verified. */
export const NATURES = ['binding', 'policy', 'advisory'] as const;
export type Nature = (typeof NATURES)[number];

/**
 * What a row of the catalogue is. A term has clocks. A gate is a check before an act and has no clock; a duty binds an authority and
 * not a case; a note states the law where nobody has to act; what is not applicable stands there so that nobody looks for it.
 */
export const RULE_KINDS = ['term', 'gate', 'duty', 'note', 'not-applicable'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What the end of the term brings about; of what runs out nobody had to do anything, so that its end is nothing that was missed. */
export const EXPIRY_KINDS = ['inadmissible', 'power-arises', 'power-lapses', 'nullity', 'information', 'runs-out'] as const;
export type ExpiryKind = (typeof EXPIRY_KINDS)[number];

export interface RuleSource {
  readonly law: string;
  readonly article: string;
  /** How well the text behind the rule was verified. */
  readonly mark: VerificationMark;
}

/** A counted term, or a date that the starting event states in one of its fields. */
export type RuleTerm =
  | ({
      readonly kind: 'counted';
      /** Another way to read the same number, of which the date is shown beside the one that counts; null when there is none. */
      readonly alsoReadAs: TermCode | null;
    } & TermLength)
  | { readonly kind: 'stated'; readonly field: string };

/** One party's clock. One decision can start several, each from its own event. */
export interface Clock {
  /** Names the clock inside its rule; part of the deadline's key, so it never changes once deadlines exist. */
  readonly party: string;
  readonly binds: BoundRole;
  /** Who may act as well: one duty of several, that any of them fulfils for all. */
  readonly orBinds: readonly BoundRole[];
  /** What its deadlines are about. */
  readonly subject: SubjectType;
  readonly expiry: ExpiryKind;
  readonly onExpiry: Titles;
  readonly reminders: ReminderProfileName;
  /** The event from which the term runs. */
  readonly start: readonly EventMatch[];
  /** The event that makes this clock matter, when that is another than the one it runs from; empty otherwise. */
  readonly anchor: readonly EventMatch[];
  /** With an anchor: show the clock as not started until its start is known. */
  readonly announced: boolean;
  /** With an anchor: every start event runs a term of its own, instead of only the first. */
  readonly repeats: boolean;
  /** With an anchor: several anchors on one subject are one term, that of the first. */
  readonly once: boolean;
  /** With an anchor: a start that happened before the anchor counts too. */
  readonly evenBefore: boolean;
  /** With an anchor: a start that belongs to no anchor runs by itself, because the office was not told of the anchor. */
  readonly alone: boolean;
  /** The field of the event it matters from that names the state whose working days count; null for the rule's calendar. */
  readonly calendarOf: string | null;
  /** The states of affairs in all of which the clock exists; none when it always does. */
  readonly during: readonly Stretch[];
  readonly term: RuleTerm;
  readonly metBy: readonly EventMatch[];
}

/** From one of some events, that day included, until one of others; where no event begins it, it is there until the first of these. */
export interface Stretch {
  readonly from: readonly EventMatch[];
  readonly until: readonly EventMatch[];
}

/** What a row without clocks says. */
export interface Standing {
  readonly binds: BoundRole;
  readonly orBinds: readonly BoundRole[];
  /** Of a gate: the acts on an item that it stands before, and the refusal or the statement by which they keep it. */
  readonly acts: readonly string[];
  readonly asks: string | null;
  /** Of a duty: its only day, or the day on which it comes back every year ('12-31'); neither when it stands all the time. */
  readonly dueOn: LegalDate | null;
  readonly yearlyOn: string | null;
}

/** A stretch of time that lengthens the term, from one event to another or to a date that the first one states. */
export interface TermExtension {
  readonly reason: string;
  readonly from: EventMatch;
  readonly until: EventMatch | null;
  readonly untilField: string | null;
  /** Its time is added in full, also what lay before the term began; until it has ended there is nothing to add. Else it suspends the term while it lasts. */
  readonly whole: boolean;
}

/** One version of one rule of law, as data. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  /** First and last date of a starting event to which this version applies; null when it is still in force. */
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
  readonly title: Titles;
  readonly kind: RuleKind;
  readonly subject: SubjectType;
  readonly nature: Nature;
  readonly expiry: ExpiryKind;
  readonly onExpiry: Titles;
  readonly source: RuleSource;
  readonly calendar: LegalCalendarName;
  /** The clocks of a term; a row of any other kind has none. */
  readonly clocks: readonly Clock[];
  /** What a row says that is no term; null for a term. */
  readonly standing: Standing | null;
  readonly withdrawnBy: readonly EventMatch[];
  readonly extensions: readonly TermExtension[];
  /** Fields that tie an event to its counterpart, e.g. the number of a complaint. */
  readonly correlateBy: readonly string[];
  readonly watchedBy: readonly WatchingRole[];
  readonly reminders: ReminderProfileName;
  /** Why a rule whose text was not verified binds all the same. */
  readonly promotion?: Promotion;
}

export interface RulePack {
  readonly pack: string;
  readonly jurisdiction: 'nl' | 'eu' | 'treaty';
  readonly revision: string;
  readonly rules: readonly Rule[];
}
