import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { RecordSeizureRequest } from '#items';
import type { IntakeRecord, IntakeRequest } from '../contract.js';

const MOST_RECORDS = 1_000;

export class IntakeRecordBody implements IntakeRecord {
  @fields.Text({ max: 200, description: 'Your own id of the record' }) readonly id!: string;
  @fields.IdField() readonly caseId!: string;
  @fields.RecordField({ description: 'As in POST /cases/:id/seizures; what is wrong with it is said in the status of the record' }) readonly seizure!: RecordSeizureRequest;
}

export class IntakeBody implements IntakeRequest {
  @fields.PartsList(() => IntakeRecordBody, { min: 1, max: MOST_RECORDS }) readonly records!: readonly IntakeRecordBody[];
}

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class IntakeQueryString {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 1_000, optional: true }) readonly limit?: number;
}
