import { Transform } from 'class-transformer';
import { ItemFilterBody } from '#items';
import { BulkDecisionBody } from '#decisions';
import { fields } from '#platform';
import type { BulkKind, BulkRequest, BulkRowState, BulkScope, UndoRequest } from '../contract.js';

const CHOSEN_AT_MOST = 5_000;
const STATES = ['waiting', 'done', 'refused', 'undone', 'not-undone'] as const satisfies readonly BulkRowState[];
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value);

export class BulkMoveBody {
  @fields.IdField() readonly toPlaceId!: string;
  @fields.MomentField({ past: true }) readonly movedAt!: string;
  @fields.Text({ max: 200, optional: true }) readonly heldBy?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class BulkEditBody implements NonNullable<BulkRequest['edit']> {
  @fields.CodeField({ max: 40 }) readonly assetClass!: string;
  @fields.Text({ max: 1000, optional: true }) readonly description?: string;
  @fields.RecordField({ description: 'Fields of the class; null takes one away' }) readonly details!: Readonly<Record<string, unknown>>;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class BulkBody implements BulkRequest {
  @fields.OneOf(['move', 'decide', 'edit']) readonly kind!: BulkKind;
  @fields.IdList({ min: 1, max: CHOSEN_AT_MOST, optional: true }) readonly itemIds?: readonly string[];
  @fields.Part(() => ItemFilterBody, { optional: true }) readonly matching?: ItemFilterBody;
  @fields.Part(() => BulkMoveBody, { optional: true }) readonly move?: BulkMoveBody;
  @fields.Part(() => BulkDecisionBody, { optional: true }) readonly decide?: BulkDecisionBody;
  @fields.Part(() => BulkEditBody, { optional: true }) readonly edit?: BulkEditBody;
}

export class UndoBody implements UndoRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class BulkListQuery {
  @fields.OneOf(['mine', 'all'], { optional: true }) readonly scope?: BulkScope;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class BulkRowsQuery {
  @fields.OneOf(STATES, { optional: true }) readonly state?: BulkRowState;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
