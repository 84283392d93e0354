import type { Fact } from '#platform';
import { DEFAULT_JURISDICTION } from '../domain/mapping.js';
import type { MappedRow } from '../domain/mapped-row.js';
import type { Importing, Writable } from './judge-rows.js';

/** An item of a register under another law was not seized on a Dutch ground; of a Dutch register the ground is not known. */
const OTHER_LAW = 'other-law';

export function jurisdictionOf({ mapping }: Pick<Importing, 'mapping'>): string {
  return mapping.jurisdiction ?? DEFAULT_JURISDICTION;
}

export function groundsOf(importing: Pick<Importing, 'mapping'>): string[] {
  return jurisdictionOf(importing) === DEFAULT_JURISDICTION ? [] : [OTHER_LAW];
}

/** Where a fact comes from: the importing process wrote it, for the person who confirmed the import. */
function originOf({ importId, userId, mapping }: Importing): Readonly<Record<string, unknown>> {
  return { register: mapping.source, importId, importedBy: userId };
}

/** The rows are those of the case in the order of the file, one at least. */
export function caseOpened(importing: Importing, inCase: { readonly id: string; readonly reference: string; readonly openedOn: string }, rows: readonly MappedRow[]): Fact {
  const { id, reference, openedOn } = inCase;
  const references = new Map(rows.flatMap((row) => row.case.otherReferences).map((other) => [JSON.stringify(other), other]));
  return {
    type: 'case.opened',
    caseId: id,
    subjectType: 'case',
    subjectId: id,
    occurredOn: openedOn,
    data: { ...originOf(importing), reference, classification: 'normal', key: rows[0]?.caseKey, registerReference: rows[0]?.case.reference, otherReferences: [...references.values()] },
  };
}

export function parketNumbersAdded(importing: Importing, caseId: string, from: readonly string[], to: readonly string[]): Fact {
  return { type: 'case.register-changed', caseId, subjectType: 'case', subjectId: caseId, occurredOn: importing.today, changes: [{ field: 'parketNumbers', from, to }], data: originOf(importing) };
}

export function itemRegistered(importing: Importing, caseId: string, id: string, { mapped, content, first }: Writable): Fact {
  const grounds = groundsOf(importing);
  const { outcome } = mapped;
  return {
    type: 'item.registered',
    caseId,
    subjectType: 'item',
    subjectId: id,
    occurredOn: content.seizedOn,
    ...(grounds[0] !== undefined && { ground: grounds[0] }),
    data: {
      ...originOf(importing),
      key: mapped.rowKey,
      to: first.status,
      grounds,
      assetClass: content.assetClass,
      ...(mapped.item.reference !== undefined && { reference: mapped.item.reference }),
      ...(content.seizedPlace !== null && { place: content.seizedPlace }),
      ...(outcome && outcome.kind !== 'none' && { outcome }),
    },
  };
}

export function itemChanged(importing: Importing, caseId: string, id: string, rowKey: string, changes: NonNullable<Fact['changes']>): Fact {
  return { type: 'item.register-changed', caseId, subjectType: 'item', subjectId: id, occurredOn: importing.today, changes, data: { ...originOf(importing), key: rowKey } };
}
