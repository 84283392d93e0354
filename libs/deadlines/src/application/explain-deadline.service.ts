import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { Deadline, ExplainedDeadline } from '../contract.js';
import { isManual } from '../domain/manual/manual-rule.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineListQuery, type ListedDeadline } from '../persistence/deadline-list.query.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { DeadlineRows } from './deadline-rows.js';
import { ExplanationWords } from './explanation-words.js';

const ACTS = ['deadline.acknowledge', 'deadline.complete', 'deadline.assign'];
/** What a rule set, only the fact behind it changes. */
const ACTS_BY_HAND = ['deadline.change', 'deadline.cancel'];

/** Why this date: the rule with its version and source, the event it started from, and every step of the arithmetic. */
@Injectable()
export class ExplainDeadline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly deadlines: DeadlineRepository,
    private readonly list: DeadlineListQuery,
    private readonly rows: DeadlineRows,
    private readonly words: ExplanationWords,
  ) {}

  async execute(context: WorkContext, id: string): Promise<Deadline> {
    return this.uow.read(context, async () => {
      const stored = await this.deadlines.get(id);
      const [listed] = await this.list.byIds([id]);
      if (!listed) throw new ProblemError('not-found', 'record.not-found');
      await this.rows.refresh();
      const { caseId, state } = stored;
      const inCase = await this.cases.require(caseId);
      const allowed = await this.cases.allowedActs(inCase, isManual(stored) ? [...ACTS, ...ACTS_BY_HAND] : ACTS);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'deadline', subjectId: id });
      return {
        ...this.explained(listed, stored),
        alerts: (await this.list.alertsOf(id)).map((alert) => ({ stage: alert.stage, level: alert.level, dueAt: alert.due_at.toISOString(), state: alert.state, sentAt: alert.sent_at?.toISOString() ?? null })),
        history: (await this.list.historyOf(id)).map((change) => ({ at: change.at.toISOString(), from: change.from_due_at?.toISOString() ?? change.from_due_on, to: change.to_due_at?.toISOString() ?? change.to_due_on, why: change.why ?? change.reason ?? '' })),
        allowedActions: state === 'open' ? allowed : [],
      };
    });
  }

  /** Every deadline of a case with its reasons, in the order of the list of the case. */
  async ofCase(context: WorkContext, caseId: string): Promise<ExplainedDeadline[]> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'deadline-reasons', subjectId: caseId });
      return this.withReasons(await this.list.ofCase(caseId));
    });
  }

  /** Listed deadlines with the reasons of each, in their order; within the reader's unit of work. */
  async withReasons(shown: readonly ListedDeadline[]): Promise<ExplainedDeadline[]> {
    const stored = new Map((await this.deadlines.byIds(shown.map(({ id }) => id))).map((row) => [row.id, row]));
    await this.rows.refresh();
    return shown.flatMap((listed) => {
      const row = stored.get(listed.id);
      return row === undefined ? [] : [this.explained(listed, row)];
    });
  }

  private explained(listed: ListedDeadline, { explanation, party, basicDueOn, dueOn, title, reason, reminderProfile }: DeadlineRow): ExplainedDeadline {
    const manual = title === null ? null : { title, reason: reason ?? '', reminders: reminderProfile };
    return { ...this.rows.toRow(listed), manual, basicDueOn: basicDueOn === dueOn ? null : basicDueOn, explanation: this.words.explain(explanation, party) };
  }
}
