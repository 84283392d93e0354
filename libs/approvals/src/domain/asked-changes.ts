import type { ApprovalChange } from '../contract.js';
import { canonicalJson } from './content-hash.js';

type State = Readonly<Record<string, unknown>>;

/** Beside which field the currency of a field stands, for fields that say how much money there is. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = { amount: ['amountCurrency', 'currency'], estimatedAmount: ['estimatedCurrency'], details: ['amountCurrency'] };

/** The fields in which what is asked differs from what stands; an amount says its currency also when that stays. */
export function askedChanges(before: State, after: State): readonly ApprovalChange[] {
  return Object.keys({ ...before, ...after })
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null, ...currencyOf(field, before, after) }));
}

function currencyOf(field: string, before: State, after: State): Pick<ApprovalChange, 'currency'> {
  const beside = CURRENCIES[field]?.find((name) => name in before || name in after);
  if (beside === undefined) return {};
  return { currency: { from: textOf(before[beside]), to: textOf(after[beside]) } };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
