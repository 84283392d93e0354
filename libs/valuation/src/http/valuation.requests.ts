import { fields, type Money } from '#platform';
import type { AddValuationRequest, CorrectValuationRequest, LossSearch, MarketValuationRequest } from '../contract.js';
import { METHODS, MOMENTS } from '../domain/valuation.js';

export class AmountBody implements Money {
  @fields.DecimalField() readonly amount!: string;
  @fields.CurrencyField() readonly currency!: string;
}

export class AddValuationBody implements AddValuationRequest {
  @fields.OneOf(Object.keys(MOMENTS)) readonly moment!: string;
  @fields.DateField({ past: true }) readonly valuedOn!: string;
  @fields.Part(() => AmountBody) readonly value!: AmountBody;
  @fields.OneOf(Object.keys(METHODS)) readonly method!: string;
  @fields.Text({ max: 200, description: 'On what it rests: a report, a price list, an exchange' }) readonly source!: string;
  @fields.Text({ max: 200, optional: true }) readonly valuer?: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
}

export class MarketValuationBody implements MarketValuationRequest {
  @fields.OneOf(Object.keys(MOMENTS)) readonly moment!: string;
  @fields.MomentField({ past: true }) readonly at!: string;
}

export class CorrectValuationBody implements CorrectValuationRequest {
  @fields.DateField({ past: true }) readonly valuedOn!: string;
  @fields.Part(() => AmountBody) readonly value!: AmountBody;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class ValueOnQuery {
  @fields.DateField() readonly on!: string;
}

export class LossSearchBody implements LossSearch {
  @fields.IdField({ optional: true }) readonly unitId?: string;
  @fields.Flag({ optional: true }) readonly mine?: boolean;
  @fields.Flag({ optional: true }) readonly nearBreakEven?: boolean;
  @fields.CursorField() readonly cursor?: string;
  @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
