import type { Step } from '../arithmetic/step.js';
import type { TermWarning } from '../arithmetic/term-result.js';
import type { LegalDate } from '../calendar/day-number.js';
import { addDays, daysBetween, isLegalDate } from '../calendar/legal-date.js';
import type { TermExtension } from '../rules/rule.js';
import { areOfOne, belongTogether } from './correlation.js';
import { cameBefore, compareEvents, type EventIndex, type Subject } from './event-index.js';
import type { EffectiveEvent } from './plan-event.js';

interface Stretch {
  readonly reason: string;
  readonly from: LegalDate;
  readonly until: LegalDate | undefined;
  readonly whole: boolean;
}

/** The term that is lengthened: by what concerns its own suspect or order only. */
export interface Extended {
  readonly start: EffectiveEvent;
  readonly subject: Subject;
  readonly correlateBy: readonly string[];
}

export interface ExtendedTerm {
  readonly due: LegalDate;
  readonly steps: readonly Step[];
  readonly warnings: readonly TermWarning[];
}

/** A day that is stated anew of the same person takes the place of the one before from then on. */
function endOf(extension: TermExtension, from: EffectiveEvent, { subject, start, correlateBy }: Extended, index: EventIndex): LegalDate | undefined {
  if (extension.untilField !== null) {
    const stated = from.data[extension.untilField];
    const anew = index.about(extension.from, subject).filter((event) => cameBefore(from, event) && areOfOne(event, from, correlateBy)).map(({ occurredOn }) => occurredOn);
    return isLegalDate(stated) ? [stated, ...anew].toSorted()[0] : undefined;
  }
  const ends = extension.until === null ? [] : index.about(extension.until, subject);
  return ends.toSorted(compareEvents).find((event) => event.occurredOn >= from.occurredOn && belongTogether(event, start, correlateBy) && belongTogether(event, from, correlateBy))?.occurredOn;
}

function stretchesOf(extensions: readonly TermExtension[], term: Extended, index: EventIndex): readonly Stretch[] {
  return extensions
    .flatMap((extension) =>
      index.about(extension.from, term.subject).filter((from) => belongTogether(from, term.start, term.correlateBy)).map((from) => ({
        reason: extension.reason,
        from: from.occurredOn,
        until: endOf(extension, from, term, index),
        whole: extension.whole,
      })),
    )
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.reason.localeCompare(b.reason));
}

interface Span {
  readonly from: LegalDate;
  readonly until: LegalDate;
}

type Ended = Stretch & { readonly until: LegalDate };

/** Takes the first that counts before the term has lapsed: a suspension that begins, or a time to be added that is over; what had lapsed does not live again. */
function takeNext(waiting: Stretch[], due: LegalDate): Ended | undefined {
  const next = waiting.find((each): each is Ended => each.until !== undefined && (each.whole ? each.until : each.from) <= due);
  if (next !== undefined) waiting.splice(waiting.indexOf(next), 1);
  return next;
}

/** The days of a span that none of the others has. */
function daysBeside(others: readonly Span[], span: Span): number {
  const parts = others.reduce<readonly Span[]>(
    (left, other) =>
      left.flatMap((part) => [
        { from: part.from, until: part.until < other.from ? part.until : other.from },
        { from: part.from > other.until ? part.from : other.until, until: part.until },
      ].filter(({ from, until }) => from < until)),
    [span],
  );
  return parts.reduce((sum, { from, until }) => sum + Math.max(0, daysBetween(from, until)), 0);
}

/**
 * Adds to a term the days it was suspended, of which only those between its start and its end count, and the time by which the law
 * lengthens it, which counts in full. Days that two reasons share count once, so that the date stays the earlier one in doubt. A
 * suspension without an end adds nothing yet, and warns.
 */
export function extendTerm(
  extensions: readonly TermExtension[],
  basicDue: LegalDate,
  term: Extended,
  index: EventIndex,
): ExtendedTerm {
  const steps: Step[] = [];
  const counted: Span[] = [];
  let due = basicDue;
  // One that only another made possible is counted too, whichever began first.
  const waiting = [...stretchesOf(extensions, term, index)];
  for (let next = takeNext(waiting, due); next !== undefined; next = takeNext(waiting, due)) {
    const { reason, from, until, whole } = next;
    const begin = whole || from > term.start.occurredOn ? from : term.start.occurredOn;
    const days = daysBeside(counted, { from: begin, until });
    if (days <= 0) continue;
    counted.push({ from: begin, until });
    due = addDays(due, days);
    steps.push(
      { kind: 'suspended', params: { reason, from: begin, until, days } },
      { kind: 'lengthened', params: { days, date: due } },
    );
  }
  const end = due;
  const warnings = waiting.flatMap(({ reason, from, until, whole }): readonly TermWarning[] =>
    until === undefined && !whole && from <= end ? [{ code: 'suspension-still-running', params: { reason, from } }] : [],
  );
  return { due, steps, warnings };
}
