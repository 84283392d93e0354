import type { Confirmations, LegalDate, Money } from '../../../../platform/src/contract.js';
import { ASSET_CLASSES, isAssetClass, type AssetClass, type DetailsByClass } from '../asset-class.js';
import { classErrors } from './class-errors.js';
import { below, detailError, type DetailError } from './detail-error.js';
import { fieldErrors } from './field-errors.js';
import { readIdentifiers, type FoundIdentifier, type UnconfirmedPolicy } from './found-identifiers.js';

export interface DetailsContext {
  readonly today: LegalDate;
  /** The counted or attached amount of the item; denominations must add up to it. */
  readonly amount?: Money;
  /** Reasons for keeping an identifier whose check fails, by JSON Pointer. */
  readonly confirmations?: Confirmations;
  /** Default `refuse`. */
  readonly unconfirmed?: UnconfirmedPolicy;
  /** Pointer of the thing in the request body, e.g. '/things/0'; default the body itself. */
  readonly at?: string;
}

export type ValidatedDetails =
  | {
      readonly ok: true;
      readonly assetClass: AssetClass;
      readonly details: DetailsByClass[AssetClass];
      readonly identifiers: readonly FoundIdentifier[];
    }
  | { readonly ok: false; readonly errors: readonly DetailError[] };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Texts lose the spaces around them; what was given as null is left out. */
function tidied(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
}

/**
 * Checks the details of an item against the fields of its class: unknown and missing fields, form, negative amounts,
 * dates in the future, secrets, identifiers, and what fields say about each other. All errors at once.
 */
export function validateDetails(assetClass: string, input: unknown, context: DetailsContext): ValidatedDetails {
  const at = context.at ?? '';
  if (!isAssetClass(assetClass)) {
    return { ok: false, errors: [detailError(below(at, 'assetClass'), 'item.unknown-asset-class', { assetClass })] };
  }
  const here = below(at, 'details');
  if (!isRecord(input)) return { ok: false, errors: [detailError(here, 'field.object')] };

  const { fields } = ASSET_CLASSES[assetClass];
  const known = new Set(fields.map(({ name }) => name));
  const details = tidied(input);
  const unknown = Object.keys(input).filter((name) => !known.has(name)).map((name) => detailError(below(here, name), 'field.unknown'));
  const read = fields.map((field) => ({ field, errors: fieldErrors(field, own(input, field.name), below(here, field.name), context.today) }));
  const single = [...unknown, ...read.flatMap(({ errors }) => errors)];
  const wrong = new Set(read.flatMap(({ field, errors }) => (errors.length > 0 ? [field.name] : [])));
  const checkable = fields.filter(({ name }) => !wrong.has(name));
  const { identifiers, errors: failed } = readIdentifiers(
    checkable,
    details,
    here,
    context.confirmations ?? {},
    context.unconfirmed ?? 'refuse',
  );
  const typed = details as unknown as DetailsByClass[AssetClass];
  const sound = Object.fromEntries(Object.entries(details).filter(([name]) => known.has(name) && !wrong.has(name)));
  const between = classErrors(assetClass, { details: sound, wrong, amount: context.amount }, { amount: below(at, 'amount'), details: here });
  const errors = [...single, ...failed, ...between];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, assetClass, details: typed, identifiers };
}

function own(input: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(input, name) ? input[name] : undefined;
}
