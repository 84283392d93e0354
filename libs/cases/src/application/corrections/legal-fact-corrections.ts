import { Injectable } from '@nestjs/common';
import type { Refusal } from '#platform';
import type { Correctable } from '../../contract.js';
import type { CorrectedEvent } from '../../domain/corrections/corrected-event.js';
import { findLegalFact } from '../../domain/legal-facts.js';
import { checkLegalFact } from '../../domain/legal-facts/check-legal-fact.js';
import { LegalFactLimits } from '../legal-fact-limits.js';
import { NOTHING, onlyFields, type Companion, type CorrectionRule, type EventKind } from './correction-rule.js';

/** What was recorded as a legal fact is corrected as one. No row carries it, so all of it can be corrected, or never have happened. */
@Injectable()
export class LegalFactCorrections implements CorrectionRule {
  constructor(private readonly limits: LegalFactLimits) {}

  correctable({ type }: EventKind): Correctable | null {
    const fact = findLegalFact(type);
    return fact ? { time: fact.needsTime ? 'required' : 'optional', fields: fact.fields, mayBeVoid: true } : null;
  }

  recorders(): null {
    return null;
  }

  concerns({ type }: EventKind): boolean {
    return findLegalFact(type) !== undefined;
  }

  async refusals({ id, type, caseId, subjectType, subjectId, after, void: never }: CorrectedEvent): Promise<readonly Refusal[]> {
    const data = onlyFields(after.data, findLegalFact(type)?.fields ?? []);
    const refused = checkLegalFact({ type, subjectType, hasTime: after.occurredAt !== null, data });
    return refused.length > 0 || never ? refused : this.limits.refusals({ type, caseId, subjectId, occurredOn: after.occurredOn, data }, id);
  }

  async follow(): Promise<readonly Companion[]> {
    return NOTHING;
  }
}
