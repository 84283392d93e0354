import { Injectable } from '@nestjs/common';
import { OnBehalf } from '#access';
import { MoveItems } from '#custody';
import { GiveDecision, SettleDecision, type GivenDecisions } from '#decisions';
import { EditItem, type EditedFacts } from '#items';
import { Clock, ProblemError, asProblem, madeBody, type Refusal, type WorkContext } from '#platform';
import type { BulkRequest, BulkRowState } from '../contract.js';
import type { BulkItem } from '../persistence/bulk.repository.js';
import { ACT_OF, UNDO_ACT_OF } from './begin-bulk.service.js';

/** What became of one row. */
export interface Settled {
  readonly number: number;
  readonly to: BulkRowState;
  readonly reasons?: readonly Refusal[];
  readonly outcome?: Readonly<Record<string, unknown>>;
}

/** For whom rows are done, and by which piece of work. */
export interface Errand {
  readonly bulkId: string;
  readonly userId: string;
  readonly jobId: string;
  /** Then a fault of ours holds up its row only. */
  readonly isLastAttempt: boolean;
}

/** What a bulk act does to a row, and how it is put back. */
@Injectable()
export class BulkCommands {
  constructor(
    private readonly onBehalf: OnBehalf,
    private readonly moves: MoveItems,
    private readonly edits: EditItem,
    private readonly decisions: GiveDecision,
    private readonly settling: SettleDecision,
    private readonly clock: Clock,
  ) {}

  act(errand: Errand, request: BulkRequest, rows: readonly BulkItem[]): Promise<readonly Settled[]> {
    if (request.kind === 'decide') return this.decide(errand, request, rows);
    return oneByOne(errand, rows, 'refused', async (row) => {
      const context = await this.contextOf(errand, ACT_OF[request.kind], `${row.number}`);
      return { number: row.number, to: 'done', outcome: request.kind === 'move' ? await this.move(context, request, row) : await this.edit(context, request, row) };
    });
  }

  /** As corrections with a reason, decisions by withdrawal; what has gone on since stays as it is. */
  undo(errand: Errand, request: BulkRequest, rows: readonly BulkItem[], reason: string): Promise<readonly Settled[]> {
    if (request.kind === 'decide') return this.withdraw(errand, rows, reason);
    return oneByOne(errand, rows, 'not-undone', async (row) => {
      const context = await this.contextOf(errand, UNDO_ACT_OF[request.kind], `${row.number}-undo`);
      if (request.kind === 'move') await this.moveBack(context, request, row, reason);
      else await this.editBack(context, request, row, reason);
      return { number: row.number, to: 'undone' };
    });
  }

  private async move(context: WorkContext, request: BulkRequest, { itemId, placeId }: BulkItem): Promise<Settled['outcome']> {
    const { moves } = await this.moves.execute(context, madeBody({ ...part(request.move), items: [{ itemId, fromPlaceId: placeId }] }));
    return { moveId: moves.find((one) => one.itemId === itemId)?.moveId, fromPlaceId: placeId };
  }

  private async moveBack(context: WorkContext, request: BulkRequest, { placeId, outcome }: BulkItem, reason: string): Promise<void> {
    if (placeId !== part(request.move).toPlaceId) throw new ProblemError('rule', 'bulk.moved-on');
    const moved = outcome as { readonly moveId: string; readonly fromPlaceId: string | null };
    await this.moves.correct(context, moved.moveId, madeBody({ fromPlaceId: placeId, toPlaceId: moved.fromPlaceId, movedAt: this.clock.now().toISOString(), reason }));
  }

  private async edit(context: WorkContext, request: BulkRequest, { itemId, version }: BulkItem): Promise<Settled['outcome']> {
    const { reason, ...edit } = part(request.edit);
    return { ...(await this.edits.execute(context, itemId, version, edit, reason)) };
  }

