import { ValidateIf } from 'class-validator';
import { fields } from '#platform';
import type { AssignUnplacedRequest, CodeSearch, CorrectMoveRequest, MoveItemsRequest, MovedItem, ReportMissingRequest, UnplacedSearch } from '../contract.js';
import { CONDITIONS } from '../domain/move.js';

const AT_ONCE = 500;

/** A place or a person, or null where there is none; leaving it out is not the same as saying so. */
function IdOrNone(name: string): PropertyDecorator {
  return (target, key) => {
    ValidateIf((body: Readonly<Record<string, unknown>>) => body[name] !== null)(target, key as string);
    fields.IdField()(target, key);
  };
}

export class MovedItemBody implements MovedItem {
  @fields.IdField() readonly itemId!: string;
  @IdOrNone('fromPlaceId') readonly fromPlaceId!: string | null;
  @fields.Text({ max: 60, optional: true }) readonly sealOut?: string;
  @fields.Text({ max: 60, optional: true }) readonly sealIn?: string;
  @fields.OneOf(CONDITIONS, { optional: true }) readonly condition?: string;
  @fields.Text({ max: 500, optional: true }) readonly conditionNote?: string;
  @fields.IdField({ optional: true }) readonly photoDocumentId?: string;
}

export class MoveItemsBody implements MoveItemsRequest {
  @fields.IdField() readonly toPlaceId!: string;
  @fields.MomentField({ past: true }) readonly movedAt!: string;
  @fields.PartsList(() => MovedItemBody, { min: 1, max: AT_ONCE }) readonly items!: readonly MovedItemBody[];
  @fields.Text({ max: 200, optional: true }) readonly heldBy?: string;
  @fields.Text({ max: 200, optional: true }) readonly giver?: string;
  @fields.Text({ max: 200, optional: true }) readonly taker?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class CorrectMoveBody implements CorrectMoveRequest {
  @IdOrNone('fromPlaceId') readonly fromPlaceId!: string | null;
  @IdOrNone('toPlaceId') readonly toPlaceId!: string | null;
  @fields.MomentField({ past: true }) readonly movedAt!: string;
  @fields.Text({ max: 200, optional: true }) readonly heldBy?: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class ReportMissingBody implements ReportMissingRequest {
  @fields.IdField() readonly fromPlaceId!: string;
  @fields.MomentField({ past: true }) readonly noticedAt!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class UnplacedSearchBody implements UnplacedSearch {
  @fields.IdField({ optional: true }) readonly caseId?: string;
  @fields.Flag({ optional: true }) readonly mine?: boolean;
  @fields.Flag({ optional: true }) readonly late?: boolean;
  @fields.CursorField() readonly cursor?: string;
  @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class AssignUnplacedBody implements AssignUnplacedRequest {
  @fields.IdField() readonly ownerId!: string;
  @IdOrNone('fromOwnerId') readonly fromOwnerId!: string | null;
}

export class CodeSearchBody implements CodeSearch {
  @fields.Text({ max: 200 }) readonly text!: string;
}
