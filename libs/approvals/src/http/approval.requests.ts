import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { ApprovalState, ApproveRequest, TurnDownRequest } from '../contract.js';

const STATES = ['waiting', 'given', 'refused', 'withdrawn', 'void', 'executed'] as const;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class ApprovalQueryString {
  @fields.OneOf(STATES, { optional: true }) readonly state?: ApprovalState;
  @fields.IdField({ optional: true }) readonly subjectId?: string;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class ApproveBody implements ApproveRequest {
  @fields.Text({ max: 64 }) readonly contentHash!: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class TurnDownBody implements TurnDownRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}
