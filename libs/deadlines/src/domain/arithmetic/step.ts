import type { LegalDate } from '../calendar/day-number.js';
import type { DayOff } from '../calendar/working-calendar.js';
import type { Instant } from '../calendar/zone.js';
import type { TermUnit } from './term.js';

/** Why a term that ends on a day off stays there: art. 4 Algemene termijnenwet, art. 1(2) for terms counted back. */
export type NoExtension = 'years' | 'hours' | 'longer-than-three-months' | 'counted-back' | 'policy';

/** One step of the arithmetic, as data; the words for it live in the texts of the reader's language. */
export type Step =
  | { readonly kind: 'start'; readonly params: { readonly date: LegalDate } }
  | { readonly kind: 'start-moment'; readonly params: { readonly instant: Instant } }
  | { readonly kind: 'day-of-event-not-counted'; readonly params: { readonly countedFrom: LegalDate } }
  | { readonly kind: 'hour-of-event-not-counted'; readonly params: { readonly countedFrom: Instant } }
  | {
      readonly kind: 'converted-to-days';
      readonly params: { readonly n: number; readonly unit: TermUnit; readonly days: number };
    }
  | { readonly kind: 'policy-target'; readonly params: { readonly n: number; readonly unit: TermUnit } }
  | {
      readonly kind: 'naive-end';
      /** `back` when the term is counted back from its date. */
      readonly params: { readonly n: number; readonly unit: TermUnit; readonly date: LegalDate; readonly back?: true };
    }
  | { readonly kind: 'last-day-of-month'; readonly params: { readonly date: LegalDate } }
  | {
      readonly kind: 'moved-off';
      readonly params: { readonly date: LegalDate } & DayOff;
    }
  /** In a term of working days: a weekday inside the term that is a holiday. */
  | { readonly kind: 'not-counted'; readonly params: { readonly date: LegalDate } & DayOff }
  | { readonly kind: 'moved-to'; readonly params: { readonly date: LegalDate } }
  | { readonly kind: 'two-working-days'; readonly params: { readonly from: LegalDate; readonly date: LegalDate } }
  | { readonly kind: 'no-extension'; readonly params: { readonly because: NoExtension } }
  | { readonly kind: 'hours-elapsed'; readonly params: { readonly n: number; readonly instant: Instant } }
  | {
      readonly kind: 'suspended';
      readonly params: { readonly reason: string; readonly from: LegalDate; readonly until: LegalDate; readonly days: number };
    }
  | { readonly kind: 'lengthened'; readonly params: { readonly days: number; readonly date: LegalDate } }
  | { readonly kind: 'stated-date'; readonly params: { readonly field: string; readonly date: LegalDate } }
  | { readonly kind: 'due'; readonly params: { readonly date: LegalDate } }
  | { readonly kind: 'due-moment'; readonly params: { readonly instant: Instant } };

export type StepKind = Step['kind'];
