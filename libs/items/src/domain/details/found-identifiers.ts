import type { Confirmations } from '../../../../platform/src/contract.js';
import type { Field } from '../asset-classes/field.js';
import { checkIdentifier } from '../identifiers/check-identifier.js';
import type { IdentifierKind } from '../identifiers/identifier-rule.js';
import { IDENTIFIER_TEXTS, type IdentifierCode } from '../identifiers/identifier-texts.js';
import { below, detailError, type DetailError } from './detail-error.js';
import { plainTextErrors } from './read-text.js';

/** An identifier of an item, with what its check said and why it is kept when the check failed. */
export interface FoundIdentifier {
  readonly field: string;
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly normalised: string;
  readonly outcome: 'valid' | 'unchecked' | 'confirmed' | 'unconfirmed';
  /** The rule that was not met or could not be applied. */
  readonly code: string | null;
  /** Who confirmed gave this reason; null when nothing had to be confirmed. */
  readonly reason: string | null;
}

/**
 * A failed check is a question to a person: `refuse` asks it. A register read from a file has nobody to ask: `keep`
 * stores the identifier as unconfirmed, for review.
 */
export type UnconfirmedPolicy = 'refuse' | 'keep';

export interface IdentifierReading {
  readonly identifiers: readonly FoundIdentifier[];
  readonly errors: readonly DetailError[];
}

const LONGEST_REASON = 500;

/** The rule by its code and in words, for a text that quotes it. */
function named(code: IdentifierCode | null): { readonly rule: string; readonly inDutch: string; readonly inEnglish: string } {
  const { nl, en } = code === null ? { nl: '', en: '' } : IDENTIFIER_TEXTS[code];
  return { rule: code ?? '', inDutch: nl, inEnglish: en };
}

function reasonAt(confirmations: Confirmations, pointer: string): string | undefined {
  const reason = Object.hasOwn(confirmations, pointer) ? confirmations[pointer]?.trim() : undefined;
  return reason === '' ? undefined : reason;
}

/** Checks every identifier that is filled in; each failed one is an error until a reason stands under its pointer. */
export function readIdentifiers(
  fields: readonly Field[],
  details: Readonly<Record<string, unknown>>,
  at: string,
  confirmations: Confirmations,
  unconfirmed: UnconfirmedPolicy,
): IdentifierReading {
  const identifiers: FoundIdentifier[] = [];
  const errors: DetailError[] = [];
  const { registrationCountry, chain } = details;
  const context = {
    ...(typeof registrationCountry === 'string' && { registrationCountry }),
    ...(typeof chain === 'string' && { chain }),
  };
  for (const { name, identifier: kind } of fields) {
    const value = details[name];
    if (kind === undefined || typeof value !== 'string') continue;
    const pointer = below(at, name);
    const { normalised, outcome, level, code } = checkIdentifier(kind, value, context);
    if (normalised === '') {
      errors.push(detailError(pointer, 'field.required'));
      continue;
    }
    if (outcome !== 'failed') {
      identifiers.push({ field: name, kind, value, normalised, outcome, code, reason: null });
      continue;
    }
    const reason = reasonAt(confirmations, pointer);
    if (reason === undefined && unconfirmed === 'refuse') {
      errors.push({
        code: 'identifier.check-failed',
        pointer,
        params: { kind, level, normalised, ...named(code) },
        confirmable: true,
      });
      continue;
    }
    if (reason !== undefined) errors.push(...plainTextErrors(reason, pointer, LONGEST_REASON));
    const kept = reason === undefined ? 'unconfirmed' : 'confirmed';
    identifiers.push({ field: name, kind, value, normalised, outcome: kept, code, reason: reason ?? null });
  }
  return { identifiers, errors };
}
