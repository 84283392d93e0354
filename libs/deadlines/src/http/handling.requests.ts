import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { CancelDeadlineRequest, ChangeDeadlineRequest, HandOverRequest, SetDeadlineRequest } from '../contract.js';
import { MANUAL_PROFILES } from '../domain/manual/check-manual.js';
import { DeadlineListQueryString, asNumber } from './deadline.requests.js';

export class MonthQueryString extends DeadlineListQueryString {
  @fields.CodeField({ max: 7 }) readonly month!: string;
}

export class ChangeDeadlineBody implements ChangeDeadlineRequest {
  @fields.Text({ max: 200 }) readonly title!: string;
  @fields.DateField({ optional: true }) readonly dueOn?: string;
  @fields.MomentField({ optional: true }) readonly dueAt?: string;
  @fields.OneOf(MANUAL_PROFILES) readonly reminders!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class SetDeadlineBody extends ChangeDeadlineBody implements SetDeadlineRequest {
  @fields.IdField({ optional: true }) readonly itemId?: string;
  @fields.IdField() readonly ownerId!: string;
}

export class CancelDeadlineBody implements CancelDeadlineRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class HandOverPreviewQueryString {
  @fields.IdField() readonly from!: string;
  @fields.IdField() readonly to!: string;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class HandOverExceptionPart {
  @fields.IdField() readonly deadlineId!: string;
  @fields.IdField({ optional: true }) readonly toId?: string;
}

export class HandOverBody implements HandOverRequest {
  @fields.IdField() readonly toId!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
  @fields.WholeNumber({ min: 1, max: 1_000_000 }) readonly count!: number;
  @fields.PartsList(() => HandOverExceptionPart, { optional: true, max: 1000 }) readonly exceptions?: readonly HandOverExceptionPart[];
}
