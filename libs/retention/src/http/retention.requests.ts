import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { ChooseRegimeRequest, RetentionRegime, SetTermRequest, SignListRequest, WithdrawListRequest } from '../contract.js';

const REGIMES = ['wjsg', 'wpg-8', 'wpg-9', 'wpg-10', 'wpg-12', 'archive'] as const;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class ClocksQueryString {
  @fields.DateField({ optional: true }) readonly until?: string;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class DestructionQueryString {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class SetTermBody implements SetTermRequest {
  @fields.OneOf(REGIMES) readonly regime!: RetentionRegime;
  @fields.WholeNumber({ min: 1, max: 1200 }) readonly months!: number;
  @fields.DateField() readonly validFrom!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class ChooseRegimeBody implements ChooseRegimeRequest {
  @fields.OneOf(REGIMES) readonly regime!: RetentionRegime;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class SignListBody implements SignListRequest {
  @fields.Text({ max: 64 }) readonly contentHash!: string;
}

export class WithdrawListBody implements WithdrawListRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}
