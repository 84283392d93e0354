import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { createCalendars, type Calendars } from '../domain/calendar/calendars.js';
import { readEquatedDays } from '../domain/calendar/equated-day.js';
import { readRulePack } from '../domain/rules/read-rule-pack.js';
import type { Rule } from '../domain/rules/rule.js';

/** Where the packs lie, among the sources as well as in the build, which copies them. */
const PACKS = path.resolve(import.meta.dirname, '../../packs');

/** Packs that govern a case, by the case's jurisdiction. A register of elsewhere has no pack and so no deadlines of ours. */
const PACKS_OF: Readonly<Record<string, readonly string[]>> = { nl: ['nl', 'eu'] };

/** The rule packs and calendars, read and checked once at start; a broken pack stops the process. */
@Injectable()
export class RuleBook {
  readonly calendars: Calendars;
  private readonly packs = new Map<string, readonly Rule[]>();
  private readonly byVersion = new Map<string, Rule>();

  constructor() {
    const equated = readEquatedDays(readJson('equated-days.json'));
    if (!equated.ok) throw new Error(`The table of equated days is broken: ${JSON.stringify(equated.problems)}`);
    this.calendars = createCalendars(equated.years);
    for (const name of new Set(Object.values(PACKS_OF).flat())) {
      const reading = readRulePack(readJson(`${name}.json`));
      if (!reading.ok) throw new Error(`The rule pack ${name} is broken: ${JSON.stringify(reading.problems)}`);
      this.packs.set(name, reading.pack.rules);
      for (const rule of reading.pack.rules) this.byVersion.set(`${rule.id}@${rule.version}`, rule);
    }
  }

  /** The rules that govern a case; none for a jurisdiction without a pack. */
  rulesFor(jurisdiction: string): readonly Rule[] {
    return (PACKS_OF[jurisdiction] ?? []).flatMap((name) => this.packs.get(name) ?? []);
  }

  /** The version of a rule on which a stored deadline rests. */
  rule(id: string, version: number): Rule {
    const found = this.byVersion.get(`${id}@${version}`);
    if (!found) throw new Error(`Rule ${id} version ${version} is stored but not loaded.`);
    return found;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(PACKS, file), 'utf8'));
}
