import { findSecret, quantityErrors, validateDetails, type AssetClass } from '#items';
import type { Coded } from '../domain/coded.js';
import type { MappedMoney, MappedRow } from '../domain/mapped-row.js';
import { compareAmounts } from '../domain/money-arithmetic.js';
import { parseAmount, type DecimalSeparator } from '../domain/parse-amount.js';
import type { WriteNote, WriteRefusal } from '../domain/write-codes.js';

type Validated = Extract<ReturnType<typeof validateDetails>, { ok: true }>;
type DetailErrors = Extract<ReturnType<typeof validateDetails>, { ok: false }>['errors'];
export type FoundIdentifier = Validated['identifiers'][number];
type Details = Readonly<Record<string, unknown>>;

/** What a row says of its item, in the form the item register keeps. */
export interface ItemContent {
  readonly assetClass: AssetClass;
  readonly description: string;
  readonly quantity: string;
  readonly details: Details;
  readonly amount: MappedMoney | null;
  readonly estimatedValue: MappedMoney | null;
  readonly seizedOn: string;
  readonly seizedPlace: string | null;
  readonly identifiers: readonly FoundIdentifier[];
  readonly notes: readonly Coded<WriteNote>[];
  readonly errors: readonly Coded<WriteRefusal>[];
}

const LONGEST_DESCRIPTION = 1000;
const SECRET = 'item.secret';
const DETAIL = /^\/details\/([^/]+)/;

/**
 * Holds a mapped row against the rules of its class. A detail that the item register would not take stays in the verbatim
 * row alone, with a note; what looks like the key of a wallet refuses the whole row, for the register must never hold one.
 */
export function contentOf({ item }: Pick<MappedRow, 'item'>, decimal: DecimalSeparator, today: string): ItemContent {
  const checked = checkDetails(item.assetClass, item.details, item.amount, today);
  const quantity = quantityOf(item.quantity, decimal);
  const isLong = item.description.length > LONGEST_DESCRIPTION;
  return {
    assetClass: item.assetClass,
    description: isLong ? `${item.description.slice(0, LONGEST_DESCRIPTION - 1)}…` : item.description,
    quantity: quantity ?? '1',
    details: checked.details,
    amount: item.amount ?? null,
    estimatedValue: item.estimatedValue ?? null,
    seizedOn: item.seizedOn,
    seizedPlace: item.place?.text ?? null,
    identifiers: checked.identifiers,
    notes: [
      ...checked.notes,
      ...(isLong ? [{ code: 'import.description-shortened' as const, params: { length: item.description.length } }] : []),
      ...(quantity === null ? [{ code: 'import.quantity-not-understood' as const, params: { value: item.quantity ?? '' } }] : []),
    ],
    errors: checked.hasSecret || findSecret(item.description) !== undefined ? [{ code: 'import.secret' }] : [],
  };
}

interface CheckedDetails {
  readonly details: Details;
  readonly identifiers: readonly FoundIdentifier[];
  readonly notes: readonly Coded<WriteNote>[];
  readonly hasSecret: boolean;
}

/** The details as far as their class takes them, and the identifiers in them with the outcome of their checks. */
export function checkDetails(assetClass: AssetClass, details: Details, amount: MappedMoney | undefined, today: string): CheckedDetails {
  const context = { today, unconfirmed: 'keep' as const, ...(amount && { amount }) };
  const result = validateDetails(assetClass, details, context);
  if (result.ok) return { ...kept(result), notes: unconfirmed(result.identifiers), hasSecret: false };
  const refused = refusedFields(result.errors, details);
  const rest = Object.fromEntries(Object.entries(details).filter(([name]) => !refused.has(name)));
  const again = validateDetails(assetClass, rest, context);
  const { details: taken, identifiers } = again.ok ? kept(again) : { details: rest, identifiers: [] };
  return {
    details: taken,
    identifiers,
    notes: [
      ...unconfirmed(identifiers),
      ...[...refused].map(([field, error]) => refusedNote(field, error, details[field])),
    ],
    hasSecret: result.errors.some(({ code }) => code === SECRET),
  };
}

function kept({ details, identifiers }: Validated): { details: Details; identifiers: readonly FoundIdentifier[] } {
  return { details: { ...details }, identifiers };
}

/** The choices are those of the field, and are found by it. */
function refusedNote(field: string, { code: rule, params: { choices: _, ...params } }: DetailErrors[number], value: unknown): Coded<WriteNote> {
  return { code: 'import.detail-refused', params: { ...params, field, rule, value: String(value) } };
}

/** Fields that are there and wrong, with the rule; what is missing was noted when the row was mapped. */
function refusedFields(errors: DetailErrors, details: Details): ReadonlyMap<string, DetailErrors[number]> {
  return new Map(
    errors.flatMap((error) => {
      const field = DETAIL.exec(error.pointer)?.[1];
      return field === undefined || !Object.hasOwn(details, field) ? [] : [[field, error] as const];
    }),
  );
}

function unconfirmed(identifiers: readonly FoundIdentifier[]): readonly Coded<WriteNote>[] {
  return identifiers.filter(({ outcome }) => outcome === 'unconfirmed').map(({ kind, value, code }) => ({ code: 'import.identifier-unconfirmed', params: { kind, value, rule: code ?? '' } }));
}

/** One, when the row does not say; null when it says something that is no number. */
function quantityOf(text: string | undefined, decimal: DecimalSeparator): string | null {
  if (text === undefined) return '1';
  const reading = parseAmount(text, decimal);
  const isNumber = reading.outcome === 'amount' && reading.currency === undefined && compareAmounts(reading.amount, '0') > 0;
  return isNumber && quantityErrors(reading.amount, '').length === 0 ? reading.amount : null;
}
