import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Notify } from '#notifications';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { HandOverRequest, HandedOver } from '../contract.js';
import { shareOut, type Exception } from '../domain/handing-over/share-out.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { HandOverQuery, type HeldDeadline } from '../persistence/hand-over.query.js';

type Handed = { readonly held: HeldDeadline; readonly toId: string };

interface Asked {
  readonly fromId: string;
  readonly toId: string | undefined;
  /** Each in its place; one that is not in form is a hole. */
  readonly exceptions: readonly (Exception | undefined)[];
  readonly areAllStated: boolean;
}

/** Hands all that is in someone's hands to others in one act: for one reason, recorded with each deadline, and each receiver told once. */
@Injectable()
export class HandOver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly held: HandOverQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `handover.changed` (409) when there are more or fewer than the preview said; `request.invalid` with every receiver who may not see a case */
  async execute(context: WorkContext, fromId: string, sent: SentBody<HandOverRequest>): Promise<HandedOver> {
    return this.uow.run(context, async () => {
      const all = await this.held.lockAll(fromId);
      const { toId, reason, count, exceptions = [] } = await sent.heldTo((stated, wrong, lists) => this.refusals(all, { fromId, toId: stated.toId, exceptions: lists.exceptions ?? [], areAllStated: !wrong.includes('exceptions') }));
      if (all.length !== count) throw new ProblemError('conflict', 'handover.changed');
      const { handed, stayed } = shareOut(all, toId, exceptions, await this.whoMaySee(all, toId, exceptions));
      await this.held.hand(handed.map(({ held, toId: receiver }) => ({ id: held.id, toId: receiver })));
      await this.record(handed, fromId, reason);
      await this.tell(handed);
      return { handed: handed.length, stayed };
    });
  }

  /** Whoever may not have what would come to them; of the exceptions only, when it is not clear who gets the rest. */
  private async refusals(all: readonly HeldDeadline[], { fromId, toId, exceptions, areAllStated }: Asked): Promise<readonly Refusal[]> {
    const isSame = fromId === toId;
    const apart = new Set(exceptions.map((exception) => exception?.deadlineId));
    const clear = toId === undefined || isSame || !areAllStated ? all.filter(({ id }) => apart.has(id)) : all;
    return [...(isSame ? [{ code: 'handover.same-person', pointer: '/toId' }] : []), ...shareOut(clear, toId ?? '', exceptions, await this.whoMaySee(clear, toId ?? '', exceptions)).refusals];
  }

  private async whoMaySee(all: readonly HeldDeadline[], toId: string, exceptions: readonly (Exception | undefined)[]): Promise<(userId: string, caseId: string) => boolean> {
    const byId = new Map(exceptions.flatMap((exception) => (exception ? [[exception.deadlineId, exception]] : [])));
    const pairs = all.flatMap(({ id, caseId }) => {
      const exception = byId.get(id);
      const userId = exception ? exception.toId : toId;
      return userId === undefined ? [] : [{ userId, caseId }];
    });
    const unique = [...new Map(pairs.map((pair) => [`${pair.userId} ${pair.caseId}`, pair])).values()];
    const allowed = new Set((await this.notify.whoMayBeTold(unique)).map(({ userId, caseId }) => `${userId} ${caseId}`));
    return (userId, caseId) => allowed.has(`${userId} ${caseId}`);
  }

  private async record(handed: readonly Handed[], fromId: string, reason: string): Promise<void> {
    const occurredOn = this.clock.today();
    const noted = handed.map(({ held: { id, caseId, ruleId, key, dueOn }, toId }) => {
      const changes = [{ field: 'assigneeId', from: fromId, to: toId }];
      const because = this.uow.record({ type: 'deadline.assigned', caseId, subjectType: 'deadline', subjectId: id, occurredOn, reason, changes, data: { ruleId, key } });
      return { deadlineId: id, caseId, kind: 'assigned' as const, from: dueOn, to: dueOn, because, why: reason };
    });
    await this.deadlines.note(noted);
  }

  /** One message with the count to each receiver, and none to who hands over to themselves. */
  private async tell(handed: readonly Handed[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const { toId } of handed) counts.set(toId, (counts.get(toId) ?? 0) + 1);
    counts.delete(this.uow.context.actor.id);
    const act = randomUUID();
    await this.notify.people([...counts].map(([userId, count]) => ({ userIds: [userId], key: `handover:${act}`, kind: 'assignment' as const, message: 'deadlines.handed-over' as const, params: { count } })));
  }
}
