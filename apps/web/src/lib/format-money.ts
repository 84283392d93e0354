import type { Locale, Money } from '@contract/platform';
import { formatDecimal } from './format-number.js';
import { localeTag } from './locale.js';

const isoCurrencies = new Set(Intl.supportedValuesOf('currency'));

/**
 * An amount in its own currency, written as the reader's language writes it: € 12.500,00 (nl), €12,500.00 (en).
 * `whole` leaves the cents out, for lists. What is not an ISO 4217 currency (a crypto-asset) keeps all its digits: 1,48201733 BTC.
 */
export function formatMoney(money: Money, locale: Locale, shape: 'exact' | 'whole' = 'exact'): string {
  if (!isoCurrencies.has(money.currency) || !/^-?\d+(\.\d+)?$/.test(money.amount)) {
    return `${formatDecimal(money.amount, locale)}\u00a0${money.currency}`;
  }
  const format = new Intl.NumberFormat(localeTag[locale], {
    style: 'currency',
    currency: money.currency,
    ...(shape === 'whole' ? { maximumFractionDigits: 0 } : {}),
  });
  return format.format(money.amount as `${number}`);
}
