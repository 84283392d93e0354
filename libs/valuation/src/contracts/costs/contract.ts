import type { Instant, LegalDate, Money } from '../../../../platform/src/contract.js';

/** A rate that an amount was converted by: so many units for one euro. */
export interface UsedRate {
  readonly currency: string;
  readonly on: LegalDate;
  readonly perEuro: string;
  readonly source: string;
  /** Shipped to try the program with; no rate of any bank. */
  readonly demo: boolean;
  /** There was no rate nearer to the day that was asked for. */
  readonly old: boolean;
}

export interface DatedMoney extends Money {
  readonly on: LegalDate;
}

/** A sum over several currencies, at which rates, and what is not in it because no rate was known. */
export interface MoneySum extends Money {
  readonly rates: readonly UsedRate[];
  readonly unconverted: readonly DatedMoney[];
}

/** One row of GET /rates. */
export interface ShownRate {
  readonly currency: string;
  readonly on: LegalDate;
  readonly perEuro: string;
  readonly source: string;
  readonly demo: boolean;
}

/** GET /rates/conversion */
export interface ConvertedMoney {
  readonly from: Money;
  readonly to: Money;
  readonly on: LegalDate;
  readonly rates: readonly UsedRate[];
}

/** POST /rates/files */
export interface RatesLoaded {
  readonly loaded: number;
  readonly unchanged: number;
  /** Rates that are there already with another figure: what was loaded is not rewritten. */
  readonly differing: readonly { readonly currency: string; readonly on: LegalDate; readonly stands: string; readonly file: string }[];
}

/** One row of GET /crypto-prices, and POST /crypto-prices. */
export interface CryptoPrice {
  readonly id: string;
  readonly token: string;
  readonly pricedAt: Instant;
  readonly price: Money;
  readonly source: string;
  readonly demo: boolean;
}

export interface AddCryptoPriceRequest {
  readonly token: string;
  readonly pricedAt: Instant;
  readonly price: Money;
  readonly source: string;
}

/** One row of GET /tariffs. */
export interface ShownTariff {
  readonly id: string;
  readonly version: number;
  readonly assetClass: string | null;
  readonly placeKind: string | null;
  readonly cost: string;
  readonly per: string;
  readonly amount: Money;
  readonly validFrom: LegalDate;
  readonly validUntil: LegalDate | null;
  readonly note: string | null;
}

export interface AddTariffRequest {
  readonly assetClass?: string;
  readonly placeKind?: string;
  readonly cost: string;
  readonly per: string;
  readonly amount: Money;
  readonly validFrom: LegalDate;
  readonly validUntil?: LegalDate;
  readonly note?: string;
}

/** POST /tariffs/:id/end with If-Match */
export interface EndTariffRequest {
  readonly validUntil: LegalDate;
}

export interface BilledItem {
  /** Its id, or its number as it stands in the register. */
  readonly item: string;
  /** When it is split by hand. */
  readonly amount?: string;
}

/** POST /bills */
export interface RecordBillRequest {
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly cost: string;
  readonly billedOn: LegalDate;
  readonly amount: Money;
  readonly periodFrom: LegalDate;
  readonly periodUntil: LegalDate;
  readonly split: string;
  readonly items: readonly BilledItem[];
}

export interface ShownBill {
  readonly id: string;
  readonly version: number;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly cost: string;
  readonly billedOn: LegalDate;
  readonly amount: Money;
  readonly periodFrom: LegalDate;
  readonly periodUntil: LegalDate;
  readonly split: string;
  readonly withdrawnOn: LegalDate | null;
  readonly withdrawnReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly parts: readonly { readonly itemId: string; readonly reference: string; readonly description: string; readonly amount: string; readonly days: number | null }[];
  /** Of the amount, what is for items that the reader may not see. */
  readonly elsewhere: string;
}

/** POST /bills/:id/withdrawal with If-Match */
export interface WithdrawBillRequest {
  readonly reason: string;
}
