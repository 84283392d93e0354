/** Identifiers with a published format or check (one file each). */
export const IDENTIFIER_KINDS = [
  'iban',
  'bic',
  'vin',
  'dutch-plate',
  'imo-number',
  'container-number',
  'crypto-address',
  'cadastral-designation',
  'imei',
  'isin',
  'eni',
  'lei',
  'kvk',
  'cas-number',
  'iccid',
  'animal-chip',
  'bag-id',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * How much a failed check says. Hard: the issuer never gives out such a number. Soft: such numbers exist (old, foreign,
 * before the check digit). Neither is refused for good: a false number is itself evidence and must be storable.
 */
export type CheckLevel = 'hard' | 'soft';

/**
 * `valid`: the published check passes (for an identifier without check digit: its format).
 * `unchecked`: well formed, but the check does not apply or cannot be done.
 * `failed`: the published check does not pass; to be confirmed with a reason.
 */
export type CheckOutcome = 'valid' | 'unchecked' | 'failed';

export interface IdentifierCheck<Code extends string = string> {
  readonly outcome: CheckOutcome;
  readonly level: CheckLevel;
  /** The rule that was not met or could not be applied; null when valid. */
  readonly code: Code | null;
}

/** What else is known of the thing; some rules hold for one country or one chain only. */
export interface IdentifierContext {
  /** ISO 3166-1 alpha-2, of the register the plate is from. */
  readonly registrationCountry?: string;
  readonly chain?: string;
}

export interface IdentifierRule<Code extends string = string> {
  /** The one written form under which equal identifiers are found; idempotent, never throws. */
  readonly normalise: (text: string) => string;
  /** Takes the normalised form. */
  readonly check: (normalised: string, context?: IdentifierContext) => IdentifierCheck<Code>;
}

export function valid(level: CheckLevel): IdentifierCheck<never> {
  return { outcome: 'valid', level, code: null };
}

export function unchecked<Code extends string>(level: CheckLevel, code: Code): IdentifierCheck<Code> {
  return { outcome: 'unchecked', level, code };
}

export function failed<Code extends string>(level: CheckLevel, code: Code): IdentifierCheck<Code> {
  return { outcome: 'failed', level, code };
}
