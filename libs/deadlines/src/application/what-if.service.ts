import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, UnitOfWork, type WorkContext } from '#platform';
import type { WhatIf, WhatIfRequest, WhatIfRow, WhatIfSide } from '../contract.js';
import { wordSource } from '../domain/explaining/word-source.js';
import { statusAt } from '../domain/planning/deadline-status.js';
import { holdsByHand } from '../domain/planning/completed-by-hand.js';
import { plan } from '../domain/planning/plan.js';
import type { PlannedDeadline } from '../domain/planning/planned-deadline.js';
import { wordBoundBy } from '../domain/rules/bound-role-titles.js';
import { compareSuppositions, type Compared } from '../domain/supposing/compare-suppositions.js';
import { suppose } from '../domain/supposing/suppose.js';
import { ExplanationWords } from './explanation-words.js';
import { SupposedCases, type SupposedCase } from './supposed-cases.js';

/** The plan of a case beside the plan it would have if things had gone, or go, another way. Nothing is stored. */
@Injectable()
export class ShowWhatIf {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly supposed: SupposedCases,
    private readonly words: ExplanationWords,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, request: WhatIfRequest): Promise<WhatIf> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'what-if', subjectId: caseId });
      const inCase = await this.supposed.of(caseId);
      const { rules, calendars, events, splitOff } = inCase;
      const changes = this.supposed.read(request, inCase);
      const now = this.clock.now().toISOString();
      const compared = compareSuppositions(plan({ events, splitOff, rules, calendars }), plan({ events: suppose(events, changes, now), splitOff, rules, calendars }));
      return { rows: compared.map((each) => this.toRow(each, inCase, now)) };
    });
  }

  private toRow({ key, change, now, supposed }: Compared, inCase: SupposedCase, at: string): WhatIfRow {
    const deadline = supposed ?? now;
    if (deadline === null) throw new Error('A compared deadline stands on neither side.');
    const rule = inCase.ruleOf(deadline);
    const stored = inCase.stored.get(key);
    const holds = (side: PlannedDeadline | null): boolean => stored !== undefined && holdsByHand(stored, side);
    const byHand = holds(now);
    return {
      key,
      deadlineId: stored?.id ?? null,
      change: byHand && holds(supposed) ? 'same' : change,
      title: rule.title,
      source: wordSource(rule.source),
      nature: deadline.nature,
      bindsTitle: wordBoundBy(rule, deadline.binds),
      subjectLabel: inCase.labelOf(deadline.subjectType, deadline.subjectId),
      byHand,
      now: now && this.toSide(now, byHand, at),
      supposed: supposed && this.toSide(supposed, holds(supposed), at),
    };
  }

  private toSide(deadline: PlannedDeadline, byHand: boolean, at: string): WhatIfSide {
    const { dueOn, dueAt, toTheHour, explanation, party } = deadline;
    return { state: byHand ? 'met' : statusAt(deadline, at), dueOn, dueAt, toTheHour, explanation: this.words.explain(explanation, party) };
  }
}
