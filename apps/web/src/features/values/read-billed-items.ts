import type { Locale } from '@contract/platform';
import type { BilledItem } from '@contract/valuation';
import { parseDecimal } from '../../lib/parse-decimal.js';

/** The items of a bill as typed: a number a line, and with a split by hand its amount behind it. */
export function readBilledItems(text: string, byHand: boolean, locale: Locale): readonly BilledItem[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [item = '', ...rest] = line.split(/\s+/);
      const typed = rest.join('');
      return byHand && typed !== '' ? { item, amount: parseDecimal(typed, locale) ?? typed } : { item };
    });
}
