import type { Condition, EventMatch, Scalar } from './event-match.js';
import type { PackProblem } from './pack-problem.js';
import { isRecord, RecordReader, type RawRecord } from './record-reader.js';

/** Lists of events that several rules name together, e.g. everything that ends a seizure. */
export type EventGroups = ReadonlyMap<string, readonly unknown[]>;

const GROUP_SIGN = '@';
const TESTS = { not: 'not', in: 'in', notIn: 'not-in', includesAny: 'includes-any', present: 'present', absent: 'absent' } as const;

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readCondition(field: string, raw: unknown): Condition | undefined {
  if (isScalar(raw)) return { field, test: 'equals', values: [raw] };
  if (!isRecord(raw)) return undefined;
  const [entry, ...others] = Object.entries(raw);
  if (entry === undefined || others.length > 0) return undefined;
  const [name, operand] = entry;
  const test = Object.entries(TESTS).find(([key]) => key === name)?.[1];
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return test !== undefined && values.length > 0 && values.every(isScalar) ? { field, test, values } : undefined;
}

/** Reads what a rule says about events: a type, an object with conditions, or '@' and the name of a group. */
export class EventMatchReader {
  readonly #groups: EventGroups;
  readonly #ruleId: string;
  readonly #problems: PackProblem[];

  constructor(groups: EventGroups, ruleId: string, problems: PackProblem[]) {
    this.#groups = groups;
    this.#ruleId = ruleId;
    this.#problems = problems;
  }

  all(field: string, entries: readonly unknown[]): readonly EventMatch[] {
    return entries.flatMap((entry) => this.#expand(field, entry));
  }

  one(field: string, entry: unknown): EventMatch | undefined {
    return this.#expand(field, entry)[0];
  }

  #expand(field: string, entry: unknown): readonly EventMatch[] {
    if (typeof entry === 'string') {
      if (!entry.startsWith(GROUP_SIGN)) return [{ type: entry, about: 'subject', at: 'after', whose: 'same', where: [] }];
      const group = this.#groups.get(entry.slice(1));
      if (group !== undefined) return this.all(field, group);
      this.#problems.push({ code: 'rule.group-unknown', ruleId: this.#ruleId, params: { field, group: entry } });
      return [];
    }
    if (isRecord(entry)) return [this.#matchOf(field, entry)];
    this.#invalid(field, entry);
    return [];
  }

  #matchOf(field: string, raw: RawRecord): EventMatch {
    const reader = new RecordReader(raw, this.#ruleId, this.#problems);
    const where = reader.has('where') ? reader.record('where') : {};
    const match: EventMatch = {
      type: reader.text('type'),
      about: reader.has('about') ? reader.oneOf('about', ['subject', 'case', 'anything']) : 'subject',
      at: reader.has('at') ? reader.oneOf('at', ['after', 'any', 'later', 'unstarted']) : 'after',
      whose: reader.has('whose') ? reader.oneOf('whose', ['same', 'named', 'any']) : 'same',
      where: Object.entries(where).flatMap(([name, test]) => {
        const condition = readCondition(name, test);
        if (condition === undefined) this.#invalid(`${field}.where.${name}`, test);
        return condition ?? [];
      }),
    };
    reader.refuseOthers();
    return match;
  }

  #invalid(field: string, value: unknown): void {
    this.#problems.push({
      code: 'rule.field-invalid',
      ruleId: this.#ruleId,
      params: { field, value: JSON.stringify(value) },
    });
  }
}
