import type { LegalDate, Titles } from '../../../../platform/src/contract.js';

export const TARIFF_COSTS = { storage: { nl: 'Opslag', en: 'Storage' }, care: { nl: 'Verzorging en onderhoud', en: 'Care and maintenance' } } as const satisfies Readonly<Record<string, Titles>>;
export type TariffCost = keyof typeof TARIFF_COSTS;

export const TARIFF_PERIODS = { day: { nl: 'per dag', en: 'a day' }, week: { nl: 'per week', en: 'a week' }, once: { nl: 'eenmalig', en: 'once' } } as const satisfies Readonly<Record<string, Titles>>;
export type TariffPeriod = keyof typeof TARIFF_PERIODS;

/** Bills of the two kinds that tariffs stand in for, and of what has no tariff. */
export const BILL_COSTS = {
  ...TARIFF_COSTS,
  transport: { nl: 'Vervoer', en: 'Transport' },
  appraisal: { nl: 'Taxatie', en: 'Appraisal' },
  insurance: { nl: 'Verzekering', en: 'Insurance' },
  destruction: { nl: 'Vernietiging', en: 'Destruction' },
  other: { nl: 'Overig', en: 'Other' },
} as const satisfies Readonly<Record<string, Titles>>;
export type BillCost = keyof typeof BILL_COSTS;

/** What keeping costs by the book of the office. A class or a kind of place that is not named is any. */
export interface Tariff {
  readonly id: string;
  readonly assetClass: string | null;
  readonly placeKind: string | null;
  readonly cost: TariffCost;
  readonly per: TariffPeriod;
  readonly amount: string;
  readonly currency: string;
  readonly validFrom: LegalDate;
  readonly validUntil: LegalDate | null;
}

/** What makes two tariffs versions of the same one. */
export function tariffKey({ assetClass, placeKind, cost }: Pick<Tariff, 'assetClass' | 'placeKind' | 'cost'>): string {
  return `${cost} ${assetClass ?? '*'} ${placeKind ?? '*'}`;
}

export function isValidOn({ validFrom, validUntil }: Pick<Tariff, 'validFrom' | 'validUntil'>, date: LegalDate): boolean {
  return validFrom <= date && (validUntil === null || date <= validUntil);
}

/** The tariff for a thing of a class in a kind of place on a day: the one that says most about it, the class before the place. */
export function tariffFor(tariffs: readonly Tariff[], cost: TariffCost, assetClass: string, placeKind: string | null, date: LegalDate): Tariff | null {
  const speaks = (tariff: Tariff): number => {
    if (tariff.cost !== cost || !isValidOn(tariff, date)) return -1;
    if (tariff.assetClass !== null && tariff.assetClass !== assetClass) return -1;
    if (tariff.placeKind !== null && tariff.placeKind !== placeKind) return -1;
    return (tariff.assetClass === null ? 0 : 2) + (tariff.placeKind === null ? 0 : 1);
  };
  return tariffs.reduce<{ tariff: Tariff | null; says: number }>((best, tariff) => (speaks(tariff) > best.says ? { tariff, says: speaks(tariff) } : best), { tariff: null, says: -1 }).tariff;
}
