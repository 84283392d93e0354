import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { EVENT_TITLES, ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, titleOfEvent, type EventTitles, type Page, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CompleteRequest, MeetingAct } from '../contract.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { MeetingActQuery } from '../persistence/meeting-act.query.js';

const ORDER = 'occurredOn';
const DEFAULT_LIMIT = 50;

/**
 * Meets a deadline by its act, which is a fact of the case, or by something that the register does not know, with the reason.
 * Completed by hand stays completed: planning again leaves it alone while that holds.
 */
@Injectable()
export class CompleteDeadline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly deadlines: DeadlineRepository,
    private readonly alerts: AlertRepository,
    private readonly acts: MeetingActQuery,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CompleteRequest>): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const before = await this.deadlines.get(id);
      const { caseId } = before;
      await this.cases.requireToChange(caseId);
      const request = await sent.heldTo((stated, wrong) => this.refusals(caseId, stated, wrong));
      const act = request.actEventId === undefined ? null : await this.acts.find(caseId, request.actEventId);
      if (before.state !== 'open') throw new ProblemError('rule', 'deadline.not-open');
      const metOn = request.metOn ?? act?.occurredOn ?? '';
      const { reason, documentId } = request;
      const version = await this.deadlines.change(id, expectedVersion, { state: 'met', metOn, metByEventId: act?.id ?? null, completedByHand: true });
      const because = this.uow.record({
        type: 'deadline.completed',
        caseId,
        subjectType: 'deadline',
        subjectId: id,
        occurredOn: metOn,
        ...(documentId !== undefined && { documentId }),
        ...(reason !== undefined && { reason }),
        data: { ruleId: before.ruleId, key: before.key, ...(act && { act: titleOfEvent(this.titles, act.type) }) },
      });
      await this.deadlines.note([{ deadlineId: id, caseId, kind: 'completed', from: before.dueOn, to: before.dueOn, because: act?.id ?? because, why: reason ?? null }]);
      await this.alerts.withdraw([id]);
      return { id, version };
    });
  }

  private async refusals(caseId: string, stated: Partial<CompleteRequest>, wrong: readonly string[]): Promise<readonly Refusal[]> {
    const { actEventId, documentId } = stated;
    const isElsewhere = actEventId !== undefined && !(await this.acts.find(caseId, actEventId));
    return [
      ...(wrong.includes('actEventId') ? [] : withoutAct(stated)),
      ...(await this.cases.foreignDocumentRefusals(caseId, documentId)),
      ...(isElsewhere ? [{ code: 'deadline.act-elsewhere', pointer: '/actEventId' }] : []),
    ];
  }

  /** Which facts of its case can be named as the act. */
  async actsFor(context: WorkContext, id: string, cursor: string | undefined): Promise<Page<MeetingAct>> {
    const after = decodeCursor(cursor, ORDER, { id: SEQUENCE });
    return this.uow.read(context, async () => {
      const { caseId } = await this.deadlines.get(id);
      const found = await this.acts.page(caseId, after, DEFAULT_LIMIT + 1);
      const shown = found.slice(0, DEFAULT_LIMIT);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'deadline', subjectId: id, data: { acts: shown.length } });
      return {
        rows: shown.map((act) => ({ id: act.id, title: titleOfEvent(this.titles, act.type), occurredOn: act.occurredOn, about: act.about })),
        nextCursor: found.length > DEFAULT_LIMIT && last ? encodeCursor({ sort: ORDER, value: last.occurredOn, id: last.sequence }) : null,
        total: shown.length,
      };
    });
  }
}

function withoutAct({ actEventId, reason, metOn }: Partial<CompleteRequest>): readonly Refusal[] {
  if (actEventId !== undefined) return [];
  return [
    ...(reason === undefined || reason === '' ? [{ code: 'deadline.act-or-reason', pointer: '/reason' }] : []),
    ...(metOn === undefined ? [{ code: 'deadline.met-on-missing', pointer: '/metOn' }] : []),
  ];
}
