import { fields } from '#platform';
import type { ChangeViewRequest, ListName, ListViewState, SaveViewRequest } from '../contract.js';

export const LISTS = ['items', 'cases'] as const satisfies readonly ListName[];

export class ViewsQuery {
  @fields.OneOf(LISTS, { optional: true }) readonly list?: ListName;
}

export class ChangeViewBody implements ChangeViewRequest {
  @fields.Text({ max: 60 }) readonly name!: string;
  @fields.RecordField({ description: 'Filters, columns and order as in the address of the list' }) readonly state!: ListViewState;
  @fields.IdField({ optional: true }) readonly unitId?: string;
}

export class SaveViewBody extends ChangeViewBody implements SaveViewRequest {
  @fields.OneOf(LISTS) readonly list!: ListName;
}
