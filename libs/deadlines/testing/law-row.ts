import type { Clock, Nature, Rule, RuleTerm, Standing } from '../src/domain/rules/rule.js';
import { REMINDER_PROFILES, RHYTHMS, type ReminderProfileName } from '../src/domain/reminders/reminder-profile.js';
import { shippedRules } from './shipped-packs.js';

/** One row of the catalogue of the law page, in its own order of columns. Several values of one column stand behind each other, with commas. */
export interface LawRow {
  readonly id: string;
  /** The events from which a clock runs; before '>' those that make it matter earlier. Empty for what is no term. */
  readonly on: string;
  /** Code and length as the page gives them, or what the row is when it is no term. */
  readonly term: string;
  /** Who must act; where the page gives one duty to either of several, with a slash. */
  readonly binds: string;
  readonly expiry: string;
  /** What the page says that the end brings about. */
  readonly says: string;
  readonly reminders: string;
  readonly source: string;
  readonly mark: string;
  /** binding for a number of the law that was read, policy for a target of the house, advisory for text not verified. */
  readonly nature: Nature;
}

/** Reminder profiles as part 2.1 of the law page lists them. Each also tells when the term becomes known, and climbs on the day after its end. */
export const R_14 = 'T-7 T-3 T-1 T';
export const R_42 = 'T-21 T-10 T-5 T-2 T';
export const R_90 = 'T-45 T-21 T-10 T-5 T-2 T';
export const R_2Y = 'T-365 T-180 T-90 T-45 T-21 T-7 T-1 T';
export const R_48H = 'T-24h T-12h T-6h T-3h T-1h T';
export const R_45 = 'T-30 T-15 T-7 T-3 T-1 T';
export const R_ASAP = 'T, every day';
/** What the page calls "info", "start/end alerts" or just "T". */
export const INFO = 'T';
export const HOURLY = 'T-7h T-6h T-5h T-4h T-3h T-2h T-1h T';
export const EVERY_30_DAYS = 'T-7 T, every 30 days';
export const EVERY_90_DAYS = 'T-7 T, every 90 days';
export const NONE = '';

/** Words that the text on the end of the term must hold, in this order; its spelling is the pack's own. */
export function says(...words: readonly string[]): string {
  return expect.stringMatching(new RegExp(words.join('.*'), 'is')) as string;
}

/** "As soon as possible" without a number on the page: the target is the house's own. */
export const asap = expect.stringMatching(/^ASAP \d+ [a-z-]+$/) as string;

const rules = new Map(shippedRules().map((rule) => [rule.id, rule]));

/** A row of the shipped packs, to be held against the row of the law page. */
export function asShipped(id: string): LawRow | undefined {
  const rule = rules.get(id);
  return rule && rowOf(rule);
}

function rowOf({ id, kind, clocks, standing, expiry, onExpiry, source, nature, reminders }: Rule): LawRow {
  return {
    id,
    on: together(clocks.map(({ anchor, start }) => [anchor, start].filter((list) => list.length > 0).map((list) => together(list.map(({ type }) => type))).join(' > '))),
    term: kind === 'term' ? together(clocks.map(({ term }) => termOf(term))) : kind,
    binds: together([...clocks, ...(standing === null ? [] : [standing])].map(bound)),
    expiry: clocks.length === 0 ? expiry : together(clocks.map((clock) => clock.expiry)),
    says: clocks.length === 0 ? onExpiry.en : together(clocks.map((clock) => clock.onExpiry.en)),
    reminders: together((clocks.length === 0 ? [reminders] : clocks.map((clock) => clock.reminders)).map(stagesOf)),
    source: `${source.law} ${source.article}`,
    mark: source.mark,
    nature,
  };
}

function together(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}

function termOf(term: RuleTerm): string {
  return term.kind === 'counted' ? `${term.code} ${term.n} ${term.unit}` : `stated ${term.field}`;
}

function bound({ binds, orBinds }: Pick<Clock | Standing, 'binds' | 'orBinds'>): string {
  return [binds, ...orBinds].join('/');
}

/** The stages of a profile without those that every profile has, and its rhythm. */
function stagesOf(profile: ReminderProfileName): string {
  const rhythm = RHYTHMS.get(profile);
  const stages = REMINDER_PROFILES[profile].filter((stage) => stage !== 'created' && !stage.startsWith('T+')).join(' ');
  return rhythm === undefined ? stages : `${stages}, ${rhythm.throughout ? 'throughout ' : ''}every ${rhythm.every === 1 ? '' : `${rhythm.every} `}${rhythm.every === 1 ? rhythm.unit.slice(0, -1) : rhythm.unit}`;
}
