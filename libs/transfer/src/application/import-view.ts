import type { Coded } from '../domain/coded.js';
import { openActs } from '../domain/import-state.js';
import { MappedColumns } from '../domain/mapped-columns.js';
import type { Import } from '../contract.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';

/** An import as it is told, its messages still to be worded. */
export interface ImportView extends Omit<Import, 'failure' | 'notices'> {
  readonly failure: Coded | null;
  readonly notices: readonly Coded[];
}

const SAMPLES_SHOWN = 5;

/** @param may whether the reader's roles grant an act of the policy table */
export function viewOf(row: RegisterImport, may: (act: string) => boolean): ImportView {
  return {
    id: row.id,
    version: row.version,
    fileName: row.fileName,
    size: Number(row.size),
    scanner: row.scanner,
    state: row.state,
    failure: row.failureCode === null ? null : { code: row.failureCode, ...(row.failureParams && { params: row.failureParams }) },
    notices: row.notices,
    headers: row.headers,
    columns: columnsOf(row),
    mappingName: row.mappingName,
    unitId: row.unitId,
    rowsRead: row.rowsRead,
    rowsDone: row.rowsDone,
    casesCreated: row.casesCreated,
    itemsCreated: row.itemsCreated,
    rowsUnchanged: row.rowsUnchanged,
    rowsOtherwise: row.rowsOtherwise,
    rowsChanged: row.rowsChanged,
    rowsRefused: row.rowsRefused,
    rowsForReview: row.rowsForReview,
    totalsByCurrency: row.totalsByCurrency,
    itemsByClass: row.itemsByClass,
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    allowedActions: openActs(row.state).filter((act) => may(RIGHT_OF[act] ?? act)),
  };
}

/** Who may begin an import may also give it up. */
const RIGHT_OF: Readonly<Record<string, string>> = { 'import.cancel': 'import.create' };

function columnsOf({ headers, mapping, confidence, sample }: RegisterImport): Import['columns'] {
  const targets = new Map(new MappedColumns(mapping, headers).all.map(({ index, to }) => [index, to]));
  return headers.map((header, index) => {
    const values = sample.map((cells) => cells[index]?.trim() ?? '').filter((text) => text !== '');
    return { header, target: targets.get(index) ?? null, confidence: confidence[header] ?? 0, samples: [...new Set(values)].slice(0, SAMPLES_SHOWN) };
  });
}
