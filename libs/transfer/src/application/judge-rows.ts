import { Injectable } from '@nestjs/common';
import { ItemRepository, type Item } from '#items';
import type { Coded } from '../domain/coded.js';
import { firstStateOf } from '../domain/first-status.js';
import type { MappedRow } from '../domain/mapped-row.js';
import type { ImportMapping } from '../domain/mapping.js';
import { fateOf, type RowFate } from '../domain/row-fate.js';
import type { WriteNote } from '../domain/write-codes.js';
import { RegisterQuery } from '../persistence/register.query.js';
import type { FileRow } from './read-row.js';
import { contentOf } from './item-content.js';
import { otherReading, type ReadRow, type ReadsOtherwise } from './other-reading.js';

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
export interface Writable extends ReadRow {
  readonly notes: readonly Coded<WriteNote>[];
}

export type JudgedRow =
  | { readonly file: FileRow; readonly fate: FateOf<'refused'> }
  | { readonly file: FileRow; readonly fate: FateOf<'unchanged'>; readonly mapped: MappedRow }
  | { readonly file: FileRow; readonly fate: FateOf<'otherwise'>; readonly mapped: MappedRow; readonly notes: readonly ReadsOtherwise[] }
  | ({ readonly file: FileRow; readonly fate: FateOf<'create'> | FateOf<'changed'> } & Writable);

/** Holds the rows of a file against the register: what each would become, without writing anything. */
@Injectable()
export class JudgeRows {
  constructor(
    private readonly register: RegisterQuery,
    private readonly items: ItemRepository,
  ) {}

  async execute({ mapping, unitId, userId, today }: Importing, rows: readonly FileRow[]): Promise<JudgedRow[]> {
    const mapped = rows.flatMap(({ result }) => (result.status === 'mapped' ? [result.row] : []));
    const known = await this.register.known({
      source: mapping.source,
      rows: mapped,
      caseKeys: [...new Set(mapped.map(({ caseKey }) => caseKey))],
      unitId,
      userId,
    });
    const fates = new Map(mapped.map((row) => [row.rowNumber, fateOf(row, known)]));
    const stored = await this.storedOf([...fates.values()]);
    return rows.map((file): JudgedRow => {
      if (file.result.status === 'refused') return { file, fate: { kind: 'refused', errors: file.result.row.errors } };
      const { row } = file.result;
      const fate = fates.get(row.rowNumber) ?? fateOf(row, known);
      if (fate.kind === 'refused') return { file, fate };
      if (fate.kind === 'unchanged') return { file, fate, mapped: row };
      const content = contentOf(row, mapping.decimalSeparator, today);
      if (content.errors.length > 0) return { file, fate: { kind: 'refused', errors: content.errors } };
      const first = firstStateOf(row);
      if (fate.kind !== 'create') {
        const current = stored.get(fate.item.id);
        if (!current) throw new Error('An item of the register is gone.');
        if (fate.kind === 'otherwise' || saysTheSame(current, row)) return heldAgainst(current, file, fate, { mapped: row, content, first });
      }
      const notes = [...row.notes, ...withoutMalformed(content.notes, row.notes), ...(fate.kind === 'create' ? first.notes : [])];
      return { file, fate, mapped: row, content, first, notes };
    });
  }

  /** The items of the rows that are not simply new or the same. */
  private async storedOf(fates: readonly RowFate[]): Promise<ReadonlyMap<string, Item>> {
    const ids = fates.flatMap((fate) => (fate.kind === 'otherwise' || fate.kind === 'changed' ? [fate.item.id] : []));
    return new Map(ids.length === 0 ? [] : (await this.items.findAll(ids)).map((item) => [item.id, item]));
  }
}

/** A row that says what it said before: unchanged, unless its item would be another one now. */
function heldAgainst(current: Item, file: FileRow, { item, into }: FateOf<'otherwise'> | FateOf<'changed'>, row: ReadRow): JudgedRow {
  const differences = otherReading(current, item, row, into);
  const { mapped } = row;
  return differences.length > 0 ? { file, fate: { kind: 'otherwise', item, into }, mapped, notes: differences } : { file, fate: { kind: 'unchanged', item, into }, mapped };
}

/** A row can look changed only because its dates or amounts are read otherwise. */
function saysTheSame({ verbatim }: Item, row: MappedRow): boolean {
  return JSON.stringify(Object.entries(verbatim ?? {}).sort()) === JSON.stringify(Object.entries(row.verbatim).sort());
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

export function isOtherwise(row: JudgedRow): row is Extract<JudgedRow, { fate: { kind: 'otherwise' } }> {
  return row.fate.kind === 'otherwise';
}

/** Rows whose item stands in the register when this is done. */
export function isAccepted(row: JudgedRow): row is Exclude<JudgedRow, { fate: { kind: 'refused' } }> {
  return row.fate.kind !== 'refused';
}
