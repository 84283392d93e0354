import type { EventMatch, Scalar } from '../rules/event-match.js';
import { KNOWN_EVENTS } from '../rules/known-events.js';
import type { Rule, SubjectType } from '../rules/rule.js';

/** What a rule looks at in an event, with the values it tells apart. */
export interface SupposableField {
  readonly name: string;
  readonly values: readonly Scalar[];
}

/** An event that could change a plan, if it happened. */
export interface Supposable {
  readonly type: string;
  readonly subjectTypes: readonly SubjectType[];
  readonly fields: readonly SupposableField[];
}

function matchesOf(rule: Rule): readonly EventMatch[] {
  const ofClocks = rule.clocks.flatMap(({ start, anchor, metBy }) => [...start, ...anchor, ...metBy]);
  const ofExtensions = rule.extensions.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  return [...ofClocks, ...ofExtensions, ...rule.withdrawnBy];
}

/**
 * Every event some rule looks at on records of these kinds, with the fields that make a difference to it: what a person can
 * suppose of a case.
 */
export function supposable(rules: readonly Rule[], subjects: ReadonlySet<SubjectType>): readonly Supposable[] {
  const types = new Map<string, Map<string, Set<Scalar>>>();
  for (const { type, where } of rules.flatMap(matchesOf)) {
    const fields = types.get(type) ?? new Map<string, Set<Scalar>>();
    types.set(type, fields);
    for (const { field, test, values } of where) {
      const known = fields.get(field) ?? new Set<Scalar>();
      fields.set(field, known);
      if (test !== 'present' && test !== 'absent') for (const value of values) known.add(value);
    }
  }
  return [...types].flatMap(([type, fields]): Supposable[] => {
    const subjectTypes = (KNOWN_EVENTS.get(type) ?? []).filter((each) => subjects.has(each));
    if (subjectTypes.length === 0) return [];
    return [{ type, subjectTypes, fields: [...fields].filter(([, values]) => values.size > 0).map(([name, values]) => ({ name, values: withOpposites([...values]) })) }];
  });
}

/** A yes that is asked can be a no. */
function withOpposites(values: readonly Scalar[]): readonly Scalar[] {
  return values.some((value) => typeof value === 'boolean') ? [true, false] : values;
}
