import { Injectable } from '@nestjs/common';
import { LogListing, type WholeLogRow } from '#audit';
import { CaseListing, type CaseRow } from '#cases';
import { ItemListing, type ItemRow } from '#items';
import { UnitOfWork, type Counted, type Position, type WorkContext } from '#platform';
import type { ExportRequest } from '../contract.js';
import { fieldsAmong } from './field-columns.js';
import { ListExportRepository } from '../persistence/list-export.repository.js';

const ROWS_AT_ONCE = 1000;

type PageOf<Row> = { readonly rows: readonly Row[]; readonly next: Position | null };

/** The rows of an export, page by page: each page in a transaction of its own under the reader's rights, so that a slow reader holds nothing. */
@Injectable()
export class ExportRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly itemListing: ItemListing,
    private readonly caseListing: CaseListing,
    private readonly logListing: LogListing,
    private readonly exports: ListExportRepository,
  ) {}

  /** Runs inside the caller's unit of work. */
  count({ list, items = {}, cases = {}, log = {} }: ExportRequest): Promise<Counted> {
    switch (list) {
      case 'items':
        return this.itemListing.count(items);
      case 'cases':
        return this.caseListing.count(cases);
      case 'log':
        return this.logListing.count(log, '/log');
    }
  }

  items(context: WorkContext, id: string, { items = {}, columns }: ExportRequest): AsyncGenerator<ItemRow> {
    const search = { ...items, fields: fieldsAmong(columns) };
    return this.walk(context, id, (after) => this.itemListing.page(search, after, ROWS_AT_ONCE));
  }

  cases(context: WorkContext, id: string, { cases = {} }: ExportRequest): AsyncGenerator<CaseRow> {
    return this.walk(context, id, (after) => this.caseListing.page(cases, after, ROWS_AT_ONCE));
  }

  /** The log as it stood when it was asked for: taking it out goes on writing to it. */
  log(context: WorkContext, id: string, { log = {} }: ExportRequest, askedAt: Date): AsyncGenerator<WholeLogRow> {
    return this.walk(context, id, (after) => this.logListing.page(log, askedAt, after, ROWS_AT_ONCE));
  }

  private async *walk<Row>(context: WorkContext, id: string, pageAfter: (after: Position | null) => Promise<PageOf<Row>>): AsyncGenerator<Row> {
    let after: Position | null = null;
    let written = 0;
    let isDone = false;
    try {
      do {
        const page: PageOf<Row> = await this.uow.read(context, async () => {
          const read = await pageAfter(after);
          // The ids of these rows are in the log before a byte of them leaves.
          this.uow.consulted({ kind: 'disclosure', caseId: null, subjectType: 'list-export', subjectId: id, data: { from: written, rows: read.rows.length } });
          return read;
        });
        yield* page.rows;
        written += page.rows.length;
        after = page.next;
        if (after) await this.uow.run(context, () => this.exports.advance(id, 'running', written));
      } while (after);
      isDone = true;
    } finally {
      await this.uow.run(context, () => this.exports.advance(id, isDone ? 'done' : 'broken', written));
    }
  }
}
