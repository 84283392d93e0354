import { Exact } from './details/read-decimal.js';

/**
 * Details of a thing that say how much of it there is, what it weighs, what it is worth or whose it is. The database holds the
 * same list (`guarded_details`); a test keeps the two together.
 */
export const GUARDED_DETAILS = [
  'accountHolder', 'balance', 'company', 'count', 'debtor', 'denominations', 'exemptAmount', 'grossWeight', 'mortgageAmount', 'netWeight', 'nominalValue', 'pages',
  'quantity', 'registeredHolder', 'share', 'surrenderValue', 'units', 'weight',
] as const;

/** What one person alone may not correct: count, weight, amount, value, owner. */
export interface GuardedFacts {
  readonly quantity: string;
  readonly quantityUnit: string;
  readonly amount: string | null;
  readonly amountCurrency: string | null;
  readonly estimatedAmount: string | null;
  readonly estimatedCurrency: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The guarded facts of an item, in one spelling: '12.50' and '12.5' are the same amount. */
export function guardedFactsOf({ quantity, quantityUnit, amount, amountCurrency, estimatedAmount, estimatedCurrency, details }: GuardedFacts): GuardedFacts {
  return {
    quantity: plain(quantity),
    quantityUnit,
    amount: amount === null ? null : plain(amount),
    amountCurrency,
    estimatedAmount: estimatedAmount === null ? null : plain(estimatedAmount),
    estimatedCurrency,
    details: Object.fromEntries(GUARDED_DETAILS.filter((name) => details[name] !== undefined && details[name] !== null).map((name) => [name, details[name]])),
  };
}

function plain(decimal: string): string {
  return new Exact(decimal).toFixed();
}
