import { Injectable } from '@nestjs/common';
import { refuseInvalid, type Refusal } from '#platform';
import type { WhatIfRequest } from '../contract.js';
import type { Calendars } from '../domain/calendar/calendars.js';
import { instantOf, LEGAL_ZONE } from '../domain/calendar/zone.js';
import { parseMoment } from '../domain/calendar/moment.js';
import type { PlanEvent } from '../domain/planning/plan-event.js';
import type { PlannedDeadline } from '../domain/planning/planned-deadline.js';
import { KNOWN_EVENTS } from '../domain/rules/known-events.js';
import type { Rule, SubjectType } from '../domain/rules/rule.js';
import type { MovedEvent, SupposedEvent } from '../domain/supposing/suppose.js';
import { CaseFactsQuery, type CaseSubject } from '../persistence/case-facts.query.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { RuleBook } from './rule-book.js';

/** A case as a supposition needs it: its facts, its law, its records, and what is stored of its plan. */
export interface SupposedCase {
  readonly events: readonly PlanEvent[];
  /** Those of the files of its complex that the reader may see. */
  readonly splitOff: readonly (readonly PlanEvent[])[];
  readonly rules: readonly Rule[];
  readonly calendars: Calendars;
  readonly subjects: readonly CaseSubject[];
  readonly stored: ReadonlyMap<string, Pick<DeadlineRow, 'id' | 'completedByHand' | 'metOn'>>;
  ruleOf(deadline: PlannedDeadline): Rule;
  labelOf(subjectType: string, subjectId: string): string | null;
}

interface Suppositions {
  readonly moved: readonly MovedEvent[];
  readonly supposed: readonly SupposedEvent[];
}

/** Reads a case for suppositions, and suppositions for a case. */
@Injectable()
export class SupposedCases {
  constructor(
    private readonly facts: CaseFactsQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly rules: RuleBook,
  ) {}

  async of(caseId: string): Promise<SupposedCase> {
    const jurisdiction = await this.facts.jurisdictionOf(caseId);
    const others = (await this.facts.complexesOf([caseId])).get(caseId) ?? [];
    const byCase = await this.facts.eventsOf([caseId, ...others]);
    const events = byCase.get(caseId) ?? [];
    const subjects = await this.facts.subjectsOf(caseId);
    const rows = await this.deadlines.listOf([caseId]);
    const book = await this.rules.refresh();
    const labels = new Map(subjects.map(({ subjectType, subjectId, label }) => [`${subjectType} ${subjectId}`, label]));
    return {
      events,
      splitOff: others.map((other) => byCase.get(other) ?? []),
      rules: book.rulesFor(jurisdiction),
      calendars: book.calendars,
      subjects,
      stored: new Map(rows.map((row) => [row.key, row])),
      ruleOf: ({ ruleId, ruleVersion }) => book.rule(ruleId, ruleVersion),
      labelOf: (subjectType, subjectId) => labels.get(`${subjectType} ${subjectId}`) ?? null,
    };
  }

  /** @throws ProblemError `request.invalid` with everything that cannot be supposed of this case */
  read({ moved = [], supposed = [] }: WhatIfRequest, { events, subjects }: SupposedCase): Suppositions {
    const refusals: Refusal[] = [];
    const known = new Set(events.map(({ id }) => id));
    for (const [at, { eventId }] of moved.entries()) if (!known.has(eventId)) refusals.push({ code: 'what-if.event-elsewhere', pointer: `/moved/${at}/eventId` });
    const mine = new Set(subjects.map(({ subjectType, subjectId }) => `${subjectType} ${subjectId}`));
    for (const [at, { type, subjectType, subjectId }] of supposed.entries()) {
      const possible = KNOWN_EVENTS.get(type);
      if (possible === undefined) refusals.push({ code: 'what-if.event-unknown', pointer: `/supposed/${at}/type` });
      else if (!possible.includes(subjectType as SubjectType)) refusals.push({ code: 'what-if.not-about-this', pointer: `/supposed/${at}/subjectType`, params: { allowed: possible.join(', ') } });
      if (!mine.has(`${subjectType} ${subjectId}`)) refusals.push({ code: 'what-if.subject-elsewhere', pointer: `/supposed/${at}/subjectId` });
    }
    refuseInvalid(refusals);
    return {
      moved: moved.map(({ eventId, occurredOn, occurredAt, never }) => ({ eventId, occurredOn, occurredAt: instantIn(occurredAt), never: never === true })),
      supposed: supposed.map(({ type, subjectType, subjectId, occurredOn, occurredAt, data = {} }) => ({
        type,
        subjectType: subjectType as SubjectType,
        subjectId,
        occurredOn,
        occurredAt: instantIn(occurredAt),
        timeZone: occurredAt === undefined ? null : LEGAL_ZONE,
        data,
      })),
    };
  }
}

function instantIn(written: string | undefined): string | null {
  const moment = written === undefined ? undefined : parseMoment(written);
  return moment === undefined ? null : instantOf(moment.epochMs);
}
