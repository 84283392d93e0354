import type { EventMatch } from '../rules/event-match.js';
import type { Clock, Rule } from '../rules/rule.js';
import type { Explanation } from '../planning/planned-deadline.js';
import { noExtension } from '../arithmetic/due-day.js';
import type { TermCode, TermUnit } from '../arithmetic/term.js';

/** Something that would change a date, as data: a fact of these types, days of a decree, or another version of the rule. */
export type Mover =
  | { readonly kind: 'correction' | 'start' | 'met' | 'withdrawn'; readonly eventTypes: readonly string[] }
  | { readonly kind: 'extension'; readonly reason: string; readonly eventTypes: readonly string[] }
  | { readonly kind: 'decree' | 'national-days' | 'rule-version'; readonly eventTypes: readonly [] };

export type MoverKind = Mover['kind'];

function typesOf(matches: readonly EventMatch[]): readonly string[] {
  return [...new Set(matches.map(({ type }) => type))];
}

/** What would move a deadline, end it or take it away, read from the clocks and extensions of its rule. */
export function moversOf(rule: Rule, clock: Clock, explanation: Explanation): readonly Mover[] {
  const movers: Mover[] = [
    explanation.missing === null ? { kind: 'correction', eventTypes: [explanation.trigger.type] } : { kind: 'start', eventTypes: explanation.missing.eventTypes },
    ...rule.extensions.map(({ reason, from, until }) => ({ kind: 'extension' as const, reason, eventTypes: typesOf(until === null ? [from] : [from, until]) })),
    ...(movesOffDays(explanation) ? [{ kind: explanation.calendar === 'nl-atw' ? ('decree' as const) : ('national-days' as const), eventTypes: [] as const }] : []),
    { kind: 'met', eventTypes: typesOf(clock.metBy) },
    { kind: 'withdrawn', eventTypes: typesOf(rule.withdrawnBy) },
    { kind: 'rule-version', eventTypes: [] },
  ];
  return movers.filter(({ kind, eventTypes }) => eventTypes.length > 0 || kind === 'decree' || kind === 'national-days' || kind === 'rule-version');
}

/** Whether a day that becomes a holiday could move the date. */
function movesOffDays({ code, n, unit }: Explanation): boolean {
  if (code === 'STATED' || n === null) return false;
  return unit === 'working-days' || noExtension({ code: code as TermCode, n, unit: unit as TermUnit }) === undefined;
}
