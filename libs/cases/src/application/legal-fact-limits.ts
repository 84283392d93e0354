import { Injectable } from '@nestjs/common';
import { checkLaterDataLeave, LATER_DATA_LEAVE } from '../domain/legal-facts/later-data-leave.js';
import { checkEndOfProsecution, END_OF_PROSECUTION } from '../domain/legal-facts/end-of-prosecution.js';
import type { LegalFactRefusal } from '../domain/legal-facts/check-legal-fact.js';
import { LaterDataLeavesQuery } from '../persistence/later-data-leaves.query.js';
import { ProsecutionStepsQuery } from '../persistence/prosecution-steps.query.js';

/** A legal fact about to be recorded, or as a correction leaves it. */
export interface StatedFact {
  readonly type: string;
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

  /** @param instead the event that the fact takes the place of, when it is a correction */
  async refusals({ type, subjectId, occurredOn, data }: StatedFact, instead: string | null = null): Promise<readonly LegalFactRefusal[]> {
    if (type === END_OF_PROSECUTION) return checkEndOfProsecution(occurredOn, await this.prosecution.ofCase(subjectId));
    const endsOn = data['termEndsOn'];
    if (type !== LATER_DATA_LEAVE || typeof endsOn !== 'string') return [];
    return checkLaterDataLeave({ givenOn: occurredOn, endsOn }, await this.leaves.ofItem(subjectId, instead));
  }
}
