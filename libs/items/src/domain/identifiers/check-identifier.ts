import type { CheckLevel, CheckOutcome, IdentifierContext, IdentifierKind } from './identifier-rule.js';
import type { IdentifierCode } from './identifier-texts.js';
import { IDENTIFIER_RULES } from './rules.js';

export interface CheckedIdentifier {
  readonly normalised: string;
  readonly outcome: CheckOutcome;
  readonly level: CheckLevel;
  readonly code: IdentifierCode | null;
}

/** Normalises an identifier and runs its published check. Whether a failed one may be kept is the caller's rule. */
export function checkIdentifier(kind: IdentifierKind, text: string, context?: IdentifierContext): CheckedIdentifier {
  const rule = IDENTIFIER_RULES[kind];
  const normalised = rule.normalise(text);
  return { normalised, ...rule.check(normalised, context) };
}
