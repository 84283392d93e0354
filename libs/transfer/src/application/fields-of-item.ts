import type { Item } from '#items';
import type { MappedMoney } from '../domain/mapped-row.js';
import { sumOf } from '../domain/money-arithmetic.js';
import type { RegisterFields } from '../domain/register-fields.js';
import type { ItemContent } from './item-content.js';

export const DETAIL = 'details.';

/** The details of another class cannot be held beside these; they are compared only when the class is the same. */
export function fieldsOf({ description, quantity, details, amount, estimatedValue, seizedPlace }: ItemContent, withDetails: boolean): RegisterFields {
  if (!withDetails) return { description, seizedPlace };
  return { description, seizedPlace, quantity, amount: plain(amount), estimatedValue: plain(estimatedValue), ...underDetails(details) };
}

export function fieldsOfItem(item: Item, withDetails: boolean): RegisterFields {
  const { description, seizedPlace } = item;
  if (!withDetails) return { description, seizedPlace };
  return {
    description,
    seizedPlace,
    quantity: sumOf(item.quantity),
    amount: plain(moneyOf(item.amount, item.amountCurrency)),
    estimatedValue: plain(moneyOf(item.estimatedAmount, item.estimatedCurrency)),
    ...underDetails(item.details),
  };
}

export function moneyOf(amount: string | null, currency: string | null): MappedMoney | null {
  return amount === null || currency === null ? null : { amount, currency };
}

/** 12.50 and 12.5 are the same money. */
function plain(money: MappedMoney | null): MappedMoney | null {
  return money && { amount: sumOf(money.amount), currency: money.currency };
}

function underDetails(details: Readonly<Record<string, unknown>>): RegisterFields {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [`${DETAIL}${name}`, value]));
}
