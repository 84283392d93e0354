import type { LegalDate, Money } from '../../../../platform/src/contract.js';
import type { SeizedThing } from '../../contract.js';
import type { AssetClass, DetailsByClass } from '../asset-class.js';
import { countedErrors } from './class-errors.js';
import { isCurrency } from './codes.js';
import { below, detailError, type DetailError } from './detail-error.js';
import type { FoundIdentifier, UnconfirmedPolicy } from './found-identifiers.js';
import { decimalErrors, Exact } from './read-decimal.js';
import { plainTextErrors } from './read-text.js';
import { validateDetails } from './validate-details.js';

export interface ThingContext {
  readonly today: LegalDate;
  /** Default `refuse`. */
  readonly unconfirmed?: UnconfirmedPolicy;
  /** Pointer of the thing in the request body, e.g. '/things/0'; default the body itself. */
  readonly at?: string;
}

export type ValidatedThing =
  | {
      readonly ok: true;
      readonly assetClass: AssetClass;
      readonly details: DetailsByClass[AssetClass];
      readonly identifiers: readonly FoundIdentifier[];
    }
  | { readonly ok: false; readonly errors: readonly DetailError[] };

const LONGEST = { description: 1000, unit: 40, place: 300 } as const;
const MOST_DECIMALS_OF_MONEY = 4;

/** Errors of an amount of money in a currency of ISO 4217; none when it is one. */
export function moneyErrors(money: Money, pointer: string): readonly DetailError[] {
  return [
    ...decimalErrors(money.amount, below(pointer, 'amount'), MOST_DECIMALS_OF_MONEY),
    ...(isCurrency(money.currency) ? [] : [detailError(below(pointer, 'currency'), 'field.currency')]),
  ];
}

/** Errors of the amount that was taken, as its class takes it. */
export function amountErrors(assetClass: AssetClass, amount: Money, pointer: string): readonly DetailError[] {
  const errors = moneyErrors(amount, pointer);
  return errors.length === 0 && assetClass === 'cash' ? countedErrors(amount, pointer) : errors;
}

/** Errors of how many or how much there is of a thing. */
export function quantityErrors(quantity: string, pointer: string): readonly DetailError[] {
  const errors = decimalErrors(quantity, pointer);
  if (errors.length > 0) return errors;
  return new Exact(quantity).isZero() ? [detailError(pointer, 'field.zero')] : [];
}

/** Checks one seized thing as a whole: its description, quantity and amounts, and the details of its class. */
export function validateThing(thing: SeizedThing, context: ThingContext): ValidatedThing {
  const at = context.at ?? '';
  const { description, quantity, unit, amount, estimatedValue, place } = thing;
  const around = [
    ...plainTextErrors(description, below(at, 'description'), LONGEST.description),
    ...(quantity === undefined ? [] : quantityErrors(quantity, below(at, 'quantity'))),
    ...(unit === undefined ? [] : plainTextErrors(unit, below(at, 'unit'), LONGEST.unit)),
    ...(place === undefined ? [] : plainTextErrors(place, below(at, 'place'), LONGEST.place)),
    ...(estimatedValue === undefined ? [] : moneyErrors(estimatedValue, below(at, 'estimatedValue'))),
  ];
  const wrongAmount = amount === undefined ? [] : moneyErrors(amount, below(at, 'amount'));
  const result = validateDetails(thing.assetClass, thing.details, {
    ...context,
    ...(amount !== undefined && wrongAmount.length === 0 && { amount }),
    confirmations: thing.confirmations ?? {},
  });
  // An amount that cannot be read is not a missing one.
  const inner = result.ok
    ? []
    : result.errors.filter(({ code }) => wrongAmount.length === 0 || code !== 'cash.amount-missing');
  const errors = [...around, ...wrongAmount, ...inner];
  if (errors.length > 0 || !result.ok) return { ok: false, errors };
  return result;
}
