import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, Rights, UnitOfWork, refuseInvalid, type Locale, type WorkContext } from '#platform';
import type { ExportRequest, ExportedList, ListExport } from '../contract.js';
import { exportColumns, type ExportColumn } from '../domain/export-column.js';
import { askedOf, filterForLog } from '../domain/export-filter.js';
import { writeCsv } from '../files/write-csv.js';
import { writeXlsx } from '../files/write-xlsx.js';
import type { ListExportRow } from '../persistence/list-export.entity.js';
import { ListExportRepository } from '../persistence/list-export.repository.js';
import { CASE_COLUMNS } from './case-columns.js';
import { checkExport } from './check-export.js';
import { ExportRows } from './export-rows.js';
import { ITEM_COLUMNS } from './item-columns.js';
import { LOG_COLUMNS } from './log-columns.js';
import { watermarkOf } from './watermark.js';

const TITLES = { items: { nl: 'Voorwerpen', en: 'Items' }, cases: { nl: 'Dossiers', en: 'Cases' }, log: { nl: 'Logboek', en: 'Log' } } as const;

/** Takes a list out as a file, once: what the list shows to this reader and nothing else, and not a byte before it is logged. */
@Injectable()
export class ExportList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly exports: ListExportRepository,
    private readonly rows: ExportRows,
    private readonly clock: Clock,
    private readonly rights: Rights,
  ) {}

  async request(context: WorkContext, request: ExportRequest, locale: Locale): Promise<ListExport> {
    this.requireRightTo(request.list, context);
    refuseInvalid(checkExport(request));
    return this.uow.run(context, async () => {
      const id = randomUUID();
      const { count: total, exact } = await this.rows.count(request);
      await this.exports.add({ id, list: request.list, format: request.format, request, locale, requestedBy: context.actor.id, total, exact });
      // The words of a search may be a name; the log says that there were some, the row of the export holds them.
      this.uow.record({ type: 'list.exported', caseId: null, subjectType: 'list-export', subjectId: id, occurredOn: this.clock.today(), data: { list: request.list, format: request.format, columns: request.columns, filter: filterForLog(request), searched: askedOf(request)['text'] !== undefined, total, exact } });
      return toExport(await this.exports.get(id));
    });
  }

  async show(context: WorkContext, id: string): Promise<ListExport> {
    return this.uow.read(context, async () => toExport(await this.exports.get(id)));
  }

  /** The file, as it is read; @throws ProblemError `list-export.fetched` for a second time */
  async content(context: WorkContext, id: string): Promise<{ readonly stream: Readable; readonly name: string; readonly format: ListExport['format'] }> {
    const found = await this.uow.run(context, async () => {
      const row = await this.exports.get(id);
      this.requireRightTo(row.list, context);
      if (!(await this.exports.start(id))) throw new ProblemError('rule', 'list-export.fetched');
      this.uow.consulted({ kind: 'disclosure', caseId: null, subjectType: 'list-export', subjectId: id, data: { list: row.list, format: row.format, total: row.total, filter: filterForLog(row.request) } });
      return row;
    });
    const title = TITLES[found.list][found.locale];
    return { stream: this.write(context, found, title), name: `${title.toLowerCase()}-${this.clock.today()}.${found.format}`, format: found.format };
  }

  private write(context: WorkContext, row: ListExportRow, title: string): Readable {
    const { id, request, requestedAt } = row;
    const written = <Row>(columns: Readonly<Record<string, readonly ExportColumn<Row>[]>>, rows: AsyncIterable<Row>): Readable => {
      const { locale } = row;
      const file = { watermark: watermarkOf({ by: context.actor.name, at: requestedAt, id, locale, request }), locale, columns: exportColumns(columns, request.columns), rows };
      return request.format === 'csv' ? writeCsv(file, request.separator ?? 'semicolon') : writeXlsx(file, title);
    };
    switch (request.list) {
      case 'items':
        return written(ITEM_COLUMNS, this.rows.items(context, id, request));
      case 'cases':
        return written(CASE_COLUMNS, this.rows.cases(context, id, request));
      case 'log':
        return written(LOG_COLUMNS, this.rows.log(context, id, request, requestedAt));
    }
  }

  /** Who may take a list out may see what it lists; the whole log is for who checks it. */
  private requireRightTo(list: ExportedList, { actor }: WorkContext): void {
    if (list === 'log') this.rights.require(actor, 'log.search');
  }
}

function toExport({ id, list, format, state, requestedAt, total, exact, written }: ListExportRow): ListExport {
  return { id, list, format, state, requestedAt: requestedAt.toISOString(), total, exact, written };
}
