import type { CaseFilter, CaseSearch } from '@contract/cases';
import { readList } from '../../lib/url-list.js';
import type { CaseListState } from '../../routes/list-search.js';

/** What the address of the list and the words beside it ask of the server. */
export function caseFilterOf(state: CaseListState, text: string): CaseFilter {
  const statuses = readList(state.status);
  return {
    ...(text ? { text } : {}),
    ...(statuses ? { statuses } : {}),
    ...(state.unit ? { unitIds: [state.unit] } : {}),
    ...(state.classification ? { classifications: [state.classification] } : {}),
    ...(state.mine ? { mine: true } : {}),
    ...(state.review ? { needsReview: true } : {}),
  };
}

export function caseSearchOf(state: CaseListState, text: string): CaseSearch {
  return { ...caseFilterOf(state, text), sort: state.sort ?? 'nextDeadline', descending: state.desc ?? false };
}

/** Whether the list is less than everything. */
export function isNarrowed(state: CaseListState, text: string): boolean {
  return Object.keys(caseFilterOf(state, text)).length > 0;
}
