import { Inject, Injectable } from '@nestjs/common';
import { EVENT_TITLES, titleOfEvent, type EventTitles, type Titles } from '#platform';
import type { DeadlineExplanation } from '../contract.js';
import { inShort } from '../domain/explaining/in-short.js';
import { moversOf } from '../domain/explaining/movers.js';
import { meaningOfCode } from '../domain/explaining/term-guide.js';
import { wordMover } from '../domain/explaining/word-mover.js';
import { wordMissing, wordStep, wordWarning } from '../domain/explaining/word-step.js';
import { wordCalendar } from '../domain/explaining/words.js';
import type { Explanation } from '../domain/planning/planned-deadline.js';
import { wordSource } from '../domain/explaining/word-source.js';
import { clockOf } from '../domain/rules/clock-of.js';
import { RuleBook } from './rule-book.js';

/** The explanation of a deadline in words: the same on the page, in the API and on paper. */
@Injectable()
export class ExplanationWords {
  constructor(
    private readonly rules: RuleBook,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  titleOf(eventType: string): Titles {
    return titleOfEvent(this.titles, eventType);
  }

  explain(explanation: Explanation, party: string): DeadlineExplanation {
    const { trigger, missing, calendar } = explanation;
    const rule = this.rules.rule(explanation.rule, explanation.version);
    const clock = clockOf(rule, { party });
    const movers = clock === undefined ? [] : moversOf(rule, clock, explanation);
    return {
      rule: explanation.rule,
      ruleVersion: explanation.version,
      source: explanation.source,
      sourceTitle: wordSource(explanation.source),
      code: explanation.code,
      codeMeaning: explanation.code === 'STATED' ? null : meaningOfCode(explanation.code),
      term: explanation.n,
      calendar,
      calendarTitle: wordCalendar(calendar),
      trigger: {
        eventId: trigger.eventId,
        title: this.titleOf(trigger.type),
        occurredOn: trigger.occurredOn,
        occurredAt: trigger.occurredAt,
        documentId: trigger.documentId,
        corrected: trigger.correctedBy !== null,
      },
      inShort: inShort(explanation.steps),
      steps: explanation.steps.map((step) => ({ kind: step.kind, text: wordStep(step) })),
      warnings: [...explanation.warnings.map(wordWarning), ...(missing ? [wordMissing(missing)] : [])],
      movers: movers.map((mover) => ({ kind: mover.kind, text: wordMover(mover, (type) => this.titleOf(type)) })),
    };
  }
}
