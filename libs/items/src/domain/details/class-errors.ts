import type { Money } from '../../../../platform/src/contract.js';
import type { AssetClass, DetailsByClass } from '../asset-class.js';
import { isCountry, minorDigitsOf } from './codes.js';
import { below, detailError, type DetailError } from './detail-error.js';
import { Exact } from './read-decimal.js';
import { sumOf } from './read-denominations.js';

/** Where in the request the parts of a thing stand. */
export interface ThingPointers {
  readonly amount: string;
  readonly details: string;
}

type ClassRules = {
  readonly [C in AssetClass]?: (details: DetailsByClass[C], at: ThingPointers, amount?: Money) => readonly DetailError[];
};

/** Decimals that say something: 12.50 has two, 12.500 too. */
function decimalsOf(amount: string): number {
  return new Exact(amount).decimalPlaces();
}

function countryErrors(value: string | undefined, pointer: string): readonly DetailError[] {
  return value === undefined || isCountry(value) ? [] : [detailError(pointer, 'field.country')];
}

/** What was counted has no more decimals than the smallest coin of its currency. */
export function precisionErrors({ amount, currency }: Money, pointer: string): readonly DetailError[] {
  const max = minorDigitsOf(currency);
  return decimalsOf(amount) > max ? [detailError(pointer, 'cash.amount-precision', { currency, max })] : [];
}

/** What single fields cannot tell: fields that need each other. */
const CLASS_RULES: ClassRules = {
  cash({ denominations }, at, amount) {
    if (amount === undefined) return [detailError(at.amount, 'cash.amount-missing')];
    const tooPrecise = precisionErrors(amount, at.amount);
    if (tooPrecise.length > 0) return tooPrecise;
    if (denominations === undefined) return [];
    const sum = sumOf(denominations);
    return new Exact(sum).equals(amount.amount)
      ? []
      : [detailError(below(at.details, 'denominations'), 'cash.denominations-differ', { sum, amount: amount.amount })];
  },
  'bank-balance': ({ iban, accountNumber }, at) =>
    iban === undefined && accountNumber === undefined
      ? [detailError(below(at.details, 'iban'), 'bank-balance.account-missing')]
      : [],
  'crypto-asset': ({ address, exchange, custodyMethod }, at) =>
    address === undefined && !(custodyMethod === 'exchange' && exchange !== undefined)
      ? [detailError(below(at.details, 'address'), 'crypto.place-missing')]
      : [],
  vehicle: ({ registrationCountry }, at) => countryErrors(registrationCountry, below(at.details, 'registrationCountry')),
  vessel: ({ flag }, at) => countryErrors(flag, below(at.details, 'flag')),
  'real-estate': ({ country }, at) => countryErrors(country, below(at.details, 'country')),
  electronics: ({ imageHash }, at) =>
    imageHash === undefined || /^[0-9a-f]{64}$/i.test(imageHash)
      ? []
      : [detailError(below(at.details, 'imageHash'), 'field.sha-256')],
};

/** Errors between the fields of a class; to be asked once the fields themselves are right. */
export function classErrors<C extends AssetClass>(
  assetClass: C,
  details: DetailsByClass[C],
  at: ThingPointers,
  amount?: Money,
): readonly DetailError[] {
  return CLASS_RULES[assetClass]?.(details, at, amount) ?? [];
}
