import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { EVENT_TITLES, ProblemError, UnitOfWork, titleOfEvent, type EventTitles, type WorkContext } from '#platform';
import type { Deadline } from '../contract.js';
import { wordStep, wordWarning } from '../domain/explaining/word-step.js';
import { DeadlineListQuery } from '../persistence/deadline-list.query.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { DeadlineRows } from './deadline-rows.js';

/** Why this date: the rule with its version and source, the event it started from, and every step of the arithmetic. */
@Injectable()
export class ExplainDeadline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly deadlines: DeadlineRepository,
    private readonly list: DeadlineListQuery,
    private readonly rows: DeadlineRows,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  async execute(context: WorkContext, id: string): Promise<Deadline> {
    return this.uow.read(context, async () => {
      const { explanation, caseId, state } = await this.deadlines.get(id);
      const [listed] = await this.list.byIds([id]);
      if (!listed) throw new ProblemError('not-found', 'record.not-found');
      await this.rows.refresh();
      const inCase = await this.cases.require(caseId);
      const allowed = await this.cases.allowedActs(inCase, ['deadline.acknowledge', 'deadline.complete', 'deadline.assign']);
      const { trigger } = explanation;
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'deadline', subjectId: id });
      return {
        ...this.rows.toRow(listed),
        explanation: {
          rule: explanation.rule,
          ruleVersion: explanation.version,
          source: explanation.source,
          code: explanation.code,
          term: explanation.n,
          trigger: { eventId: trigger.eventId, title: titleOfEvent(this.titles, trigger.type), occurredOn: trigger.occurredOn, occurredAt: trigger.occurredAt, documentId: trigger.documentId },
          steps: explanation.steps.map((step) => ({ kind: step.kind, text: wordStep(step) })),
          warnings: [...explanation.warnings.map(wordWarning), ...(explanation.missing ? [NOT_STARTED] : [])],
        },
        alerts: (await this.list.alertsOf(id)).map((alert) => ({ stage: alert.stage, level: alert.level, dueAt: alert.due_at.toISOString(), state: alert.state, sentAt: alert.sent_at?.toISOString() ?? null })),
        history: (await this.list.historyOf(id)).map((change) => ({ at: change.at.toISOString(), from: change.from_due_on, to: change.to_due_on, why: change.why ?? change.reason ?? '' })),
        allowedActions: state === 'open' ? allowed : [],
      };
    });
  }
}

const NOT_STARTED = {
  nl: 'De klok loopt nog niet: de gebeurtenis waarmee de termijn begint is nog niet vastgelegd.',
  en: 'The clock has not started: the event from which the term runs is not recorded yet.',
};
