import { Injectable } from '@nestjs/common';
import { ProblemError, Rights, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { CountLinePage, CountOutcome, CountPage, CountState, DriftRow, StockCountShown } from '../contract.js';
import { COUNT_OUTCOMES } from '../domain/count-outcome.js';
import { CountLinesQuery, type OfCount } from '../persistence/count-lines.query.js';
import { CountListQuery } from '../persistence/count-list.query.js';
import type { StockCount } from '../persistence/count.entity.js';
import { CountRepository } from '../persistence/count.repository.js';
import { isHidden } from './scan-count.service.js';
import { toCount, toCountLine, toCountRow } from './show-count.js';
import { Signing, toShownSignature } from './signing.service.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'counts';
const LINES_ORDER = 'count-lines';

export interface Listing<Filter> {
  readonly filter?: Filter | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Counts with their numbers and lines, live while they go on; hidden as long as they are blind. */
@Injectable()
export class ShowCounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly counts: CountRepository,
    private readonly lists: CountListQuery,
    private readonly lines: CountLinesQuery,
    private readonly signing: Signing,
    private readonly rights: Rights,
  ) {}

  async list(context: WorkContext, { filter, cursor, limit = DEFAULT_LIMIT }: Listing<CountState>): Promise<CountPage> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.lists.page(filter, after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        rows: shown.map(toCountRow),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sort_value, id: last.id }) : null,
        total: await this.lists.count(filter),
      };
    });
  }

  async drift(context: WorkContext): Promise<readonly DriftRow[]> {
    return this.uow.read(context, async () => (await this.lists.drift()).map((row) => ({ ...row, number: Number(row.number), endedAt: row.endedAt.toISOString() })));
  }

  async one(context: WorkContext, id: string): Promise<StockCountShown> {
    return this.uow.read(context, async () => {
      const count = await this.counts.get(id);
      const numbers = await this.lines.numbers(linesOf(count));
      const [signature] = await this.signing.of(id);
      const acts = count.state === 'open' ? ['count.scan', 'count.close', 'custody.move'] : ['custody.move'];
      return toCount(count, {
        numbers,
        hidden: isHidden(count),
        counters: await this.lines.counters(id),
        partial: !(await this.counts.seesAll(id)),
        signature: signature ? toShownSignature(signature) : null,
        allowedActions: acts.filter((act) => this.rights.grants(context.actor, act)),
      });
    });
  }

  /** Of a blind count that goes on only what was seen, without what became of it. */
  async linesOf(context: WorkContext, id: string, { filter, cursor, limit = DEFAULT_LIMIT }: Listing<CountOutcome>): Promise<CountLinePage> {
    const after = decodeCursor(cursor, LINES_ORDER);
    return this.uow.read(context, async () => {
      const count = await this.counts.get(id);
      const hidden = isHidden(count);
      const seen: readonly CountOutcome[] = ['found', 'unexpected', 'beside'];
      const outcomes = hidden ? seen : [filter ?? COUNT_OUTCOMES].flat();
      const found = await this.lines.page(linesOf(count), outcomes, after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const numbers = await this.lines.numbers(linesOf(count));
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'count', subjectId: id, data: { found: shown.length } });
      return {
        rows: shown.map((line) => toCountLine(line, hidden)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: LINES_ORDER, value: last.reference, id: last.id }) : null,
        total: outcomes.reduce((sum, outcome) => sum + numbers[outcome], 0),
      };
    });
  }

  /** The report as it was signed; logged for each case before the first byte leaves. */
  async report(context: WorkContext, id: string): Promise<{ readonly number: number; readonly pdf: Buffer }> {
    return this.uow.read(context, async () => {
      const { number } = await this.counts.get(id);
      const stored = await this.lists.report(id);
      if (!stored) throw new ProblemError('not-found', 'record.not-found');
      for (const caseId of stored.case_ids) this.uow.consulted({ kind: 'disclosure', caseId, subjectType: 'count', subjectId: id, data: { report: stored.report_hash } });
      return { number: Number(number), pdf: stored.report };
    });
  }
}

function linesOf({ id, placeId, state, sampleSize }: StockCount): OfCount {
  return { id, placeId, state, sampled: sampleSize !== null };
}
