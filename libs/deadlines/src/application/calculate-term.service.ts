import { Injectable } from '@nestjs/common';
import { UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { ComputedTerm, TermQuery } from '../contract.js';
import { answerTerm } from '../domain/calculating/answer-term.js';
import { inShort } from '../domain/explaining/in-short.js';
import { wordStep, wordWarning } from '../domain/explaining/word-step.js';
import { wordCalendar } from '../domain/explaining/words.js';
import { RuleBook } from './rule-book.js';

const POINTERS: Readonly<Record<string, string>> = {
  'term.code-unknown': '/code',
  'term.n-not-a-whole-number': '/n',
  'term.n-too-small': '/n',
  'term.n-too-large': '/n',
  'term.unit-not-of-code': '/unit',
  'term.calendar-unknown': '/calendar',
};

/** Computes a term of no case by the decrees in force. It looks at no record, so that there is nothing to log. */
@Injectable()
export class CalculateTerm {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: RuleBook,
  ) {}

  /** @throws ProblemError `request.invalid` with everything that is wrong with the question */
  async execute(context: WorkContext, query: TermQuery): Promise<ComputedTerm> {
    const { calendars } = await this.uow.read(context, () => this.rules.refresh());
    const answer = answerTerm(query, calendars);
    if (!answer.ok) refuseInvalid(answer.refusals.map(({ code, params }) => ({ code, params, pointer: POINTERS[code] ?? '/start' })));
    if (!answer.ok) throw new Error('A refused term has its refusals.');
    const { code, n, unit, calendar, due, steps, warnings } = answer;
    return {
      code,
      n,
      unit,
      start: query.start,
      calendar,
      calendarTitle: wordCalendar(calendar),
      due,
      inShort: inShort(steps),
      steps: steps.map((step) => ({ kind: step.kind, text: wordStep(step) })),
      warnings: warnings.map(wordWarning),
    };
  }
}
