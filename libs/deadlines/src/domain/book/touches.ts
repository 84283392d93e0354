import type { EquatedYear } from '../calendar/equated-day.js';
import { isSameValue } from '../planning/same-value.js';
import type { Rule } from '../rules/rule.js';
import { PACK_NAMES, type Book } from './book.js';

/** What of a book decides about plans. */
type Planned = Pick<Book, 'rulesOf' | 'equatedYears'>;

/** Which cases a change of the book can touch; a case outside it has the same plan by both books. */
export interface Touches {
  /** Facts from which a changed rule runs, before the change or after it. */
  readonly eventTypes: readonly string[];
  readonly ruleIds: readonly string[];
  /** Years of which the days equated by decree changed. */
  readonly years: readonly number[];
}

export const NOTHING_TOUCHED: Touches = { eventTypes: [], ruleIds: [], years: [] };

/** What lies between two books. */
export function touchesOf(before: Planned, after: Planned): Touches {
  const changed = [...changedRules(before, after), ...changedRules(after, before)];
  return {
    eventTypes: [...new Set(changed.flatMap(startingEvents))].toSorted(),
    ruleIds: [...new Set(changed.map(({ id }) => id))].toSorted(),
    years: changedYears(before.equatedYears, after.equatedYears),
  };
}

/** Everything that a book plans. */
export function touchesOfAll(book: Planned): Touches {
  return touchesOf(NO_BOOK, book);
}

export function touchNothing({ eventTypes, ruleIds, years }: Touches): boolean {
  return eventTypes.length === 0 && ruleIds.length === 0 && years.length === 0;
}

const NO_BOOK: Planned = { rulesOf: () => [], equatedYears: [] };

function changedRules(of: Planned, against: Planned): readonly Rule[] {
  return PACK_NAMES.flatMap((pack) => {
    const others = new Map(against.rulesOf(pack).map((rule) => [`${rule.id}@${rule.version}`, rule]));
    return of.rulesOf(pack).filter((rule) => !isSameValue(rule, others.get(`${rule.id}@${rule.version}`)));
  });
}

function startingEvents({ clocks }: Rule): readonly string[] {
  return clocks.flatMap(({ start, anchor }) => [...start, ...anchor].map(({ type }) => type));
}

function changedYears(before: readonly EquatedYear[], after: readonly EquatedYear[]): readonly number[] {
  const planned = ({ dates, source }: EquatedYear) => ({ dates, source });
  const years = [...new Set([...before, ...after].map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.filter((year) => {
    const [was, is] = [before, after].map((list) => list.find((each) => each.year === year));
    return !isSameValue(was && planned(was), is && planned(is));
  });
}
