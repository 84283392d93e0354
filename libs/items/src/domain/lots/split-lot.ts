import { Exact } from '../details/read-decimal.js';
import { lotRefusal, type LotRefusal } from './lot-refusal.js';
import { MEASURES, PIECE, isMore, isNothing, isWhole, minus, plus, type Measure, type Shares } from './lot.js';

/** A part as it is asked for. A value it does not state is divided by quantity; a measure must be stated. */
export interface AskedPart {
  readonly quantity: string;
  readonly amount?: string;
  readonly estimatedAmount?: string;
  readonly measures: Shares['measures'];
}

export interface SplitLot {
  readonly rest: Shares;
  readonly parts: readonly Shares[];
}

export type SplitOutcome = { readonly ok: true; readonly split: SplitLot } | { readonly ok: false; readonly refusals: readonly LotRefusal[] };

/** Divides a lot. What the parts and the rest have together is what the lot had, to the last digit; what is left is never nothing. */
export function splitLot(lot: Shares, unit: string, asked: readonly AskedPart[]): SplitOutcome {
  const refusals = [...quantityRefusals(lot, unit, asked), ...valueRefusals(lot, asked), ...measureRefusals(lot, asked)];
  if (refusals.length > 0) return { ok: false, refusals };
  const parts = asked.map((part): Shares => ({
    quantity: part.quantity,
    amount: shareOf(lot.amount, part.amount, lot, part),
    estimatedAmount: shareOf(lot.estimatedAmount, part.estimatedAmount, lot, part),
    measures: part.measures,
  }));
  return { ok: true, split: { rest: parts.reduce(withoutPart, lot), parts } };
}

function quantityRefusals(lot: Shares, unit: string, asked: readonly AskedPart[]): LotRefusal[] {
  const wrong = asked.flatMap(({ quantity }, index) => {
    const pointer = `/parts/${index}/quantity`;
    if (isNothing(quantity)) return [lotRefusal('lot.quantity', pointer)];
    return unit === PIECE && isWhole(lot.quantity) && !isWhole(quantity) ? [lotRefusal('lot.whole-pieces', pointer)] : [];
  });
  if (wrong.length > 0) return wrong;
  if (unit === PIECE && new Exact(lot.quantity).equals(1)) return [lotRefusal('lot.single', '/parts')];
  const together = asked.reduce((sum, { quantity }) => plus(sum, quantity), '0');
  return isMore(lot.quantity, together) ? [] : [lotRefusal('lot.nothing-left', '/parts', { asked: together, has: lot.quantity })];
}

function valueRefusals(lot: Shares, asked: readonly AskedPart[]): LotRefusal[] {
  return (['amount', 'estimatedAmount'] as const).flatMap((field) => {
    const has = lot[field];
    if (has === null) return asked.flatMap((part, index) => (part[field] === undefined ? [] : [lotRefusal('lot.share-unknown', `/parts/${index}/${field}`)]));
    const together = asked.reduce((sum, part) => plus(sum, shareOf(has, part[field], lot, part) ?? '0'), '0');
    return isMore(together, has) ? [lotRefusal('lot.share-too-much', `/parts/0/${field}`, { has })] : [];
  });
}

function measureRefusals(lot: Shares, asked: readonly AskedPart[]): LotRefusal[] {
  return MEASURES.flatMap((name): LotRefusal[] => {
    const has = lot.measures[name];
    const pointer = (index: number): string => `/parts/${index}/details/${name}`;
    if (has === undefined) return asked.flatMap(({ measures }, index) => (measures[name] === undefined ? [] : [lotRefusal('lot.share-unknown', pointer(index))]));
    const missing = asked.flatMap(({ measures }, index) => (measures[name] === undefined ? [lotRefusal('lot.share-missing', pointer(index))] : []));
    const together = asked.reduce((sum, { measures }) => plus(sum, measures[name] ?? '0'), '0');
    return isMore(together, has) ? [...missing, lotRefusal('lot.share-too-much', pointer(0), { has })] : missing;
  });
}

/** By quantity, rounded down to cents so that the rest keeps what does not divide. */
function shareOf(has: string | null, stated: string | undefined, lot: Shares, part: AskedPart): string | null {
  if (has === null) return null;
  return stated ?? new Exact(has).times(part.quantity).dividedBy(lot.quantity).toFixed(2, Exact.ROUND_DOWN);
}

function withoutPart(rest: Shares, part: Shares): Shares {
  const measures = Object.entries(rest.measures).map(([name, has]) => [name, minus(has, part.measures[name as Measure] ?? '0')]);
  return {
    quantity: minus(rest.quantity, part.quantity),
    amount: rest.amount === null ? null : minus(rest.amount, part.amount ?? '0'),
    estimatedAmount: rest.estimatedAmount === null ? null : minus(rest.estimatedAmount, part.estimatedAmount ?? '0'),
    measures: Object.fromEntries(measures),
  };
}
