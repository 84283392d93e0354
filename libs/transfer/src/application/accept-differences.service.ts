import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { AcceptAnswer, AcceptRequest } from '../contract.js';
import { ComparisonRowRepository } from '../persistence/comparison-row.repository.js';
import type { ComparisonRecord } from '../persistence/comparison.entity.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';

/** Accepts differences: what was accepted is then done one row after another, and can be stopped and resumed. */
@Injectable()
export class AcceptDifferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly rows: ComparisonRowRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, { rowIds, class: ofClass, reason, ...request }: AcceptRequest): Promise<AcceptAnswer> {
    if ((rowIds === undefined) === (ofClass === undefined)) refuseInvalid([{ code: 'comparison.rows-or-class', pointer: '/rowIds' }]);
    return this.uow.run(context, async () => {
      const found = await this.comparisons.hold(id);
      if (found.state !== 'compared') throw new ProblemError('rule', 'comparison.not-now');
      const acceptanceId = randomUUID();
      await this.rows.addAcceptance(acceptanceId, id, { reason, ...request });
      const queued = await this.rows.queue(id, acceptanceId, { ...(rowIds && { rowIds }), ...(ofClass && { class: ofClass }) });
      if (queued.length === 0) throw new ProblemError('rule', 'comparison.nothing-open');
      refuseInvalid(queued.includes('new') && request.seizure === undefined ? [{ code: 'comparison.seizure-missing', pointer: '/seizure' }] : []);
      this.record('comparison.accepted', id, { reason, data: { acceptanceId, rows: queued.length, ...(ofClass && { class: ofClass }) } });
      return { id: acceptanceId, queued: queued.length };
    });
  }

  /** After the row that is being done nothing more is done, until the work is resumed. */
  stop(context: WorkContext, id: string, expectedVersion: number): Promise<{ readonly id: string }> {
    return this.step(context, id, expectedVersion, 'comparison.stopped', (found) => found.stoppedAt === null);
  }

  resume(context: WorkContext, id: string, expectedVersion: number): Promise<{ readonly id: string }> {
    return this.step(context, id, expectedVersion, 'comparison.resumed', (found) => found.stoppedAt !== null);
  }

  private step(context: WorkContext, id: string, expectedVersion: number, type: 'comparison.stopped' | 'comparison.resumed', isOpen: (found: ComparisonRecord) => boolean): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const found = await this.comparisons.hold(id);
      if (found.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: found.version });
      if (found.state === 'failed' || !isOpen(found)) throw new ProblemError('rule', 'comparison.not-now');
      await this.comparisons.change(id, found.version, { stoppedAt: type === 'comparison.stopped' ? this.clock.now() : null });
      this.record(type, id, {});
      return { id };
    });
  }

  private record(type: string, id: string, more: { readonly reason?: string; readonly data?: Readonly<Record<string, unknown>> }): void {
    this.uow.record({ type, caseId: null, subjectType: 'comparison', subjectId: id, occurredOn: this.clock.today(), ...more });
  }
}
