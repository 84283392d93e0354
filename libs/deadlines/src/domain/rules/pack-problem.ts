export type PackProblemCode =
  | 'pack.not-an-object'
  | 'rule.not-an-object'
  | 'rule.field-missing'
  | 'rule.field-invalid'
  | 'rule.field-unknown'
  | 'rule.id-not-of-pack'
  | 'rule.never-generated'
  | 'rule.group-unknown'
  | 'rule.event-unknown'
  | 'rule.event-not-of-subject'
  | 'rule.clock-missing'
  | 'rule.clock-twice'
  | 'rule.reminders-missing'
  | 'rule.unit-not-of-code'
  | 'rule.asap-must-be-policy'
  | 'rule.policy-must-be-asap'
  | 'rule.unverified-must-be-advisory'
  | 'rule.verified-is-not-advisory'
  | 'rule.version-twice'
  | 'rule.validity-reversed'
  | 'rule.validity-gap'
  | 'rule.validity-overlap';

/** One thing wrong with a rule pack; the pack is refused whole. */
export interface PackProblem {
  readonly code: PackProblemCode;
  /** Empty when the pack itself is to blame. */
  readonly ruleId: string;
  readonly params: Readonly<Record<string, string | number>>;
}
