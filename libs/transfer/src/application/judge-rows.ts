import { Injectable } from '@nestjs/common';
import type { Coded } from '../domain/coded.js';
import { firstStateOf, type FirstState } from '../domain/first-status.js';
import type { MappedRow } from '../domain/mapped-row.js';
import type { ImportMapping } from '../domain/mapping.js';
import { fateOf, type RowFate } from '../domain/row-fate.js';
import type { WriteNote } from '../domain/write-codes.js';
import { RegisterQuery } from '../persistence/register.query.js';
import type { FileRow } from './file-rows.js';
import { contentOf, type ItemContent } from './item-content.js';

/** Whose import it is, and how its rows are read. */
export interface Importing {
  readonly importId: string;
  readonly unitId: string;
  /** Whose rights count: who confirmed it, and before that who began it. */
  readonly userId: string;
  readonly mapping: ImportMapping;
  readonly today: string;
}

type FateOf<Kind extends RowFate['kind']> = Extract<RowFate, { kind: Kind }>;

/** A row to be written, with all there is to say of it. */
export interface Writable {
  readonly mapped: MappedRow;
  readonly content: ItemContent;
  readonly first: FirstState;
  readonly notes: readonly Coded<WriteNote>[];
}

export type JudgedRow =
  | { readonly file: FileRow; readonly fate: FateOf<'refused'> }
  | { readonly file: FileRow; readonly fate: FateOf<'unchanged'>; readonly mapped: MappedRow }
  | ({ readonly file: FileRow; readonly fate: FateOf<'create'> | FateOf<'changed'> } & Writable);

/** Holds the rows of a file against the register: what each would become, without writing anything. */
@Injectable()
export class JudgeRows {
  constructor(private readonly register: RegisterQuery) {}

  async execute({ mapping, unitId, userId, today }: Importing, rows: readonly FileRow[]): Promise<JudgedRow[]> {
    const mapped = rows.flatMap(({ result }) => (result.status === 'mapped' ? [result.row] : []));
    const known = await this.register.known({
      source: mapping.source,
      rowKeys: mapped.map(({ rowKey }) => rowKey),
      caseKeys: [...new Set(mapped.map(({ caseKey }) => caseKey))],
      unitId,
      userId,
    });
    return rows.map((file): JudgedRow => {
      if (file.result.status === 'refused') return { file, fate: { kind: 'refused', errors: file.result.row.errors } };
      const { row } = file.result;
      const fate = fateOf(row, known);
      if (fate.kind === 'refused') return { file, fate };
      if (fate.kind === 'unchanged') return { file, fate, mapped: row };
      const content = contentOf(row, mapping.decimalSeparator, today);
      if (content.errors.length > 0) return { file, fate: { kind: 'refused', errors: content.errors } };
      const first = firstStateOf(row);
      const notes = [...row.notes, ...withoutMalformed(content.notes, row.notes), ...(fate.kind === 'create' ? first.notes : [])];
      return { file, fate, mapped: row, content, first, notes };
    });
  }
}

/** A number that has not the form of its kind need not be said to fail its check as well. */
function withoutMalformed(notes: readonly Coded<WriteNote>[], said: readonly Coded<WriteNote>[]): readonly Coded<WriteNote>[] {
  const malformed = new Set(said.filter(({ code }) => code === 'import.identifier-malformed').map(({ params }) => params?.['value']));
  return notes.filter(({ code, params }) => code !== 'import.identifier-unconfirmed' || !malformed.has(params?.['value']));
}

export function isCreated(row: JudgedRow): row is Extract<JudgedRow, { fate: { kind: 'create' | 'changed' } }> & { readonly fate: FateOf<'create'> } {
  return row.fate.kind === 'create';
}

export function isChanged(row: JudgedRow): row is Extract<JudgedRow, { fate: { kind: 'create' | 'changed' } }> & { readonly fate: FateOf<'changed'> } {
  return row.fate.kind === 'changed';
}

/** Rows whose item stands in the register when this is done. */
export function isAccepted(row: JudgedRow): row is Exclude<JudgedRow, { fate: { kind: 'refused' } }> {
  return row.fate.kind !== 'refused';
}
