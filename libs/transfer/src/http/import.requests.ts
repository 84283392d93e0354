import { fields } from '#platform';
import type { ChooseMappingRequest } from '../contract.js';

/** The fields that come with the file. */
export class StartImportBody {
  @fields.IdField() readonly unitId!: string;
}

export class ListImportsQuery {
  @fields.CursorField() readonly cursor?: string;
}

export class PreviewQuery {
  @fields.CursorField() readonly cursor?: string;
}

const LONGEST_HEADER = 32_767;

class ColumnBody {
  @fields.Text({ max: LONGEST_HEADER }) readonly header!: string;
  @fields.Text({ max: 100, optional: true, orNull: true }) readonly target!: string | null;
}

export class ChooseMappingBody implements ChooseMappingRequest {
  @fields.Text({ max: 63, optional: true }) readonly mappingName?: string;
  @fields.PartsList(() => ColumnBody, { max: 1000, optional: true }) readonly columns?: readonly ColumnBody[];
  @fields.OneOf(['dmy', 'mdy', 'ymd'], { optional: true }) readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  @fields.OneOf([',', '.'], { optional: true }) readonly decimalSeparator?: ',' | '.';
  @fields.Text({ max: 60, optional: true }) readonly saveAs?: string;
}
