import type { DefectKind, ItemFilter, ItemSearch } from '@contract/items';
import { readList } from '../../lib/url-list.js';
import type { ItemListState } from '../../routes/list-search.js';

/** What the address of the list and the words beside it ask of the server. */
export function itemFilterOf(state: ItemListState, text: string): ItemFilter {
  const statuses = readList(state.status);
  const assetClasses = readList(state.class);
  return {
    ...(text ? { text } : {}),
    ...(statuses ? { statuses } : {}),
    ...(assetClasses ? { assetClasses } : {}),
    ...(state.unit ? { unitIds: [state.unit] } : {}),
    ...(state.place ? { placeId: state.place } : {}),
    ...(state.placeKind ? { placeKinds: [state.placeKind] } : {}),
    ...(state.awaiting ? { awaitingDecision: true } : {}),
    ...(state.forbidden ? { forbidden: true } : {}),
    ...(state.mine ? { mine: true } : {}),
    ...(state.review ? { needsReview: true } : {}),
    ...(state.defect ? { defects: (readList(state.defect) ?? []) as readonly DefectKind[] } : {}),
    ...(state.case ? { caseId: state.case } : {}),
    ...(state.from ? { seizedFrom: state.from } : {}),
    ...(state.to ? { seizedTo: state.to } : {}),
  };
}

export function itemSearchOf(state: ItemListState, text: string): ItemSearch {
  return { ...itemFilterOf(state, text), sort: state.sort ?? 'nextDeadline', descending: state.desc ?? false };
}

/** Whether the list is less than everything. */
export function isNarrowed(state: ItemListState, text: string): boolean {
  return Object.keys(itemFilterOf(state, text)).length > 0;
}
