import { areOfOne, belongTogether } from '../planning/correlation.js';
import type { LegalDate } from '../calendar/day-number.js';
import { conditionsHold, type EventMatch } from '../rules/event-match.js';
import type { SubjectType } from '../rules/rule.js';

/** A running term, as far as its completion by hand depends on it. */
export interface TermToComplete {
  /**
   * The day its clock began; null where nothing says when what meets it could first be done: set by hand, counted backwards, or announced,
   * for who acts before an announced clock starts has acted in time.
   */
  readonly startedOn: LegalDate | null;
  /** The acts by which its rule is met; null of a term set by hand, which any act can meet. */
  readonly metBy: readonly EventMatch[] | null;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** The fields that tie an act to its term, such as the complaint, and what the fact that started it says in them. */
  readonly correlateBy: readonly string[];
  readonly said: Readonly<Record<string, unknown>>;
}

/** A fact of the case that is named as the act. */
export interface NamedAct {
  readonly type: string;
  readonly occurredOn: LegalDate;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface StatedCompletion {
  readonly act: NamedAct | null;
  readonly metOn?: LegalDate;
  readonly reason?: string;
}

export interface CompletionRefusal {
  readonly code: 'deadline.met-on-of-act' | 'deadline.met-before-start' | 'deadline.reason-for-act';
  readonly pointer: '/metOn' | '/actEventId' | '/reason';
  readonly params?: Readonly<Record<string, string>>;
}

/** Whether the rule of the term is met by such an act: its kind, what it says, what it is about, and whose it is. */
export function isActOfRule(term: TermToComplete, act: NamedAct): boolean {
  return term.metBy === null || matchesOf(term, act).length > 0;
}

function matchesOf({ metBy, subjectType, subjectId, correlateBy, said }: TermToComplete, act: NamedAct): readonly EventMatch[] {
  const isWhose = ({ whose }: EventMatch): boolean => {
    if (whose === 'any') return true;
    return belongTogether(act, { data: said }, correlateBy) && (whose !== 'named' || areOfOne(act, { data: said }, correlateBy));
  };
  return (metBy ?? []).filter((match) => isWhose(match) && match.type === act.type && conditionsHold(match, act.data) && (match.about !== 'subject' || subjectType === 'case' || act.subjectId === subjectId));
}

/**
 * What speaks against a completion by hand; all at once. An act has a day of its own, so that what was done too late stays among the
 * missed; nothing meets a term before it began, but where the rule says so; and an act that its rule does not know is named with the reason.
 */
export function judgeCompletion(term: TermToComplete, { act, metOn, reason }: StatedCompletion): readonly CompletionRefusal[] {
  const refusals: CompletionRefusal[] = [];
  const day = act?.occurredOn ?? metOn;
  const mayBeEarlier = (act ? matchesOf(term, act) : (term.metBy ?? [])).some(({ at }) => at === 'any');
  if (act && metOn !== undefined && metOn !== act.occurredOn) refusals.push({ code: 'deadline.met-on-of-act', pointer: '/metOn', params: { day: act.occurredOn } });
  if (day !== undefined && term.startedOn !== null && day < term.startedOn && !mayBeEarlier) refusals.push({ code: 'deadline.met-before-start', pointer: act ? '/actEventId' : '/metOn', params: { day: term.startedOn } });
  if (act && !isActOfRule(term, act) && !reason?.trim()) refusals.push({ code: 'deadline.reason-for-act', pointer: '/reason' });
  return refusals;
}
