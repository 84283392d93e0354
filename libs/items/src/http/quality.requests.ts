import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { CaseQualitySearch } from '../application/show-quality.service.js';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value);
const asFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value);

export class CaseQualityQuery implements CaseQualitySearch {
  @fields.IdField({ optional: true }) readonly unitId?: string;
  @Transform(asFlag) @fields.Flag({ optional: true }) readonly mine?: boolean;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
