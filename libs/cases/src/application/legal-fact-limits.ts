import { Injectable } from '@nestjs/common';
import type { Refusal } from '#platform';
import { checkLaterDataLeave, LATER_DATA_LEAVE } from '../domain/legal-facts/later-data-leave.js';
import { findLegalFact } from '../domain/legal-facts.js';
import { checkEndOfProsecution, END_OF_PROSECUTION } from '../domain/prosecution/end-of-prosecution.js';
import { suspectRefusals, withOnlySuspect } from '../domain/prosecution/named-suspect.js';
import { LaterDataLeavesQuery } from '../persistence/later-data-leaves.query.js';
import { ProsecutionStepsQuery } from '../persistence/prosecution-steps.query.js';

/** A legal fact about to be recorded, or as a correction leaves it. */
export interface StatedFact {
  readonly type: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly occurredOn: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the law allows of a fact beside the facts that are there already. Asked inside the unit of work that records it. */
@Injectable()
export class LegalFactLimits {
  constructor(
    private readonly leaves: LaterDataLeavesQuery,
    private readonly prosecution: ProsecutionStepsQuery,
  ) {}

  /** What is stated, with the suspect whom it concerns where there is only one. */
  async stated(caseId: string, type: string, data: StatedFact['data']): Promise<StatedFact['data']> {
    const fields = findLegalFact(type)?.fields ?? [];
    return fields.some(({ kind }) => kind === 'suspect') ? withOnlySuspect(fields, data, await this.prosecution.suspectsOf(caseId)) : data;
  }

  /** @param instead the event that the fact takes the place of, when it is a correction */
  async refusals({ type, caseId, subjectId, occurredOn, data }: StatedFact, instead: string | null = null): Promise<readonly Refusal[]> {
    if (type === END_OF_PROSECUTION) return checkEndOfProsecution(occurredOn, await this.prosecution.ofCase(caseId));
    const fields = findLegalFact(type)?.fields ?? [];
    if (fields.some(({ kind }) => kind === 'suspect')) return suspectRefusals(fields, data, await this.prosecution.suspectsOf(caseId));
    const endsOn = data['termEndsOn'];
    if (type !== LATER_DATA_LEAVE || typeof endsOn !== 'string') return [];
    return checkLaterDataLeave({ givenOn: occurredOn, endsOn }, await this.leaves.ofItem(subjectId, instead));
  }
}
