import { randomUUID } from 'node:crypto';
import type { FoundIdentifier } from '../domain/details/found-identifiers.js';
import type { ItemIdentifier } from '../persistence/item-identifier.entity.js';

/** An item's identifiers as rows, each normal form once. */
export function toIdentifierRows(item: { readonly id: string; readonly caseId: string }, found: readonly FoundIdentifier[]): ItemIdentifier[] {
  const distinct = new Map(found.map((identifier) => [`${identifier.kind}:${identifier.normalised}`, identifier]));
  return [...distinct.values()].map(({ kind, value, normalised, outcome, reason, code }) => ({
    id: randomUUID(),
    itemId: item.id,
    caseId: item.caseId,
    kind,
    value,
    normalised,
    outcome,
    reason: reason ?? (outcome === 'unconfirmed' ? code : null),
  }));
}
