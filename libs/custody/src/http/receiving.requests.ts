import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { CloseReceivingRequest, StartReceivingRequest } from '../contract.js';

const AT_ONCE = 500;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class StartReceivingBody implements StartReceivingRequest {
  @fields.IdField({ optional: true }) readonly caseId?: string;
  @fields.IdField({ optional: true }) readonly handOverId?: string;
}

export class CloseReceivingBody implements CloseReceivingRequest {
  @fields.IdList({ max: AT_ONCE }) readonly unexpected!: readonly string[];
}

export class ReceivingsQuery {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
