import { Injectable } from '@nestjs/common';
import { SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import { ReadingRepository, type ShownReading } from '../persistence/reading.repository.js';

/** Readings, their messages still to be worded. */
export interface ReadingsView {
  readonly rows: readonly ShownReading[];
  readonly nextCursor: string | null;
}

const ORDER = 'reading';
const ROWS_AT_ONCE = 100;

/** The rows of an import that are read otherwise than before, page by page. */
@Injectable()
export class ListReadings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly readings: ReadingRepository,
  ) {}

  async execute(context: WorkContext, id: string, cursor: string | undefined): Promise<ReadingsView> {
    const after = Number(decodeCursor(cursor, ORDER, { value: SEQUENCE })?.value ?? 0);
    return this.uow.read(context, async () => {
      await this.imports.get(id);
      const page = await this.readings.page(id, after, ROWS_AT_ONCE + 1);
      const rows = page.slice(0, ROWS_AT_ONCE);
      const last = rows.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'import', subjectId: id, data: { readings: rows.length } });
      return { rows, nextCursor: page.length > ROWS_AT_ONCE && last ? encodeCursor({ sort: ORDER, value: String(last.row), id }) : null };
    });
  }
}
