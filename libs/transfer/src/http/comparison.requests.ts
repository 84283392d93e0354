import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { AcceptRequest, CompareRequest, ComparisonClass, ComparisonMatch, ComparisonRowSearch, ComparisonRowState, ComparisonScopeKind } from '../contract.js';
import { MATCH_BY } from '../domain/comparison/read-list.js';
import { DIFFERENCE_CLASSES } from '../domain/comparison/things.js';

const MOST_ROWS = 1_000;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

class ScopeBody {
  @fields.OneOf(['register', 'unit', 'place', 'case']) readonly kind!: ComparisonScopeKind;
  @fields.Text({ max: 100 }) readonly id!: string;
}

class ColumnBody {
  @fields.Text({ max: 500 }) readonly header!: string;
  @fields.Text({ max: 60, optional: true, orNull: true }) readonly target!: string | null;
}

export class CompareBody implements CompareRequest {
  @fields.IdField() readonly importId!: string;
  @fields.Part(() => ScopeBody) readonly scope!: ScopeBody;
  @fields.OneOf(MATCH_BY, { optional: true }) readonly matchBy?: ComparisonMatch;
  @fields.PartsList(() => ColumnBody, { max: 500, optional: true }) readonly columns?: readonly ColumnBody[];
}

class AcceptedSeizureBody {
  @fields.IdField() readonly caseId!: string;
  @fields.TextList({ min: 1, max: 5, maxLength: 30 }) readonly grounds!: readonly string[];
  @fields.Text({ max: 300 }) readonly place!: string;
  @fields.DateField({ past: true, optional: true }) readonly seizedOn?: string;
}

export class AcceptBody implements AcceptRequest {
  @fields.IdList({ min: 1, max: MOST_ROWS, optional: true }) readonly rowIds?: readonly string[];
  @fields.OneOf(DIFFERENCE_CLASSES, { optional: true }) readonly class?: ComparisonClass;
  @fields.Text({ max: 500 }) readonly reason!: string;
  @fields.Part(() => AcceptedSeizureBody, { optional: true }) readonly seizure?: AcceptedSeizureBody;
  @fields.IdField({ optional: true }) readonly toPlaceId?: string;
}

export class ComparisonListQueryString {
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class ComparisonRowQueryString implements ComparisonRowSearch {
  @fields.OneOf(DIFFERENCE_CLASSES, { optional: true }) readonly class?: ComparisonClass;
  @fields.OneOf(['open', 'queued', 'done', 'proposed', 'refused'], { optional: true }) readonly state?: ComparisonRowState;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 500, optional: true }) readonly limit?: number;
}
