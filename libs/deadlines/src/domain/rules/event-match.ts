export type Scalar = string | number | boolean;

export const CONDITION_TESTS = ['equals', 'not', 'in', 'not-in', 'includes-any', 'present', 'absent'] as const;
export type ConditionTest = (typeof CONDITION_TESTS)[number];

/** A test on one field of an event's data. A field that is absent passes `absent`, `not` and `not-in` and fails the others. */
export interface Condition {
  readonly field: string;
  readonly test: ConditionTest;
  readonly values: readonly Scalar[];
}

/** Which events a rule means. */
export interface EventMatch {
  readonly type: string;
  /** The event concerns the deadline's own subject, the case as a whole, or anything in the case. */
  readonly about: 'subject' | 'case' | 'anything';
  /**
   * Only counts from the start of the clock on, at any time, only when it came later (on the same day: was recorded later), or only
   * while the clock has not started and of the same person or order as it.
   */
  readonly at: 'after' | 'any' | 'later' | 'unstarted';
  /** Of the same person or order as the deadline (what the rule correlates by) or of nobody named, only of who is named, or of whomever. */
  readonly whose: 'same' | 'named' | 'any';
  readonly where: readonly Condition[];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function passes(condition: Condition, data: Readonly<Record<string, unknown>>): boolean {
  const value = data[condition.field];
  const listed = condition.values.some((each) => each === value);
  switch (condition.test) {
    case 'equals':
    case 'in':
      return listed;
    case 'not':
    case 'not-in':
      return !listed;
    case 'includes-any':
      return Array.isArray(value) && condition.values.some((each) => value.includes(each));
    case 'present':
      return isGiven(value);
    case 'absent':
      return !isGiven(value);
    default:
      return condition.test satisfies never;
  }
}

/** Whether all conditions hold on the data of an event. */
export function conditionsHold(match: EventMatch, data: Readonly<Record<string, unknown>>): boolean {
  return match.where.every((condition) => passes(condition, data));
}
