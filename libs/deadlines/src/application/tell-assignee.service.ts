import { Injectable } from '@nestjs/common';
import { Notify } from '#notifications';
import { UnitOfWork, refuseInvalid, type Refusal } from '#platform';
import type { NewDeadline } from '../persistence/deadline.repository.js';
import { RuleBook } from './rule-book.js';

type Handed = Pick<NewDeadline, 'id' | 'caseId' | 'ruleId' | 'ruleVersion' | 'dueOn' | 'dueAt' | 'toTheHour'>;

/** Tells someone that a deadline is theirs now. Runs inside the caller's unit of work. */
@Injectable()
export class TellAssignee {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notify: Notify,
    private readonly rules: RuleBook,
  ) {}

  /** A deadline in the hands of someone who may not see its case would be in nobody's. */
  async refusals(userId: string, caseId: string, pointer: string): Promise<readonly Refusal[]> {
    return (await this.notify.mayBeTold(userId, caseId)) ? [] : [{ code: 'deadline.assignee-outside', pointer }];
  }

  /** Who takes it is not told so. @throws ProblemError `request.invalid` for someone who may not see the case */
  async execute(userId: string, { id, caseId, ruleId, ruleVersion, dueOn, dueAt, toTheHour }: Handed, because: string): Promise<void> {
    refuseInvalid(await this.refusals(userId, caseId, '/userId'));
    if (userId === this.uow.context.actor.id) return;
    await this.rules.refresh();
    const { title } = this.rules.rule(ruleId, ruleVersion);
    const due = (toTheHour ? dueAt?.toISOString() : dueOn) ?? '';
    await this.notify.people([{ userIds: [userId], key: `assigned:${because}`, kind: 'assignment', message: 'deadline.assigned', params: { deadline: title, due }, caseId, deadlineId: id }]);
  }
}
