import { Injectable } from '@nestjs/common';
import { Rights, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { Comparison, ComparisonRowSearch, ComparisonRowState } from '../contract.js';
import { DIFFERENCE_CLASSES } from '../domain/comparison/things.js';
import { ComparisonPageQuery, type ClassCount, type FoundRow } from '../persistence/comparison-page.query.js';
import type { ComparisonRecord } from '../persistence/comparison.entity.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';

const SORT = 'position';
const BEFORE_THE_FIRST = -1;
const DEFAULT_LIMIT = 100;
const STATES: readonly ComparisonRowState[] = ['open', 'queued', 'done', 'proposed', 'refused'];

export type ComparisonView = Omit<Comparison, 'failure'> & Pick<ComparisonRecord, 'failureCode' | 'failureParams'>;

/** A comparison with its counts, and its rows side by side. */
@Injectable()
export class ShowComparison {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly pages: ComparisonPageQuery,
    private readonly rights: Rights,
  ) {}

  execute(context: WorkContext, id: string): Promise<ComparisonView> {
    return this.uow.read(context, async () => {
      const found = await this.comparisons.get(id);
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'comparison', subjectId: id });
      return this.viewOf(found, await this.pages.counts(id), await this.pages.fileNameOf(found.importId));
    });
  }

  rows(context: WorkContext, id: string, { cursor, limit = DEFAULT_LIMIT, ...filter }: ComparisonRowSearch): Promise<{ readonly rows: readonly FoundRow[]; readonly nextCursor: string | null; readonly total: number }> {
    const after = Number(decodeCursor(cursor, SORT, { id: SEQUENCE })?.id ?? BEFORE_THE_FIRST);
    return this.uow.read(context, async () => {
      await this.comparisons.get(id);
      const found = await this.pages.rows(id, filter, after, limit + 1);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'comparison', subjectId: id, data: { found: rows.length } });
      const counted = (await this.pages.counts(id)).filter((one) => (filter.class ?? one.class) === one.class && (filter.state ?? one.state) === one.state);
      return { rows, nextCursor: found.length > limit && last ? encodeCursor({ sort: SORT, value: null, id: String(last.position) }) : null, total: sum(counted) };
    });
  }

  private viewOf(found: ComparisonRecord, counts: readonly ClassCount[], fileName: string): ComparisonView {
    const byClass = (of: (one: ClassCount) => boolean): Comparison['classes'] => Object.fromEntries(DIFFERENCE_CLASSES.map((name) => [name, sum(counts.filter((one) => one.class === name && of(one)))])) as Comparison['classes'];
    const states = Object.fromEntries(STATES.map((state) => [state, sum(counts.filter((one) => one.state === state))])) as Comparison['states'];
    const isStopped = found.stoppedAt !== null;
    const may = this.rights.grants(this.uow.context.actor, 'comparison.accept');
    return {
      id: found.id,
      version: found.version,
      importId: found.importId,
      fileName,
      scope: { kind: found.scopeKind, id: found.scopeId, title: found.scopeTitle },
      matchBy: found.matchBy,
      state: found.state,
      failureCode: found.failureCode,
      failureParams: found.failureParams,
      rowsRead: found.rowsRead,
      classes: byClass(() => true),
      states,
      acceptable: byClass((one) => one.state === 'open' && one.class !== 'same' && one.class !== 'ambiguous'),
      stopped: isStopped,
      createdBy: found.createdByName,
      createdAt: found.createdAt.toISOString(),
      allowedActions: !may || found.state === 'failed' ? [] : [...(found.state === 'compared' ? ['comparison.accept' as const] : []), isStopped ? 'comparison.resume' : 'comparison.stop'],
    };
  }
}

function sum(counts: readonly ClassCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