  private async editBack(context: WorkContext, request: BulkRequest, { itemId, outcome }: BulkItem, reason: string): Promise<void> {
    const { reason: _ofTheAct, ...edit } = part(request.edit);
    const { found } = outcome as { readonly found: EditedFacts };
    await this.edits.putBack(context, itemId, edit, found, reason);
  }

  /** One decision on all rows of a case. */
  private async decide(errand: Errand, request: BulkRequest, rows: readonly BulkItem[]): Promise<readonly Settled[]> {
    const [first] = rows;
    if (!first) return [];
    let given: GivenDecisions;
    try {
      given = await this.decisions.execute(await this.contextOf(errand, ACT_OF.decide, `${first.number}`), madeBody({ ...part(request.decide), items: rows.map(({ itemId, version }) => ({ id: itemId, version })) }));
    } catch (error) {
      const reasons = reasonsOf(error, errand);
      return rows.map(({ number }, index) => ({ number, to: 'refused', reasons: reasons.filter(({ pointer }) => !isOfAnother(pointer, index)) }));
    }
    const refused = new Map(given.refused.map(({ itemId, reasons }) => [itemId, reasons]));
    return rows.map(({ number, itemId }) => {
      const reasons = refused.get(itemId);
      return reasons ? { number, to: 'refused', reasons } : { number, to: 'done', outcome: { decisionId: given.decisions[0]?.id } };
    });
  }

  /** All rows of one decision, which is withdrawn as a whole or stands. */
  private async withdraw(errand: Errand, rows: readonly BulkItem[], reason: string): Promise<readonly Settled[]> {
    const [first] = rows;
    if (!first) return [];
    const { decisionId } = first.outcome as { readonly decisionId: string };
    try {
      await this.settling.withdraw(await this.contextOf(errand, UNDO_ACT_OF.decide, `${first.number}-undo`), decisionId, null, madeBody({ withdrawnOn: this.clock.today(), reason }));
      return rows.map(({ number }) => ({ number, to: 'undone' }));
    } catch (error) {
      const reasons = reasonsOf(error, errand);
      return rows.map(({ number }) => ({ number, to: 'not-undone', reasons }));
    }
  }

  /** The person with the rights of now, doing the act of one row, with a key against doing it twice. */
  private contextOf({ bulkId, userId, jobId }: Errand, act: string, row: string): Promise<WorkContext> {
    return this.onBehalf.contextOf({ userId, act, key: `bulk-${bulkId}-${row}`, hash: 'bulk', purpose: 'bulk act', jobId });
  }
}

/** Whether a reason is of another item than the one at this place in the request. */
function isOfAnother(pointer: string | undefined, index: number): boolean {
  const [, place] = /^\/items\/(\d+)$/.exec(pointer ?? '') ?? [];
  return place !== undefined && Number(place) !== index;
}

/** The words of a bulk act, which were checked when it was laid down. */
function part<T>(given: T | undefined): T {
  if (given === undefined) throw new Error('A bulk act says what it does.');
  return given;
}

async function oneByOne(errand: Errand, rows: readonly BulkItem[], otherwise: BulkRowState, work: (row: BulkItem) => Promise<Settled>): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  for (const row of rows) {
    try {
      settled.push(await work(row));
    } catch (error) {
      settled.push({ number: row.number, to: otherwise, reasons: reasonsOf(error, errand) });
    }
  }
  return settled;
}

/** Why a row was refused; a fault of ours is none and ends the step, until it has been tried often enough. */
function reasonsOf(error: unknown, { isLastAttempt }: Errand): readonly Refusal[] {
  const problem = asProblem(error) ?? (isLastAttempt ? new ProblemError('conflict', 'bulk.gave-up') : null);
  if (problem === null || problem.kind === 'unavailable') throw error;
  const { errors, params } = problem.details;
  return errors && errors.length > 0 ? errors : [{ code: problem.code, ...(params && { params }) }];
}
