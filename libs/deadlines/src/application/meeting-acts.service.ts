import { Inject, Injectable } from '@nestjs/common';
import { EVENT_TITLES, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, titleOfEvent, type EventTitles, type Page, type Refusal, type WorkContext } from '#platform';
import type { CompleteRequest, MeetingAct } from '../contract.js';
import { isActOfRule, judgeCompletion, type TermToComplete } from '../domain/completing/judge-completion.js';
import { clockOf } from '../domain/rules/clock-of.js';
import { isManual } from '../domain/manual/manual-rule.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { MeetingActQuery } from '../persistence/meeting-act.query.js';
import { RuleBook } from './rule-book.js';

const ORDER = 'occurredOn';
const DEFAULT_LIMIT = 50;

/** The facts of a case by which a deadline of it can be met by hand, and what speaks against one. */
@Injectable()
export class MeetingActs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deadlines: DeadlineRepository,
    private readonly acts: MeetingActQuery,
    private readonly rules: RuleBook,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  /** Which facts of its case can be named as the act, newest first. */
  async execute(context: WorkContext, id: string, cursor: string | undefined): Promise<Page<MeetingAct>> {
    const after = decodeCursor(cursor, ORDER, { id: SEQUENCE });
    return this.uow.read(context, async () => {
      const deadline = await this.deadlines.get(id);
      const { caseId } = deadline;
      await this.rules.refresh();
      const term = await this.termOf(deadline);
      const found = await this.acts.page(caseId, after, DEFAULT_LIMIT + 1);
      const shown = found.slice(0, DEFAULT_LIMIT);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'deadline', subjectId: id, data: { acts: shown.length } });
      return {
        rows: shown.map((act) => ({ id: act.id, title: titleOfEvent(this.titles, act.type), occurredOn: act.occurredOn, about: act.about, ofRule: isActOfRule(term, act) })),
        nextCursor: found.length > DEFAULT_LIMIT && last ? encodeCursor({ sort: ORDER, value: last.occurredOn, id: last.sequence }) : null,
        total: shown.length,
      };
    });
  }

  /** The act that is named, in words; null when none is, or none of this case. Within the caller's unit of work, like what follows. */
  async named(caseId: string, actEventId: string | undefined): Promise<{ readonly id: string; readonly occurredOn: string; readonly title: ReturnType<typeof titleOfEvent> } | null> {
    const act = actEventId === undefined ? null : await this.acts.find(caseId, actEventId);
    return act && { id: act.id, occurredOn: act.occurredOn, title: titleOfEvent(this.titles, act.type) };
  }

  /** What speaks against the completion by what is stated in form. */
  async refusals(deadline: DeadlineRow, { actEventId, metOn, reason }: Partial<CompleteRequest>): Promise<readonly Refusal[]> {
    const act = actEventId === undefined ? null : await this.acts.find(deadline.caseId, actEventId);
    if (actEventId !== undefined && act === null) return [{ code: 'deadline.act-elsewhere', pointer: '/actEventId' }];
    await this.rules.refresh();
    return judgeCompletion(await this.termOf(deadline), { act, ...(metOn !== undefined && { metOn }), ...(reason !== undefined && { reason }) });
  }

  /** As its rule has it in the version by which it was planned. */
  private async termOf(deadline: DeadlineRow): Promise<TermToComplete> {
    const { ruleId, ruleVersion, subjectType, subjectId, explanation } = deadline;
    if (isManual(deadline)) return { startedOn: null, metBy: null, subjectType, subjectId, correlateBy: [], said: {} };
    const rule = this.rules.rule(ruleId, ruleVersion);
    const clock = clockOf(rule, deadline);
    const { eventId, correctedBy, occurredOn } = explanation.trigger;
    const startedOn = explanation.code === 'RETRO' || clock?.announced ? null : occurredOn;
    return { startedOn, metBy: clock?.metBy ?? [], subjectType, subjectId, correlateBy: rule.correlateBy, said: await this.acts.saidBy(correctedBy ?? eventId) };
  }
}
