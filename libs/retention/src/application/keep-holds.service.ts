import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, Rights, UnitOfWork, type Fact, type Locale, type SentBody, type WorkContext } from '#platform';
import type { EndHoldRequest, ExtendHoldRequest, HoldsOfCase, PlaceHoldRequest } from '../contract.js';
import { holdRefusals } from '../domain/check-hold.js';
import type { LegalHoldRow } from '../persistence/legal-hold.entity.js';
import { LegalHoldRepository, type ListedHold } from '../persistence/legal-hold.repository.js';
import { HoldDeadline } from './hold-deadline.js';

/** Places a legal hold on a case, also on one that was closed, extends it and ends it. */
@Injectable()
export class KeepHolds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly holds: LegalHoldRepository,
    private readonly deadline: HoldDeadline,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  async list(context: WorkContext, caseId: string): Promise<HoldsOfCase> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      const rows = await this.holds.ofCase(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'hold-list', subjectId: null, data: { found: rows.length } });
      const mayPlace = this.rights.grants(context.actor, 'hold.place');
      return { rows: rows.map((row) => toHold(row, mayPlace)) };
    });
  }

  async place(context: WorkContext, caseId: string, sent: SentBody<PlaceHoldRequest>, locale: Locale): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.cases.requireToWorkIn([caseId]);
      const { orderedBy, until, reason } = await sent.heldTo((stated) => (stated.until === undefined ? [] : holdRefusals({ until: stated.until, today: this.clock.today() })));
      await this.holds.keepCase(caseId);
      const id = randomUUID();
      const because = this.uow.record({ ...this.factOf('hold.placed', caseId, reason), data: { holdId: id, until, orderedBy } });
      const deadlineId = await this.deadline.set({ caseId, deadlineId: null, until, locale, reason, because }, context.actor.id);
      await this.holds.add({ id, caseId, orderedBy, reason, until, deadlineId, placedBy: context.actor.id });
      return { id };
    });
  }

  async extend(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<ExtendHoldRequest>, locale: Locale): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const hold = await this.requireRunning(id);
      const { until, reason } = await sent.heldTo((stated) => (stated.until === undefined ? [] : holdRefusals({ until: stated.until, today: this.clock.today(), endsNow: hold.until })));
      const because = this.uow.record({ ...this.factOf('hold.extended', hold.caseId, reason), changes: [{ field: 'until', from: hold.until, to: until }], data: { holdId: id, until } });
      const deadlineId = await this.deadline.set({ caseId: hold.caseId, deadlineId: hold.deadlineId, until, locale, reason, because }, context.actor.id);
      return { id, version: await this.holds.change(id, expectedVersion, { until, deadlineId }) };
    });
  }

  async end(context: WorkContext, id: string, expectedVersion: number, { reason }: EndHoldRequest): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const hold = await this.requireRunning(id);
      const because = this.uow.record({ ...this.factOf('hold.ended', hold.caseId, reason), data: { holdId: id, until: hold.until } });
      await this.deadline.cancel(hold.deadlineId, because, reason);
      return { id, version: await this.holds.change(id, expectedVersion, { endedBy: context.actor.id, endedAt: this.clock.now(), endReason: reason }) };
    });
  }

  /** @throws ProblemError `hold.over` */
  private async requireRunning(id: string): Promise<LegalHoldRow> {
    const hold = await this.holds.get(id);
    await this.cases.requireToWorkIn([hold.caseId]);
    if (!(await this.holds.isRunning(id))) throw new ProblemError('rule', 'hold.over');
    return hold;
  }

  private factOf(type: string, caseId: string, reason: string): Fact {
    return { type, caseId, subjectType: 'case', subjectId: caseId, occurredOn: this.clock.today(), reason };
  }
}

function toHold(row: ListedHold, mayPlace: boolean): HoldsOfCase['rows'][number] {
  return {
    id: row.id,
    version: row.version,
    orderedBy: row.ordered_by,
    reason: row.reason,
    until: row.until,
    placedBy: row.placed_by,
    placedAt: row.placed_at.toISOString(),
    endedBy: row.ended_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    endReason: row.end_reason,
    running: row.running,
    allowedActions: mayPlace && row.running ? ['extend', 'end'] : [],
  };
}
