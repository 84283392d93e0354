import { Injectable } from '@nestjs/common';
import { NOTHING, type Companion, type CorrectedEvent, type CorrectionRule, type EventKind } from '#cases';
import type { Refusal } from '#platform';
import { carriedOver } from '../domain/lots/carried-over.js';
import { CopiedFactsQuery } from '../persistence/copied-facts.query.js';

/**
 * A part of a lot has a copy of each fact of its lot. A correction of the fact is one of every copy that still says what it said: the
 * parts were seized with the lot. What was corrected of a part alone stays as it was put right.
 */
@Injectable()
export class PartCorrections implements CorrectionRule {
  constructor(private readonly copies: CopiedFactsQuery) {}

  correctable(): null {
    return null;
  }

  recorders(): null {
    return null;
  }

  concerns({ subjectType }: EventKind): boolean {
    return subjectType === 'item';
  }

  refusals(): Promise<readonly Refusal[]> {
    return Promise.resolve(NOTHING);
  }

  async follow({ id, caseId, before, after, void: never }: CorrectedEvent): Promise<readonly Companion[]> {
    if (never) return NOTHING;
    return (await this.copies.of(caseId, id)).flatMap((copy): Companion[] => {
      const change = carriedOver(before, after, copy);
      return change === null ? [] : [{ eventId: copy.id, change }];
    });
  }
}
