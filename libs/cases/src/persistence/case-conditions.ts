import { searchConditions } from '#platform';
import type { CaseFilter } from '../contract.js';

/** A filter of cases as conditions on `case_file c`, with their parameters; a list, its count, its facets and its export share them. */
export function caseConditions(filter: CaseFilter, actorId: string): { readonly where: string[]; readonly values: unknown[] } {
  const values: unknown[] = [];
  const where = searchConditions('c', filter.text, values);
  const add = (condition: (parameter: string) => string, value: unknown): void => void where.push(condition(`$${values.push(value)}`));
  if (filter.statuses?.length) add((p) => `c.status = ANY (${p})`, filter.statuses);
  if (filter.classifications?.length) add((p) => `c.classification = ANY (${p})`, filter.classifications);
  if (filter.unitIds?.length) add((p) => `c.unit_id = ANY (${p}::uuid[])`, filter.unitIds);
  if (filter.leadIds?.length) add((p) => `c.lead_id = ANY (${p}::uuid[])`, filter.leadIds);
  if (filter.mine) add((p) => `${p}::uuid = ANY (c.member_ids)`, actorId);
  if (filter.needsReview) where.push('c.needs_review');
  return { where, values };
}
