import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, Rights, UnitOfWork, type WorkContext } from '#platform';
import type { BulkAct } from '../contract.js';
import { BulkWorkRepository } from '../persistence/bulk-work.repository.js';
import { UNDO_ACT_OF } from './begin-bulk.service.js';
import { ShowBulk } from './show-bulk.service.js';

/** Stops an act on many after the step it is at, goes on with it, and has what it did undone. */
@Injectable()
export class SteerBulk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: BulkWorkRepository,
    private readonly show: ShowBulk,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  stop(context: WorkContext, id: string, version: number): Promise<BulkAct> {
    return this.run(context, id, 'bulk-act.stopped', () => this.work.stop(id, version));
  }

  resume(context: WorkContext, id: string, version: number): Promise<BulkAct> {
    return this.run(context, id, 'bulk-act.resumed', () => this.work.resume(id, version));
  }

  /** With the rights of who asks for it. @throws ProblemError `bulk.no-undo` when nothing is left to put back */
  undo(context: WorkContext, id: string, version: number, reason: string): Promise<BulkAct> {
    return this.run(
      context,
      id,
      'bulk-act.undo-begun',
      async () => {
        const act = await this.show.of(id);
        this.rights.require(context.actor, UNDO_ACT_OF[act.kind]);
        if (!act.undoable) throw new ProblemError('rule', 'bulk.no-undo');
        await this.work.undo(id, version, reason);
      },
      reason,
    );
  }

  private run(context: WorkContext, id: string, type: 'bulk-act.stopped' | 'bulk-act.resumed' | 'bulk-act.undo-begun', change: () => Promise<void>, reason?: string): Promise<BulkAct> {
    return this.uow.run(context, async () => {
      await change();
      this.uow.record({ type, caseId: null, subjectType: 'bulk-act', subjectId: id, occurredOn: this.clock.today(), ...(reason !== undefined && { reason }) });
      return this.show.of(id);
    });
  }
}
