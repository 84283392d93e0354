import type { Money } from '#platform';
import type { ComparedSide } from '../contract.js';
import { statedMoney } from '../domain/comparison/differences.js';
import type { ListedMoney, ListedThing, RegisteredThing } from '../domain/comparison/things.js';

/** What the list says, its one column of money under the name that the item gives it. */
export function sideOfRow(listed: ListedThing, registered: RegisteredThing | null): ComparedSide {
  const { value, amount } = statedMoney(listed, registered ?? { amount: null });
  return {
    name: listed.name,
    description: listed.description,
    place: listed.place?.text ?? null,
    value: asMoney(value, registered?.valueCurrency),
    amount: asMoney(amount, registered?.amountCurrency),
    quantity: listed.quantity,
  };
}

export function sideOfItem({ reference, description, path, value, valueCurrency, amount, amountCurrency, quantity, statedPlaces }: RegisteredThing): ComparedSide {
  return {
    name: reference,
    description,
    place: path ?? statedPlaces[0] ?? null,
    value: value === null ? null : { amount: value, currency: valueCurrency ?? '' },
    amount: amount === null ? null : { amount, currency: amountCurrency ?? '' },
    quantity,
  };
}

/** A list without currencies means those of the register. */
function asMoney(money: ListedMoney | null, currency: string | null | undefined): Money | null {
  return money && { amount: money.amount, currency: money.currency ?? currency ?? '' };
}
