import { Injectable } from '@nestjs/common';
import { MoveItems } from '#custody';
import { GiveDecision, type GivenDecisions } from '#decisions';
import { Clock, ProblemError, type Refusal, type WorkContext } from '#platform';
import type { BulkRequest, BulkRowState } from '../contract.js';
import type { BulkItem } from '../persistence/bulk.repository.js';
import { ACT_OF } from './begin-bulk.service.js';

/** What became of one row. */
export interface Settled {
  readonly number: number;
  readonly to: BulkRowState;
  readonly reasons?: readonly Refusal[];
  readonly outcome?: Readonly<Record<string, unknown>>;
}

/** What a bulk act does to a row. */
@Injectable()
export class BulkCommands {
  constructor(
    private readonly moves: MoveItems,
    private readonly decisions: GiveDecision,
    private readonly clock: Clock,
  ) {}

  async move(context: WorkContext, id: string, { move }: BulkRequest, rows: readonly BulkItem[]): Promise<Settled[]> {
    if (!move) throw new Error('A bulk move says where to.');
    const settled: Settled[] = [];
    for (const { number, itemId, placeId } of rows) {
      settled.push(
        await orRefused(number, 'refused', async () => {
          const answer = await this.moves.execute(forRow(context, ACT_OF.move, `${id}-${number}`), { ...move, items: [{ itemId, fromPlaceId: placeId }] });
          const made = answer.moves.find((one) => one.itemId === itemId);
          return { number, to: 'done', outcome: { moveId: made?.moveId, fromPlaceId: placeId } };
        }),
      );
    }
    return settled;
  }

  /** Puts each thing back where it was, as a correction of its move; what has gone on since stays where it is. */
  async moveBack(context: WorkContext, id: string, { move }: BulkRequest, rows: readonly BulkItem[], reason: string): Promise<Settled[]> {
    const settled: Settled[] = [];
    for (const { number, placeId, outcome } of rows) {
      settled.push(
        await orRefused(number, 'not-undone', async () => {
          if (placeId !== move?.toPlaceId) throw new ProblemError('rule', 'bulk.moved-on');
          const moved = outcome as { readonly moveId: string; readonly fromPlaceId: string | null };
          await this.moves.correct(forRow(context, ACT_OF.move, `${id}-${number}-undo`), moved.moveId, { fromPlaceId: placeId, toPlaceId: moved.fromPlaceId, movedAt: this.clock.now().toISOString(), reason });
          return { number, to: 'undone' };
        }),
      );
    }
    return settled;
  }

  /** One decision on all rows of a case. */
  async decide(context: WorkContext, id: string, { decide }: BulkRequest, rows: readonly BulkItem[]): Promise<Settled[]> {
    const [first] = rows;
    if (!decide || !first) return [];
    let given: GivenDecisions;
    try {
      given = await this.decisions.execute(forRow(context, ACT_OF.decide, `${id}-${first.number}`), { ...decide, items: rows.map(({ itemId, version }) => ({ id: itemId, version })) });
    } catch (error) {
      const reasons = reasonsOf(error);
      return rows.map(({ number }) => ({ number, to: 'refused', reasons }));
    }
    const refused = new Map(given.refused.map(({ itemId, reasons }) => [itemId, reasons]));
    return rows.map(({ number, itemId }) => {
      const reasons = refused.get(itemId);
      return reasons ? { number, to: 'refused', reasons } : { number, to: 'done', outcome: { decisionId: given.decisions[0]?.id } };
    });
  }
}

/** The same person by the same request, doing the act of one row: with the right that this act needs, and a key against doing it twice. */
function forRow(context: WorkContext, act: string, key: string): WorkContext {
  return { ...context, act, idempotency: { key: `bulk-${key}`, route: 'bulk', requestHash: 'bulk' } };
}

async function orRefused(number: number, to: BulkRowState, work: () => Promise<Settled>): Promise<Settled> {
  try {
    return await work();
  } catch (error) {
    return { number, to, reasons: reasonsOf(error) };
  }
}

/** Why a row was refused; a fault of ours is none and ends the step. */
function reasonsOf(error: unknown): readonly Refusal[] {
  if (!(error instanceof ProblemError) || error.kind === 'unavailable') throw error;
  const { errors, params } = error.details;
  return errors && errors.length > 0 ? errors : [{ code: error.code, ...(params && { params }) }];
}
