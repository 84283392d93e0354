import { foldText } from '../folded-text.js';
import { compareAmounts } from '../money-arithmetic.js';
import type { Difference, DifferenceClass, ListedMoney, ListedPlace, ListedThing, RegisteredThing } from './things.js';

const CLASS_OF: Readonly<Record<Difference, DifferenceClass>> = { place: 'moved', value: 'value', amount: 'amount', quantity: 'amount' };

/** In what a row and its item differ; what the list leaves open differs in nothing. */
export function differencesOf(listed: ListedThing, registered: RegisteredThing): readonly Difference[] {
  const { value, amount } = statedMoney(listed, registered);
  return [
    ...(isThere(listed.place, registered) ? [] : ['place' as const]),
    ...(isEqual(value, registered.value, registered.valueCurrency) ? [] : ['value' as const]),
    ...(isEqual(amount, registered.amount, registered.amountCurrency) ? [] : ['amount' as const]),
    ...(listed.quantity === null || compareAmounts(listed.quantity, registered.quantity) === 0 ? [] : ['quantity' as const]),
  ];
}

/** What the list says of value and amount; one column for both says what the item has. */
export function statedMoney({ worth, value, amount }: Pick<ListedThing, 'worth' | 'value' | 'amount'>, { amount: counted }: Pick<RegisteredThing, 'amount'>): { readonly value: ListedMoney | null; readonly amount: ListedMoney | null } {
  return { value: value ?? (counted === null ? worth : null), amount: amount ?? (counted === null ? null : worth) };
}

/** The one class of a pair: an amount of money and a number of pieces are both an amount. */
export function classOfPair(differs: readonly Difference[]): DifferenceClass {
  const classes = new Set(differs.map((one) => CLASS_OF[one]));
  const [only] = classes;
  if (only === undefined) return 'same';
  return classes.size === 1 ? only : 'several';
}

/** A list that names the room is right about a shelf in it. */
function isThere(place: ListedPlace | null, { placeId, path, placeIds, statedPlaces }: RegisteredThing): boolean {
  if (place === null) return true;
  if (place.placeIds.some((id) => placeIds.includes(id))) return true;
  if (place.placeIds.length > 0) return false;
  const texts = placeId === null ? statedPlaces : [path ?? ''];
  return texts.some((text) => foldText(text) === foldText(place.text));
}

function isEqual(stated: ListedMoney | null, amount: string | null, currency: string | null): boolean {
  if (stated === null) return true;
  if (amount === null) return false;
  return compareAmounts(stated.amount, amount) === 0 && (stated.currency === null || stated.currency === currency);
}
