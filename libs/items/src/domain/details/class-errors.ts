import type { Money } from '../../../../platform/src/contract.js';
import type { AssetClass, DetailsByClass } from '../asset-class.js';
import type { Denomination } from '../asset-classes/field.js';
import { isCountry, minorDigitsOf } from './codes.js';
import { below, detailError, type DetailError } from './detail-error.js';
import { faceValuesWithout } from './face-values.js';
import { Exact } from './read-decimal.js';
import { sumOf } from './read-denominations.js';

/** Where in the request the parts of a thing stand. */
export interface ThingPointers {
  readonly amount: string;
  readonly details: string;
}

/** What a rule between fields is told of a thing. */
export interface SoundDetails<C extends AssetClass> {
  /** The fields in which nothing is wrong by themselves. */
  readonly details: Partial<DetailsByClass[C]>;
  /** The names of the fields that are wrong: something was meant there, and nobody knows what. */
  readonly wrong: ReadonlySet<string>;
  readonly amount?: Money | undefined;
}

type ClassRules = {
  readonly [C in AssetClass]?: (thing: SoundDetails<C>, at: ThingPointers) => readonly DetailError[];
};

/** Decimals that say something: 12.50 has two, 12.500 too. */
function decimalsOf(amount: string): number {
  return new Exact(amount).decimalPlaces();
}

function countryErrors(value: string | undefined, pointer: string): readonly DetailError[] {
  return value === undefined || isCountry(value) ? [] : [detailError(pointer, 'field.country')];
}

/** What was counted is more than nothing, in no more decimals than the smallest coin of its currency. */
export function countedErrors({ amount, currency }: Money, pointer: string): readonly DetailError[] {
  if (new Exact(amount).isZero()) return [detailError(pointer, 'field.zero')];
  const max = minorDigitsOf(currency);
  return decimalsOf(amount) > max ? [detailError(pointer, 'cash.amount-precision', { currency, max })] : [];
}

function sumErrors(denominations: readonly Denomination[] | undefined, { amount }: Money, pointer: string): readonly DetailError[] {
  if (denominations === undefined) return [];
  const sum = sumOf(denominations);
  return new Exact(sum).equals(amount) ? [] : [detailError(pointer, 'cash.denominations-differ', { sum, amount })];
}

/** A note or coin that there is not in its currency was misread, or is not money. */
function faceErrors(denominations: readonly Denomination[] | undefined, { currency }: Money, pointer: string): readonly DetailError[] {
  return (denominations ?? []).flatMap(({ value }, at) => {
    const choices = faceValuesWithout(value, currency);
    return choices === null ? [] : [detailError(below(below(pointer, at), 'value'), 'cash.denomination-unknown', { currency, values: choices.join(', ') })];
  });
}

/** What single fields cannot tell: fields that need each other. What is wrong by itself counts as given. */
const CLASS_RULES: ClassRules = {
  cash: ({ details: { denominations }, amount }, at) =>
    amount === undefined
      ? [detailError(at.amount, 'cash.amount-missing')]
      : [...countedErrors(amount, at.amount), ...sumErrors(denominations, amount, below(at.details, 'denominations')), ...faceErrors(denominations, amount, below(at.details, 'denominations'))],
  'bank-balance': ({ details: { iban, accountNumber }, wrong }, at) =>
    iban === undefined && accountNumber === undefined && !wrong.has('iban') && !wrong.has('accountNumber')
      ? [detailError(below(at.details, 'iban'), 'bank-balance.account-missing')]
      : [],
  'crypto-asset': ({ details: { address, exchange, custodyMethod }, wrong }, at) => {
    const atExchange = (custodyMethod === 'exchange' || wrong.has('custodyMethod')) && (exchange !== undefined || wrong.has('exchange'));
    return address === undefined && !wrong.has('address') && !atExchange ? [detailError(below(at.details, 'address'), 'crypto.place-missing')] : [];
  },
  vehicle: ({ details: { registrationCountry } }, at) => countryErrors(registrationCountry, below(at.details, 'registrationCountry')),
  vessel: ({ details: { flag } }, at) => countryErrors(flag, below(at.details, 'flag')),
  'real-estate': ({ details: { country } }, at) => countryErrors(country, below(at.details, 'country')),
  electronics: ({ details: { imageHash } }, at) =>
    imageHash === undefined || /^[0-9a-f]{64}$/i.test(imageHash)
      ? []
      : [detailError(below(at.details, 'imageHash'), 'field.sha-256')],
};

/** Errors between the fields of a class, as far as the fields that are right can tell. */
export function classErrors<C extends AssetClass>(assetClass: C, thing: SoundDetails<C>, at: ThingPointers): readonly DetailError[] {
  return CLASS_RULES[assetClass]?.(thing, at) ?? [];
}
