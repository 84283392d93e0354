import type { MappedItem } from './mapped-row.js';
import { sumOf } from './money-arithmetic.js';

/** What the accepted rows of a file add up to, whether they were written now or before. */
export interface ImportTotals {
  /** Money that was taken, by ISO 4217 code; estimates of things are not money. */
  readonly byCurrency: Readonly<Record<string, string>>;
  readonly itemsByClass: Readonly<Record<string, number>>;
  /** Cash by year of seizure and currency. */
  readonly cashByYear: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const NO_TOTALS: ImportTotals = { byCurrency: {}, itemsByClass: {}, cashByYear: {} };

export function addToTotals(totals: ImportTotals, items: readonly Pick<MappedItem, 'amount' | 'assetClass' | 'seizedOn'>[]): ImportTotals {
  const byCurrency: Record<string, string> = { ...totals.byCurrency };
  const itemsByClass: Record<string, number> = { ...totals.itemsByClass };
  const cashByYear: Record<string, Record<string, string>> = Object.fromEntries(Object.entries(totals.cashByYear).map(([year, sums]) => [year, { ...sums }]));
  for (const { amount, assetClass, seizedOn } of items) {
    itemsByClass[assetClass] = (itemsByClass[assetClass] ?? 0) + 1;
    if (amount === undefined) continue;
    add(byCurrency, amount);
    if (assetClass === 'cash') add((cashByYear[seizedOn.slice(0, 4)] ??= {}), amount);
  }
  return { byCurrency, itemsByClass, cashByYear };
}

function add(sums: Record<string, string>, { amount, currency }: { readonly amount: string; readonly currency: string }): void {
  sums[currency] = sumOf(sums[currency] ?? '0', amount);
}
