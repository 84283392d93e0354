import { LogSearchBody } from '#audit';
import { CaseFilterBody } from '#cases';
import { ItemFilterBody } from '#items';
import { fields } from '#platform';
import type { CsvSeparator, ExportFormat, ExportRequest, ExportedList } from '../contract.js';
import { LISTS } from './view.requests.js';

export class ExportItemsBody extends ItemFilterBody {
  @fields.OneOf(['nextDeadline', 'reference', 'description', 'status', 'seizedOn', 'value', 'daysWithoutDecision'], { optional: true }) readonly sort?: NonNullable<NonNullable<ExportRequest['items']>['sort']>;
  @fields.Flag({ optional: true }) readonly descending?: boolean;
}

export class ExportCasesBody extends CaseFilterBody {
  @fields.OneOf(['nextDeadline', 'reference', 'title', 'status', 'openedOn', 'updatedAt'], { optional: true }) readonly sort?: NonNullable<NonNullable<ExportRequest['cases']>['sort']>;
  @fields.Flag({ optional: true }) readonly descending?: boolean;
}

export class ExportBody implements ExportRequest {
  @fields.OneOf([...LISTS, 'log']) readonly list!: ExportedList;
  @fields.OneOf(['csv', 'xlsx']) readonly format!: ExportFormat;
  @fields.OneOf(['semicolon', 'comma', 'tab'], { optional: true }) readonly separator?: CsvSeparator;
  @fields.TextList({ min: 1, max: 60, maxLength: 60 }) readonly columns!: readonly string[];
  @fields.Part(() => ExportItemsBody, { optional: true }) readonly items?: ExportItemsBody;
  @fields.Part(() => ExportCasesBody, { optional: true }) readonly cases?: ExportCasesBody;
  @fields.Part(() => LogSearchBody, { optional: true }) readonly log?: LogSearchBody;
}
