import type { Money } from '#platform';
import type { CaseValueRow, CostLine, CurveOfItem } from '../contract.js';
import type { Curve } from '../domain/curves/curve.js';
import { compareDates } from '../domain/legal-days.js';
import { HOUSE_CURRENCY } from '../domain/rates/convert.js';
import type { ItemMeter } from './item-meters.service.js';

export function euros(amount: string): Money {
  return { amount, currency: HOUSE_CURRENCY };
}

export function curveShown({ id, version, kind, source }: Curve): CurveOfItem {
  return { id, version, kind, source };
}

/** What made the costs of an item: tariffs over their days and bills, each in its own currency. */
export function linesOf({ row, charges }: ItemMeter): readonly CostLine[] {
  const tariffs = charges.map(({ cost, per, amount, currency, from, until }): CostLine => ({ kind: 'tariff', cost, per, amount: { amount, currency }, from, until, supplier: null, invoiceNumber: null }));
  const bills = row.parts.map(({ cost, amount, currency, from, until, supplier, invoiceNumber }): CostLine => ({ kind: 'bill', cost, per: null, amount: { amount, currency }, from, until, supplier, invoiceNumber }));
  return [...tariffs, ...bills].toSorted((a, b) => compareDates(a.from, b.from));
}

export function caseRowOf({ row, keeping, outlook }: ItemMeter): CaseValueRow {
  const { value, cost, costPerDay, ratio, threshold, breakEvenOn } = outlook;
  return {
    itemId: row.id,
    reference: row.reference,
    description: row.description,
    assetClass: row.asset_class,
    kept: keeping.until === null,
    value: value === null ? null : euros(value),
    cost: euros(cost),
    costPerDay: euros(costPerDay),
    ratio,
    threshold,
    breakEvenOn,
  };
}
