import { createCalendars, type Calendars } from '../calendar/calendars.js';
import type { EquatedYear } from '../calendar/equated-day.js';
import type { Promotion } from '../rules/promotion.js';
import type { Rule, RulePack } from '../rules/rule.js';
import { mergeRules } from './merge-rules.js';
import { promoted, type PromotedRule } from './promotion.js';

/** Packs that govern a case, by the case's jurisdiction. A register of elsewhere has no pack and so no deadlines of ours. */
const PACKS_OF: Readonly<Record<string, readonly string[]>> = { nl: ['nl', 'eu', 'treaty'] };

/** The packs without which the book is not complete. */
export const PACK_NAMES: readonly string[] = [...new Set(Object.values(PACKS_OF).flat())];

/** The jurisdictions whose cases a pack governs. */
export function jurisdictionsOf(pack: string): readonly string[] {
  return Object.keys(PACKS_OF).filter((jurisdiction) => PACKS_OF[jurisdiction]?.includes(pack));
}

/** What comes with a release: the packs and the table of days equated by decree. */
export interface Shipped {
  readonly packs: readonly RulePack[];
  readonly equatedYears: readonly EquatedYear[];
}

/** What was administered beside it. */
export interface Administered {
  /** Revisions in the order in which they were applied. */
  readonly revisions: readonly RulePack[];
  readonly promotions: readonly PromotedRule[];
  readonly equatedYears: readonly EquatedYear[];
  /** Packs of earlier releases: they plan nothing, and say what a deadline of then rests on. */
  readonly earlier: readonly RulePack[];
}

export const NOTHING_ADMINISTERED: Administered = { revisions: [], promotions: [], equatedYears: [], earlier: [] };

/** The law by which cases are planned at one moment: rules of every version, and the calendars. It never changes; a change makes another book. */
export class Book {
  readonly calendars: Calendars;
  readonly equatedYears: readonly EquatedYear[];
  readonly #packs: ReadonlyMap<string, readonly Rule[]>;
  readonly #byVersion: ReadonlyMap<string, Rule>;

  constructor(shipped: Shipped, { revisions, promotions, equatedYears, earlier }: Administered = NOTHING_ADMINISTERED) {
    const decisions = new Map<string, Promotion>(promotions.map((each) => [`${each.ruleId}@${each.version}`, each]));
    this.#packs = new Map(
      shipped.packs.map(({ pack, rules }) => {
        const merged = revisions.filter((each) => each.pack === pack).reduce((current, each) => mergeRules(current, each.rules), rules);
        return [pack, merged.map((rule) => promoted(rule, decisions.get(`${rule.id}@${rule.version}`)))];
      }),
    );
    const all = [...earlier.flatMap(({ rules }) => rules), ...[...this.#packs.values()].flat()];
    this.#byVersion = new Map(all.map((rule) => [`${rule.id}@${rule.version}`, rule]));
    this.equatedYears = [...new Map([...shipped.equatedYears, ...equatedYears].map((each) => [each.year, each])).values()].toSorted((a, b) => a.year - b.year);
    this.calendars = createCalendars(this.equatedYears);
  }

  /** The rules that govern a case; none for a jurisdiction without a pack. */
  rulesFor(jurisdiction: string): readonly Rule[] {
    return (PACKS_OF[jurisdiction] ?? []).flatMap((name) => this.rulesOf(name));
  }

  /** Every version of every rule of a pack. */
  rulesOf(pack: string): readonly Rule[] {
    return this.#packs.get(pack) ?? [];
  }

  /** A version of a rule by which is planned today. */
  inForce(id: string, version: number): Rule | undefined {
    return [...this.#packs.values()].flat().find((rule) => rule.id === id && rule.version === version);
  }

  /** The version of a rule on which a stored deadline rests, also when a later release no longer has it. */
  rule(id: string, version: number): Rule {
    const found = this.#byVersion.get(`${id}@${version}`);
    if (!found) throw new Error(`Rule ${id} version ${version} is stored but not loaded.`);
    return found;
  }
}
