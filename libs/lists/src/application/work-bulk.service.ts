import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { BulkAct, BulkRowState } from '../contract.js';
import { BulkRepository } from '../persistence/bulk.repository.js';
import { BulkCommands, type Settled } from './bulk-commands.js';
import { ShowBulk } from './show-bulk.service.js';

/** Moves are carried out one by one; so many in one step, so that a page can show how far it is. */
const MOVES_A_STEP = 25;

/**
 * Carries a bulk act out, step by step, by the commands that a single row would go by: every right and every rule is asked of each
 * record, and one that refuses stops no other. Each command has an idempotency key of its own, so that a step that broke off between
 * the command and the report is reported, and not done twice.
 */
@Injectable()
export class WorkBulk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bulk: BulkRepository,
    private readonly show: ShowBulk,
    private readonly commands: BulkCommands,
  ) {}

  async step(context: WorkContext, id: string): Promise<BulkAct> {
    const { request, rows } = await this.uow.read(context, async () => {
      const act = await this.bulk.get(id);
      return { request: act.request, rows: act.kind === 'move' ? await this.bulk.next(id, 'waiting', MOVES_A_STEP) : await this.bulk.nextCase(id) };
    });
    const settled = request.kind === 'move' ? await this.commands.move(context, id, request, rows) : await this.commands.decide(context, id, request, rows);
    return this.settle(context, id, 'waiting', settled);
  }

  /** @throws ProblemError `bulk.no-undo` when what it did has no way back */
  async undo(context: WorkContext, id: string, reason: string): Promise<BulkAct> {
    const { request, rows } = await this.uow.read(context, async () => {
      const act = await this.show.of(id);
      if (!act.undoable) throw new ProblemError('rule', 'bulk.no-undo');
      return { request: (await this.bulk.get(id)).request, rows: await this.bulk.next(id, 'done', MOVES_A_STEP) };
    });
    return this.settle(context, id, 'done', await this.commands.moveBack(context, id, request, rows, reason));
  }

  private settle({ idempotency: _ofTheStep, ...context }: WorkContext, id: string, from: BulkRowState, settled: readonly Settled[]): Promise<BulkAct> {
    return this.uow.run(context, async () => {
      for (const { number, to, reasons = [], outcome } of settled) await this.bulk.settle(id, number, from, to, reasons, outcome);
      return this.show.of(id);
    });
  }
}
