import { Injectable } from '@nestjs/common';
import { Rights, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { PackRevision } from '../../contract.js';
import { PackRevisionRepository, type ListedRevision } from '../../persistence/pack-revision.repository.js';

const ORDER = 'createdAt desc';
const LIMIT = 50;

/** Files of rules so far: with which release or by whom, and what was decided. */
@Injectable()
export class ListRevisions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly revisions: PackRevisionRepository,
    private readonly rights: Rights,
  ) {}

  async list(context: WorkContext, cursor: string | undefined): Promise<Page<PackRevision>> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.revisions.page(after, LIMIT + 1);
      const shown = found.slice(0, LIMIT);
      const last = shown.at(-1);
      return {
        rows: shown.map((row) => this.toWire(context, row)),
        nextCursor: found.length > LIMIT && last ? encodeCursor({ sort: ORDER, value: last.sortValue, id: last.id }) : null,
        total: await this.revisions.count(),
      };
    });
  }

  async show(context: WorkContext, id: string): Promise<PackRevision> {
    return this.uow.read(context, async () => this.toWire(context, await this.revisions.get(id)));
  }

  private toWire(context: WorkContext, row: Omit<ListedRevision, 'sortValue'>): PackRevision {
    const { id, version, pack, revision, effectiveFrom, origin, state, fileName, sha256, loadedByName, reason, decidedByName, decidedAt, createdAt } = row;
    const open = state === 'loaded' && this.rights.grants(context.actor, 'rules.change');
    return {
      id, version, pack, revision, effectiveFrom, origin, state, fileName, sha256, reason,
      loadedBy: loadedByName,
      loadedAt: createdAt.toISOString(),
      decidedBy: decidedByName,
      decidedAt: decidedAt?.toISOString() ?? null,
      allowedActions: open ? ['apply', 'discard'] : [],
    };
  }
}
