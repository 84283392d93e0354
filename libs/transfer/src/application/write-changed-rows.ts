import { Injectable } from '@nestjs/common';
import { ItemRepository, toIdentifierRows, type Item } from '#items';
import { UnitOfWork } from '#platform';
import type { RawRow } from '../domain/map-row.js';
import type { MappedRow, Verbatim } from '../domain/mapped-row.js';
import type { RowFate } from '../domain/row-fate.js';
import { RegisterWriter } from '../persistence/register.writer.js';
import { changedItem, type ItemChange, type RowBefore } from './changed-item.js';
import { contentOf } from './item-content.js';
import type { Importing, Writable } from './judge-rows.js';
import { createRowReader, type FileRow } from './read-row.js';
import { itemChanged } from './register-facts.js';

export type ChangedRow = Writable & { readonly fate: Extract<RowFate, { kind: 'changed' }> };

/** Brings what describes an item up to what its register says of it now; the old values stay on the timeline. */
@Injectable()
export class WriteChangedRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly register: RegisterWriter,
  ) {}

  /** @returns how many of the items are marked for review */
  async execute(importing: Importing, rows: readonly ChangedRow[]): Promise<number> {
    if (rows.length === 0) return 0;
    const ids = rows.map(({ fate }) => fate.item.id);
    await this.register.holdItems(ids);
    const current = new Map((await this.items.findAll(ids)).map((item) => [item.id, item]));
    const read = readerOf(importing);
    const changed = rows.map((row) => {
      const item = current.get(row.fate.item.id);
      if (!item) throw new Error('An item of the register is gone.');
      const change = changedItem(item, read(item.verbatim), { ...row, caseKey: row.fate.into.key }, importing.today);
      this.uow.record(itemChanged(importing, item.caseId, item.id, row.mapped.rowKey, change.changes));
      return { item, change };
    });
    await this.register.changeItems(changed.map(({ change }) => change.update));
    await this.replaceIdentifiers(changed);
    return changed.filter(({ change }) => change.update.needsReview).length;
  }

  private async replaceIdentifiers(changed: readonly { readonly item: Item; readonly change: ItemChange }[]): Promise<void> {
    const affected = changed.flatMap(({ item, change }) => (change.identifiers === null ? [] : [{ item, identifiers: change.identifiers }]));
    await this.register.replaceIdentifiers(
      affected.map(({ item }) => item.id),
      affected.flatMap(({ item, identifiers }) => toIdentifierRows(item, identifiers)),
    );
  }
}

/** Reads rows as they were kept, which may have other columns than the file has now. */
function readerOf({ mapping, today }: Importing): (verbatim: Verbatim | null) => RowBefore | undefined {
  const mappers = new Map<string, (row: RawRow) => FileRow>();
  return (verbatim) => {
    if (verbatim === null) return undefined;
    const headers = Object.keys(verbatim);
    const columns = JSON.stringify(headers);
    const map = mappers.get(columns) ?? createRowReader(mapping, headers, { today });
    mappers.set(columns, map);
    const { result } = map({ rowNumber: 0, cells: Object.values(verbatim) });
    return result.status === 'mapped' ? rowBefore(result.row, mapping.decimalSeparator, today) : undefined;
  };
}

function rowBefore(mapped: MappedRow, decimal: Importing['mapping']['decimalSeparator'], today: string): RowBefore {
  const content = contentOf({ item: mapped.item }, decimal, today);
  return { mapped, content, notes: [...mapped.notes, ...content.notes] };
}
