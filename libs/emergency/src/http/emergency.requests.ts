import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { EmergencyFinding, EmergencyView, OpenInEmergencyRequest, ReviewEmergencyRequest } from '../contract.js';
import { LONGEST_HOURS } from '../domain/emergency-acts.js';

const FINDINGS: readonly EmergencyFinding[] = ['justified', 'not-justified'];
const VIEWS: readonly EmergencyView[] = ['running', 'own', 'to-review'];

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class OpenInEmergencyBody implements OpenInEmergencyRequest {
  @fields.CodeField({ max: 40 }) readonly reference!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
  @fields.WholeNumber({ min: 1, max: LONGEST_HOURS }) readonly hours!: number;
}

export class ReviewEmergencyBody implements ReviewEmergencyRequest {
  @fields.OneOf(FINDINGS) readonly finding!: EmergencyFinding;
  @fields.Text({ max: 500 }) readonly note!: string;
}

export class EmergencyQueryString {
  @fields.OneOf(VIEWS, { optional: true }) readonly view?: EmergencyView;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class EmergencyPageQueryString {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
