import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CancelDeadlineRequest, ChangeDeadlineRequest, SetDeadlineRequest } from '../contract.js';
import { checkManual, manualEnd, type ManualEnd } from '../domain/manual/check-manual.js';
import { isManual } from '../domain/manual/manual-rule.js';
import type { ReminderProfileName } from '../domain/reminders/reminder-profile.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { ManualDeadlines } from './manual-deadlines.js';
import { TellAssignee } from './tell-assignee.service.js';

type Kept = { readonly id: string; readonly version: number };

/** A deadline that a person sets: on a case or an item, with an owner and a reason, changed and cancelled with reasons. No plan touches it. */
@Injectable()
export class SetDeadline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly manual: ManualDeadlines,
    private readonly tellAssignee: TellAssignee,
    private readonly clock: Clock,
  ) {}

  async set(context: WorkContext, caseId: string, sent: SentBody<SetDeadlineRequest>): Promise<Kept> {
    return this.uow.run(context, async () => {
      await this.cases.requireToChange(caseId);
      const request = await sent.heldTo(async (stated, wrong) => [
        ...this.endRefusals(stated, wrong),
        ...(await this.manual.foreignItemRefusals(caseId, stated.itemId)),
        ...(stated.ownerId === undefined ? [] : await this.tellAssignee.refusals(stated.ownerId, caseId, '/ownerId')),
      ]);
      const end = endOf(request);
      const id = randomUUID();
      const { title, reason, ownerId } = request;
      const because = this.uow.record({ ...this.factOf('deadline.set', caseId, id, reason), data: { dueOn: end.dueOn, itemId: request.itemId ?? null } });
      const row = await this.manual.add({ id, caseId, itemId: request.itemId ?? null, title, reason, ownerId, end, profile: request.reminders as ReminderProfileName, because });
      await this.tellAssignee.execute(ownerId, row, because);
      return { id, version: 1 };
    });
  }

  async change(context: WorkContext, id: string, version: number, sent: SentBody<ChangeDeadlineRequest>): Promise<Kept> {
    return this.uow.run(context, async () => {
      const before = await this.requireOpen(id);
      const request = await sent.heldTo((stated, wrong) => this.endRefusals(stated, wrong));
      const end = endOf(request);
      const { title, reason } = request;
      const because = this.uow.record({
        ...this.factOf('deadline.changed', before.caseId, id, reason),
        changes: [
          { field: 'dueOn', from: before.dueOn, to: end.dueOn },
          { field: 'title', from: before.title, to: title },
          { field: 'reminders', from: before.reminderProfile, to: request.reminders },
        ].filter(({ from, to }) => from !== to),
      });
      const next = await this.manual.change(before, version, { title, end, profile: request.reminders as ReminderProfileName, because, reason });
      return { id, version: next };
    });
  }

  async cancel(context: WorkContext, id: string, version: number, { reason }: CancelDeadlineRequest): Promise<Kept> {
    return this.uow.run(context, async () => {
      const before = await this.requireOpen(id);
      const because = this.uow.record(this.factOf('deadline.cancelled', before.caseId, id, reason));
      return { id, version: await this.manual.cancel(before, version, because, reason) };
    });
  }

  /** The end, when all that states it is in form. */
  private endRefusals({ dueOn, dueAt, reminders }: Partial<ChangeDeadlineRequest>, wrong: readonly string[]): readonly Refusal[] {
    if (reminders === undefined || wrong.includes('dueOn') || wrong.includes('dueAt')) return [];
    return checkManual({ reminders: reminders as ReminderProfileName, ...(dueOn !== undefined && { dueOn }), ...(dueAt !== undefined && { dueAt }) }, this.clock.now().toISOString());
  }

  private async requireOpen(id: string): Promise<DeadlineRow> {
    const found = await this.manual.get(id);
    await this.cases.requireToChange(found.caseId);
    if (!isManual(found)) throw new ProblemError('rule', 'deadline.not-by-hand');
    if (found.state !== 'open') throw new ProblemError('rule', 'deadline.not-open');
    return found;
  }

  private factOf(type: string, caseId: string, id: string, reason: string) {
    return { type, caseId, subjectType: 'deadline', subjectId: id, occurredOn: this.clock.today(), reason };
  }
}

function endOf(request: ChangeDeadlineRequest): ManualEnd {
  const end = manualEnd(request);
  if (!end) throw new Error('An end that was judged has no date.');
  return end;
}
