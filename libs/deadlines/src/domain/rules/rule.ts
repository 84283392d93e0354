import type { TermLength } from '../arithmetic/term.js';
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
] as const;
export type BoundRole = (typeof BOUND_ROLES)[number];

/** Roles of the office that are warned; for a term that binds someone outside, they are the only ones who can be. */
export const WATCHING_ROLES = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'cross-border-desk'] as const;
export type WatchingRole = (typeof WATCHING_ROLES)[number];

/** binding: a term of the law; policy: a target of the house where the law gives no number; advisory: text not verified. */
export const NATURES = ['binding', 'policy', 'advisory'] as const;
export type Nature = (typeof NATURES)[number];

/** What the end of the term brings about. */
export const EXPIRY_KINDS = ['inadmissible', 'power-arises', 'power-lapses', 'nullity', 'information'] as const;
export type ExpiryKind = (typeof EXPIRY_KINDS)[number];

export interface RuleSource {
  readonly law: string;
  readonly article: string;
  /** How well the text behind the rule was verified. */
  readonly mark: VerificationMark;
}

/** A counted term, or a date that the starting event states in one of its fields. */
export type RuleTerm =
  | ({ readonly kind: 'counted' } & TermLength)
  | { readonly kind: 'stated'; readonly field: string };

/** One party's clock. One decision can start several, each from its own event. */
export interface Clock {
  /** Names the clock inside its rule; part of the deadline's key, so it never changes once deadlines exist. */
  readonly party: string;
  readonly binds: BoundRole;
  /** The event from which the term runs. */
  readonly start: readonly EventMatch[];
  /** The event that makes this clock matter, when that is another than the one it runs from; empty otherwise. */
  readonly anchor: readonly EventMatch[];
  /** With an anchor: show the clock as not started until its start is known. */
  readonly announced: boolean;
  /** With an anchor: every start event runs a term of its own, instead of only the first. */
  readonly repeats: boolean;
  /** The field of the event it matters from that names the state whose working days count; null for the rule's calendar. */
  readonly calendarOf: string | null;
  readonly term: RuleTerm;
  readonly metBy: readonly EventMatch[];
}

/** A stretch of time that lengthens the term, from one event to another or to a date that the first one states. */
export interface TermExtension {
  readonly reason: string;
  readonly from: EventMatch;
  readonly until: EventMatch | null;
  readonly untilField: string | null;
}

/** One version of one rule of law, as data. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  /** First and last date of a starting event to which this version applies; null when it is still in force. */
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
  readonly title: Titles;
  readonly subject: SubjectType;
  readonly nature: Nature;
  readonly expiry: ExpiryKind;
  readonly onExpiry: Titles;
  readonly source: RuleSource;
  readonly calendar: LegalCalendarName;
  readonly clocks: readonly Clock[];
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
