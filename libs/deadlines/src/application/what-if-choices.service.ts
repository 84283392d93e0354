import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork, type WorkContext } from '#platform';
import type { WhatIfChoices } from '../contract.js';
import { effectiveEvents } from '../domain/planning/effective-events.js';
import { supposable } from '../domain/supposing/supposable.js';
import { wordField, wordValue } from '../domain/explaining/field-words.js';
import { ExplanationWords } from './explanation-words.js';
import { SupposedCases } from './supposed-cases.js';

/** What can be supposed of a case: its events on another date, and events that may happen. */
@Injectable()
export class ListWhatIfChoices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly supposed: SupposedCases,
    private readonly words: ExplanationWords,
  ) {}

  async execute(context: WorkContext, caseId: string): Promise<WhatIfChoices> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'what-if', subjectId: caseId });
      const { events, rules, subjects, labelOf } = await this.supposed.of(caseId);
      const types = supposable(rules, new Set(subjects.map(({ subjectType }) => subjectType)));
      const looked = new Set(types.map(({ type }) => type));
      return {
        events: effectiveEvents(events)
          .filter(({ type }) => looked.has(type))
          .toSorted((a, b) => b.occurredOn.localeCompare(a.occurredOn))
          .map(({ rootId, type, subjectType, subjectId, occurredOn, occurredAt, timeZone }) => ({ eventId: rootId, title: this.words.titleOf(type), subjectLabel: labelOf(subjectType, subjectId), occurredOn, occurredAt, timeZone })),
        types: types.map(({ type, subjectTypes, fields }) => ({
          type,
          title: this.words.titleOf(type),
          subjectTypes,
          fields: fields.map(({ name, values }) => ({ name, title: wordField(name), values: values.map((value) => ({ value: typeof value === 'number' ? String(value) : value, title: wordValue(value) })) })),
        })),
        subjects,
      };
    });
  }
}
