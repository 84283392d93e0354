import { Injectable } from '@nestjs/common';
import { Rights, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import { ImportListQuery } from '../persistence/import-list.query.js';
import { viewOf, type ImportView } from './import-view.js';

const ORDER = 'createdAt desc';
const DEFAULT_LIMIT = 25;

/** Lists the imports a person may know of, the newest first. */
@Injectable()
export class ListImports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportListQuery,
    private readonly rights: Rights,
  ) {}

  async execute(context: WorkContext, { cursor, limit = DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }): Promise<Page<ImportView>> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.imports.page(after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        rows: shown.map(({ found: row }) => viewOf(row, (act) => this.rights.grants(context.actor, act))),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sortValue, id: last.found.id }) : null,
        total: await this.imports.count(),
      };
    });
  }
}
