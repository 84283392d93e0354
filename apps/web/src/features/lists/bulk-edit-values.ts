import type { FieldSpec } from '@contract/items';
import type { BulkRequest } from '@contract/lists';
import type { Locale } from '@contract/platform';
import { readDetails, type TypedDetails } from '../fields/typed-details.js';

/** A change of some facts as typed. */
export interface BulkEditValues {
  readonly assetClass: string;
  /** The facts that are changed, `description` among them; the others stay. */
  readonly chosen: readonly string[];
  readonly description: string;
  readonly details: TypedDetails;
  readonly reason: string;
}

export const DESCRIPTION = 'description';

export const noEdit = (assetClass: string): BulkEditValues => ({ assetClass, chosen: [], description: '', details: {}, reason: '' });

/** What is sent: each chosen fact with its value, or taken away where nothing was typed. */
export function editOf({ assetClass, chosen, description, details, reason }: BulkEditValues, fields: readonly FieldSpec[], locale: Locale): NonNullable<BulkRequest['edit']> {
  const ofClass = fields.filter(({ name }) => chosen.includes(name));
  const read = readDetails(ofClass, details, locale);
  return {
    assetClass,
    ...(chosen.includes(DESCRIPTION) ? { description } : {}),
    details: Object.fromEntries(ofClass.map(({ name }) => [name, read[name] ?? null])),
    reason,
  };
}
