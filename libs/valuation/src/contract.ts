import type { Instant, LegalDate, Money, Page, Titles } from '../../platform/src/contract.js';
import type { DatedMoney, MoneySum, UsedRate } from './contracts/costs/contract.js';

export type * from './contracts/costs/contract.js';

export type Moment = 'seizure' | 'confiscation' | 'disposal' | 'other';

/** One entry of the list of values of an item. */
export interface Valuation {
  readonly id: string;
  readonly moment: Moment;
  readonly valuedOn: LegalDate;
  readonly value: Money;
  readonly method: string;
  readonly source: string;
  readonly valuer: string | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly reason: string | null;
  /** `register`: it follows the description of the item, and is corrected there. */
  readonly origin: 'person' | 'register';
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

export interface CurveOfItem {
  readonly id: string;
  readonly version: number;
  readonly kind: 'falling' | 'market' | 'steady';
  readonly source: string;
}

export interface ValueOnDate {
  readonly on: LegalDate;
  /** Null before the first valuation. */
  readonly value: Money | null;
  readonly from: { readonly on: LegalDate; readonly value: Money; readonly source: string } | null;
  readonly daysLater: number | null;
  readonly percent: string | null;
  readonly curve: CurveOfItem;
}

/** What made the costs of an item. */
export interface CostLine {
  readonly kind: 'tariff' | 'bill';
  readonly cost: string;
  readonly per: string | null;
  readonly amount: Money;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
  readonly supplier: string | null;
  readonly invoiceNumber: string | null;
}

/** What an item is worth, what keeping it has cost, and when the one eats the other; in euros. */
export interface Meter {
  readonly asOf: LegalDate;
  readonly kept: boolean;
  readonly value: Money | null;
  readonly cost: Money;
  readonly costPerDay: Money;
  readonly lossPerDay: Money;
  /** Cost in whole per cents of the value. */
  readonly ratio: number | null;
  /** The highest of 25, 50, 75 and 100 that was reached, else 0. */
  readonly threshold: number;
  readonly breakEvenOn: LegalDate | null;
  readonly rates: readonly UsedRate[];
  readonly unconverted: readonly DatedMoney[];
}

export interface CoursePoint {
  readonly on: LegalDate;
  readonly value: string | null;
  readonly cost: string;
}

/** A decision filled in from the figures: it is given through the form of decisions. */
export interface ProposedDecision {
  readonly way: 'sell' | 'security' | 'destroy' | 'keep';
  readonly kind: string;
  readonly ground: string;
  readonly capacity: string;
  readonly reason: Titles;
  readonly reviewOn: LegalDate | null;
  readonly advised: boolean;
}

/** GET /items/:id/value */
export interface ItemValue {
  readonly itemId: string;
  readonly caseId: string;
  /** The newest first. */
  readonly valuations: readonly Valuation[];
  /** Moments whose value ought to be there and is not. */
  readonly missing: readonly Moment[];
  readonly curve: CurveOfItem;
  readonly meter: Meter;
  readonly lines: readonly CostLine[];
  readonly course: readonly CoursePoint[];
  readonly proposals: readonly ProposedDecision[];
  /** It is valued by a quantity and the price of its token. */
  readonly priced: boolean;
  readonly allowedActions: readonly string[];
}

/** POST /items/:id/valuations */
export interface AddValuationRequest {
  readonly moment: string;
  readonly valuedOn: LegalDate;
  readonly value: Money;
  readonly method: string;
  readonly source: string;
  readonly valuer?: string;
  readonly documentId?: string;
}

/** POST /items/:id/market-valuations: quantity times the last price before a moment. */
export interface MarketValuationRequest {
  readonly moment: string;
  readonly at: Instant;
}

/** POST /valuations/:id/corrections: waits for a second person. */
export interface CorrectValuationRequest {
  readonly valuedOn: LegalDate;
  readonly value: Money;
  readonly reason: string;
}

export interface ValuationAdded {
  readonly id: string;
}

export interface CorrectionAsked {
  readonly approvalId: string;
}

/** One row of GET /cases/:id/value. */
export interface CaseValueRow {
  readonly itemId: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly kept: boolean;
  readonly value: Money | null;
  readonly cost: Money;
  readonly costPerDay: Money;
  readonly ratio: number | null;
  readonly threshold: number;
  readonly breakEvenOn: LegalDate | null;
}

/** What is held for recovery (art. 94a Sv) against the maximum amount (94c under b). */
export interface Coverage {
  readonly maximum: MoneySum | null;
  readonly net: MoneySum;
  readonly percent: number | null;
  readonly exceeded: boolean;
  /** Items without a value, by reference. */
  readonly unvalued: readonly string[];
}

export interface CaseValue {
  readonly asOf: LegalDate;
  readonly rows: readonly CaseValueRow[];
  readonly value: MoneySum;
  readonly cost: MoneySum;
  readonly costPerDay: Money;
  /** Null where nothing is under conservatory seizure. */
  readonly coverage: Coverage | null;
}

/** POST /losses/search: items by what waiting a day longer loses. */
export interface LossSearch {
  readonly unitId?: string;
  readonly mine?: boolean;
  /** Only those whose value keeping has eaten, or will within sixty days. */
  readonly nearBreakEven?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface LossRow extends CaseValueRow {
  readonly caseId: string;
  readonly caseReference: string;
  readonly lossPerDay: Money;
  readonly asOf: LegalDate;
}

export type LossPage = Page<LossRow>;

/** One row of GET /unit-costs. */
export interface UnitCost {
  readonly unitId: string;
  readonly unit: string;
  readonly items: number;
  readonly cost: Money;
  readonly costPerDay: Money;
  readonly lossPerDay: Money;
}
