import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkEdit } from '#items';
import { Clock, ProblemError, Rights, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { BulkAct, BulkKind, BulkRequest } from '../contract.js';
import { checkBulk } from '../domain/check-bulk.js';
import { BulkRepository } from '../persistence/bulk.repository.js';
import { ShowBulk } from './show-bulk.service.js';

/** The act of the table of rights that each row is; a bulk act gives no right of its own. */
export const ACT_OF: Readonly<Record<BulkKind, string>> = { move: 'custody.move', decide: 'decision.give', edit: 'item.correct' };

/** And the act by which a row is put back. */
export const UNDO_ACT_OF: Readonly<Record<BulkKind, string>> = { ...ACT_OF, decide: 'decision.withdraw' };

/** Lays down one act on many items: which ones, and what. The worker does it. */
@Injectable()
export class BeginBulk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bulk: BulkRepository,
    private readonly show: ShowBulk,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, request: BulkRequest): Promise<BulkAct> {
    refuseInvalid([...checkBulk(request), ...(request.edit ? checkEdit(request.edit, '/edit', this.clock.today()) : [])]);
    this.rights.require(context.actor, ACT_OF[request.kind]);
    return this.uow.run(context, async () => {
      const id = randomUUID();
      await this.bulk.add(id, request);
      const total = await this.bulk.choose(id, request.matching ?? {}, request.itemIds);
      if (total === 0) throw new ProblemError('rule', 'bulk.nothing');
      this.uow.record({ type: 'bulk-act.begun', caseId: null, subjectType: 'bulk-act', subjectId: id, occurredOn: this.clock.today(), data: { kind: request.kind, total, matching: request.matching !== undefined } });
      return this.show.of(id);
    });
  }
}
