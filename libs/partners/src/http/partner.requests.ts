import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { GrantPartnerRequest, WithdrawGrantRequest } from '../contract.js';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class GrantPartnerBody implements GrantPartnerRequest {
  @fields.IdField() readonly userId!: string;
  @fields.IdField({ optional: true }) readonly itemId?: string;
  @fields.DateField() readonly until!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class WithdrawGrantBody implements WithdrawGrantRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class SharedItemsQueryString {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
