import type { LegalDate, Money } from '../../../platform/src/contract.js';
import { Exact } from './exact.js';
import { HOUSE_CURRENCY, convert, sumIn, type DatedMoney, type MoneySum, type Rate } from './rates/convert.js';

/** A thing under conservatory seizure: what it is worth, and what lies on it for others (a mortgage). */
export interface CoveringItem {
  readonly itemId: string;
  readonly value: DatedMoney | null;
  readonly encumbrance: DatedMoney | null;
  /** The share of it that was seized, e.g. '1/2'. */
  readonly share: string | null;
}

/** How much is held for recovery (art. 94a Sv) against how much may be (94c under b). */
export interface Coverage {
  readonly maximum: MoneySum | null;
  readonly net: MoneySum;
  /** In whole per cents, rounded down; null where there is no maximum. */
  readonly percent: number | null;
  readonly exceeded: boolean;
  /** Items without a value: they are not in the sum. */
  readonly unvalued: readonly string[];
}

export function coverageOf(items: readonly CoveringItem[], maxima: readonly DatedMoney[], rates: readonly Rate[]): Coverage {
  const amounts = items.flatMap((item) => netOf(item, rates));
  const net = sumIn(HOUSE_CURRENCY, amounts, rates);
  const maximum = maxima.length === 0 ? null : sumIn(HOUSE_CURRENCY, maxima, rates);
  const ceiling = maximum === null || maximum.unconverted.length > 0 ? null : new Exact(maximum.amount);
  const percent = ceiling === null || ceiling.isZero() ? null : new Exact(net.amount).times(100).dividedBy(ceiling).floor().toNumber();
  return {
    maximum,
    net,
    percent,
    exceeded: ceiling !== null && new Exact(net.amount).greaterThan(ceiling),
    unvalued: items.flatMap(({ itemId, value }) => (value === null ? [itemId] : [])),
  };
}

/** What a thing is worth to the one who recovers: its seized share, less what others are owed out of it, and never below nothing. */
function netOf({ value, encumbrance, share }: CoveringItem, rates: readonly Rate[]): DatedMoney[] {
  if (value === null) return [];
  const own = new Exact(value.amount).times(shareOf(share));
  if (encumbrance === null) return [{ ...value, amount: own.toFixed() }];
  const owed = convert(encumbrance, value.currency, encumbrance.on, rates);
  if (!owed.ok) return [{ ...value, amount: own.toFixed() }, { ...encumbrance, amount: `-${encumbrance.amount}` }];
  return [{ ...value, amount: Exact.max(0, own.minus(new Exact(owed.amount).times(shareOf(share)))).toFixed() }];
}

function shareOf(share: string | null): InstanceType<typeof Exact> {
  const [, part = '1', whole = '1'] = /^(\d{1,9})\/(\d{1,9})$/.exec(share ?? '') ?? [];
  return new Exact(whole).isZero() || new Exact(part).greaterThan(whole) ? new Exact(1) : new Exact(part).dividedBy(whole);
}

/** A fact is worth telling when the state of affairs is another than the last that was told. */
export function isNewsOfCoverage(toldExceeded: boolean, coverage: Pick<Coverage, 'exceeded'>): boolean {
  return toldExceeded !== coverage.exceeded;
}

export function datedMoney(money: Money | null, on: LegalDate): DatedMoney | null {
  return money && { ...money, on };
}
