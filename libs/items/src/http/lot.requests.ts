import { ValidateIf } from 'class-validator';
import { fields, type Confirmations } from '#platform';
import type { ArrangeItemRequest, JoinLotsRequest, LotPart, SplitLotRequest } from '../contract.js';
import { BOND_IDS } from '../domain/lots/bonds.js';

const AT_ONCE = 200;

class LotPartBody implements LotPart {
  @fields.DecimalField() readonly quantity!: string;
  @fields.Text({ max: 1000, optional: true }) readonly description?: string;
  @fields.RecordField({ optional: true, description: 'Shaped by the asset class of the lot; see GET /reference' }) readonly details?: Readonly<Record<string, unknown>>;
  @fields.DecimalField({ optional: true }) readonly amount?: string;
  @fields.DecimalField({ optional: true }) readonly estimatedAmount?: string;
  @fields.RecordField({ optional: true, description: 'Reason by JSON Pointer for what is probably wrong and yet so' }) readonly confirmations?: Confirmations;
}

export class SplitLotBody implements SplitLotRequest {
  @fields.PartsList(() => LotPartBody, { min: 1, max: AT_ONCE }) readonly parts!: readonly LotPartBody[];
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

class JoinedLotBody {
  @fields.IdField() readonly id!: string;
  @fields.WholeNumber({ min: 1, max: 2_147_483_647 }) readonly version!: number;
}

export class JoinLotsBody implements JoinLotsRequest {
  @fields.PartsList(() => JoinedLotBody, { min: 1, max: AT_ONCE }) readonly items!: readonly JoinedLotBody[];
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class ArrangeItemBody implements ArrangeItemRequest {
  @ValidateIf(({ parentId }: ArrangeItemBody) => parentId !== null)
  @fields.IdField()
  readonly parentId!: string | null;
  @fields.OneOf(BOND_IDS, { optional: true }) readonly bond?: 'contents' | 'part';
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}
