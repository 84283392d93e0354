import { JOINED_TARGETS, kindOf, type ReferenceKind } from './target.js';
import { textAt, type MappedColumns } from './mapped-columns.js';
import type { MappedCase } from './mapped-row.js';
import { isReference, type CaseIdentity } from './row-identity.js';
import type { RowReport } from './row-report.js';

/** The case of a row: its reference, its title if the register has one, and the other numbers it is known by. */
export function mapCase(
  columns: MappedColumns,
  texts: readonly string[],
  identity: CaseIdentity | undefined,
  ownReference: string,
  report: RowReport,
): MappedCase {
  noteIdentity(identity, ownReference, report);
  const reference = identity?.reference ?? ownReference;
  const title = columns
    .to('case.title')
    .map((column) => textAt(texts, column))
    .filter((text) => text !== '')
    .join(JOINED_TARGETS['case.title']);
  return {
    reference,
    ...(title !== '' && { title }),
    otherReferences: otherReferences(columns, texts, reference, report),
  };
}

function noteIdentity(identity: CaseIdentity | undefined, ownReference: string, report: RowReport): void {
  if (identity === undefined) report.note('import.case-key-missing', undefined, { reference: ownReference });
  else if (identity.choice > 0) {
    report.note('import.case-key-fallback', identity.columns[0], { reference: identity.reference });
  }
}

function otherReferences(
  columns: MappedColumns,
  texts: readonly string[],
  reference: string,
  report: RowReport,
): MappedCase['otherReferences'] {
  return columns.startingWith('case.otherReference.').flatMap((column) => {
    const value = textAt(texts, column);
    if (value === '' || value === reference) return [];
    if (isReference(value)) return [{ kind: kindOf(column.to) as ReferenceKind, value }];
    report.note('import.reference-not-understood', column.header, { value });
    return [];
  });
}
