import { searchConditions } from '#platform';
import type { ItemFilter } from '../contract.js';
import { HAS_DEFECT, KEPT } from './quality-sql.js';

/** A filter of items as conditions on `item i`, with their parameters; a list, its count, its facets and its export share them. */
export function itemConditions(filter: ItemFilter, actorId: string): { readonly where: string[]; readonly values: unknown[] } {
  const values: unknown[] = [];
  const where = searchConditions('i', filter.text, values);
  const add = (condition: (parameter: string) => string, value: unknown): void => void where.push(condition(`$${values.push(value)}`));
  if (filter.caseId) add((p) => `i.case_id = ${p}::uuid`, filter.caseId);
  if (filter.assetClasses?.length) add((p) => `i.asset_class = ANY (${p})`, filter.assetClasses);
  if (filter.statuses?.length) add((p) => `i.status = ANY (${p})`, filter.statuses);
  if (filter.unitIds?.length) add((p) => `i.case_id IN (SELECT u.id FROM case_file u WHERE u.unit_id = ANY (${p}::uuid[]))`, filter.unitIds);
  if (filter.placeKinds?.length) add((p) => `i.id IN (SELECT k.item_id FROM item_custody k JOIN place p ON p.id = k.place_id WHERE p.kind = ANY (${p}))`, filter.placeKinds);
  if (filter.awaitingDecision) where.push('i.awaiting_since IS NOT NULL');
  if (filter.forbidden) where.push('i.forbidden');
  if (filter.placeId) add((p) => `i.id IN (SELECT k.item_id FROM item_custody k JOIN place p ON p.id = k.place_id WHERE p.ancestor_ids @> ARRAY[${p}::uuid])`, filter.placeId);
  if (filter.mine) add((p) => `i.case_id IN (SELECT mine.id FROM case_file mine WHERE ${p}::uuid = ANY (mine.member_ids))`, actorId);
  if (filter.needsReview) where.push('i.needs_review');
  if (filter.seizedFrom) add((p) => `i.seized_on >= ${p}::date`, filter.seizedFrom);
  if (filter.seizedTo) add((p) => `i.seized_on <= ${p}::date`, filter.seizedTo);
  if (filter.defects?.length) where.push(KEPT, `(${filter.defects.map((kind) => HAS_DEFECT[kind]).join(' OR ')})`);
  return { where, values };
}
