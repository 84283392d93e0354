import { fields } from '#platform';
import type { EndHoldRequest, ExtendHoldRequest, PlaceHoldRequest } from '../contract.js';

export class PlaceHoldBody implements PlaceHoldRequest {
  @fields.Text({ max: 200 }) readonly orderedBy!: string;
  @fields.DateField() readonly until!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class ExtendHoldBody implements ExtendHoldRequest {
  @fields.DateField() readonly until!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class EndHoldBody implements EndHoldRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}
