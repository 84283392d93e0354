import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { AcknowledgeRequest, AssignRequest, CompleteRequest, DeadlineQuery, DeadlineState } from '../contract.js';

/** Values of an address are text; these two are not. */
const FLAGS: ReadonlyMap<unknown, boolean> = new Map([['true', true], ['false', false]]);
const asFlag = ({ value }: { value: unknown }): unknown => FLAGS.get(value) ?? value;
export const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

/** Which deadlines: what a list and its count have in common. */
export class DeadlineFilterQueryString implements DeadlineQuery {
  @fields.OneOf(['mine', 'team', 'all'], { optional: true }) readonly scope?: 'mine' | 'team' | 'all';
  @fields.OneOf(['open', 'met', 'lapsed', 'withdrawn', 'not-started', 'missed'], { optional: true }) readonly state?: DeadlineState | 'missed';
  @fields.OneOf(['overdue', 'today', 'week', 'soon', 'later'], { optional: true }) readonly urgency?: 'overdue' | 'today' | 'week' | 'soon' | 'later';
  @Transform(asFlag) @fields.Flag({ optional: true }) readonly crossBorder?: boolean;
  @Transform(asFlag) @fields.Flag({ optional: true }) readonly toDo?: boolean;
  @Transform(asFlag) @fields.Flag({ optional: true }) readonly toTheHour?: boolean;
  @fields.IdField({ optional: true }) readonly assigneeId?: string;
  @fields.IdField({ optional: true }) readonly unitId?: string;
  @fields.IdField({ optional: true }) readonly caseId?: string;
  @fields.CodeField({ max: 40, optional: true }) readonly caseReference?: string;
  @fields.CodeField({ max: 40, optional: true }) readonly ruleId?: string;
  @fields.DateField({ optional: true }) readonly from?: string;
  @fields.DateField({ optional: true }) readonly to?: string;
}

export class DeadlineListQueryString extends DeadlineFilterQueryString {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class TodayQueryString {
  @fields.OneOf(['mine', 'team'], { optional: true }) readonly scope?: 'mine' | 'team';
}

export class CursorQueryString {
  @fields.CursorField() readonly cursor?: string;
}

export class AcknowledgeBody implements AcknowledgeRequest {
  @fields.Text({ max: 500, optional: true }) readonly note?: string;
}

export class CompleteBody implements CompleteRequest {
  @fields.DateField({ past: true, optional: true }) readonly metOn?: string;
  @fields.IdField({ optional: true }) readonly actEventId?: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class AssignBody implements AssignRequest {
  @fields.IdField() readonly userId!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}
