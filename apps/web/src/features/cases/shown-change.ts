import type { FieldSpec } from '@contract/items';
import type { Locale, Money } from '@contract/platform';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatDecimal } from '../../lib/format-number.js';

/** What is known of a changed field besides its value. */
export interface ChangedField {
  readonly field: string;
  readonly kind?: FieldSpec['kind'];
}

/** Fields that hold a decimal text, not of money, without being of an asset class. */
const DECIMALS: readonly string[] = ['quantity'];
/** Fields that hold an amount of money, its currency beside it. */
const MONEY: readonly string[] = ['amount', 'estimatedAmount'];

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * A value as the reader's language writes it: dates, moments, decimals and money in their way, counted money as so many of
 * what, nothing as a dash. `currency` is that of the field, when it is known.
 */
export function shownChange(value: unknown, changed: ChangedField, currency: string | null, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map((each) => shownChange(each, changed, currency, locale)).join(', ');
  if (isMoney(value)) return formatMoney(value, locale);
  if (changed.kind === 'denominations' && isCounted(value)) return `${String(value.count)} × ${worth(String(value.value), currency, locale)}`;
  if (typeof value === 'object') return Object.values(value).map((each) => shownChange(each, changed, currency, locale)).join(' ');
  const text = String(value);
  if (MONEY.includes(changed.field)) return worth(text, currency, locale);
  if (changed.kind === 'decimal' || DECIMALS.includes(changed.field)) return formatDecimal(text, locale);
  if (DATE.test(text)) return formatDate(text, locale);
  return INSTANT.test(text) ? formatInstant(text, locale) : text;
}

function worth(amount: string, currency: string | null, locale: Locale): string {
  return currency === null ? formatDecimal(amount, locale) : formatMoney({ amount, currency }, locale);
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'string' && 'currency' in value && typeof value.currency === 'string';
}

function isCounted(value: unknown): value is { readonly value: unknown; readonly count: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value && 'count' in value;
}
