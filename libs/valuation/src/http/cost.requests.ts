import { fields } from '#platform';
import { ASSET_CLASS_SPECS } from '#items';
import type { AddCryptoPriceRequest, AddTariffRequest, BilledItem, EndTariffRequest, RecordBillRequest, WithdrawBillRequest } from '../contract.js';
import { BILL_SPLITS } from '../domain/costs/split-bill.js';
import { TARIFF_PLACES } from '../domain/costs/tariff-place.js';
import { BILL_COSTS, TARIFF_COSTS, TARIFF_PERIODS } from '../domain/costs/tariff.js';
import { AmountBody } from './valuation.requests.js';

const AT_ONCE = 500;

export class AddTariffBody implements AddTariffRequest {
  @fields.OneOf(ASSET_CLASS_SPECS.map(({ id }) => id), { optional: true, description: 'Left out: any class' }) readonly assetClass?: string;
  @fields.OneOf(Object.keys(TARIFF_PLACES), { optional: true, description: 'Left out: any place' }) readonly placeKind?: string;
  @fields.OneOf(Object.keys(TARIFF_COSTS)) readonly cost!: string;
  @fields.OneOf(Object.keys(TARIFF_PERIODS)) readonly per!: string;
  @fields.Part(() => AmountBody) readonly amount!: AmountBody;
  @fields.DateField() readonly validFrom!: string;
  @fields.DateField({ optional: true }) readonly validUntil?: string;
  @fields.Text({ max: 500, optional: true }) readonly note?: string;
}

/** No field comes with a file of rates. */
export class LoadRatesBody {}

export class EndTariffBody implements EndTariffRequest {
  @fields.DateField() readonly validUntil!: string;
}

export class BilledItemBody implements BilledItem {
  @fields.Text({ max: 60, description: 'The id of the item, or its number' }) readonly item!: string;
  @fields.DecimalField({ optional: true }) readonly amount?: string;
}

export class RecordBillBody implements RecordBillRequest {
  @fields.Text({ max: 200 }) readonly supplier!: string;
  @fields.Text({ max: 60 }) readonly invoiceNumber!: string;
  @fields.OneOf(Object.keys(BILL_COSTS)) readonly cost!: string;
  @fields.DateField({ past: true }) readonly billedOn!: string;
  @fields.Part(() => AmountBody) readonly amount!: AmountBody;
  @fields.DateField() readonly periodFrom!: string;
  @fields.DateField() readonly periodUntil!: string;
  @fields.OneOf(BILL_SPLITS) readonly split!: string;
  @fields.PartsList(() => BilledItemBody, { min: 1, max: AT_ONCE }) readonly items!: readonly BilledItemBody[];
}

export class WithdrawBillBody implements WithdrawBillRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class BillsQuery {
  @fields.CursorField() readonly cursor?: string;
}

export class RatesQuery {
  @fields.DateField({ optional: true }) readonly on?: string;
}

export class ConversionQuery {
  @fields.DecimalField() readonly amount!: string;
  @fields.CurrencyField() readonly from!: string;
  @fields.CurrencyField() readonly to!: string;
  @fields.DateField() readonly on!: string;
}

export class AddCryptoPriceBody implements AddCryptoPriceRequest {
  @fields.Text({ max: 40 }) readonly token!: string;
  @fields.MomentField({ past: true }) readonly pricedAt!: string;
  @fields.Part(() => AmountBody) readonly price!: AmountBody;
  @fields.Text({ max: 200 }) readonly source!: string;
}
