import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { CloseCountRequest, CountOutcome, CountScanRequest, CountState, SampleRequest, StartCountRequest, StopCountRequest, WithdrawScanRequest } from '../contract.js';
import { COUNT_OUTCOMES } from '../domain/count-outcome.js';
import { SignatureBody } from './hand-over.requests.js';

const MOST = 1_000_000;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class SampleBody implements SampleRequest {
  @fields.WholeNumber({ min: 1, max: MOST }) readonly size!: number;
  @fields.Text({ max: 64, optional: true, description: 'The same seed draws the same sample from the same items; one is made when left out' }) readonly seed?: string;
  @fields.TextList({ max: 50, maxLength: 60, optional: true }) readonly assetClasses?: readonly string[];
  @fields.DecimalField({ optional: true }) readonly fromValue?: string;
}

export class StartCountBody implements StartCountRequest {
  @fields.IdField() readonly placeId!: string;
  @fields.Flag({ optional: true }) readonly blind?: boolean;
  @fields.Part(() => SampleBody, { optional: true }) readonly sample?: SampleBody;
}

export class CountScanBody implements CountScanRequest {
  @fields.Text({ max: 200, optional: true }) readonly text?: string;
  @fields.IdField({ optional: true }) readonly itemId?: string;
  @fields.IdField({ optional: true }) readonly spotId?: string;
}

export class WithdrawScanBody implements WithdrawScanRequest {
  @fields.IdField() readonly itemId!: string;
}

export class CloseCountBody implements CloseCountRequest {
  @fields.WholeNumber({ min: 0, max: MOST }) readonly found!: number;
  @fields.WholeNumber({ min: 0, max: MOST }) readonly missing!: number;
  @fields.WholeNumber({ min: 0, max: MOST }) readonly unexpected!: number;
  @fields.Part(() => SignatureBody) readonly signature!: SignatureBody;
  @fields.IdField({ optional: true }) readonly ownerId?: string;
}

export class StopCountBody implements StopCountRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class CountsQuery {
  @fields.OneOf(['open', 'closed', 'stopped'], { optional: true }) readonly state?: CountState;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class CountLinesQueryString {
  @fields.OneOf(COUNT_OUTCOMES, { optional: true }) readonly outcome?: CountOutcome;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
