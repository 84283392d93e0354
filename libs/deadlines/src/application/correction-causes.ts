import { Injectable } from '@nestjs/common';
import { attributeChanges } from '../domain/planning/attribute-changes.js';
import { CorrectionsQuery } from '../persistence/corrections.query.js';
import type { ComparedCase } from './compare-plans.service.js';

/** Which correction is behind each deadline that a new plan changes; asked once, when the differences are stored. */
@Injectable()
export class CorrectionCauses {
  constructor(private readonly corrections: CorrectionsQuery) {}

  /** @returns the correction by the key of the deadline; a deadline that another fact changed is not among them */
  async of({ inCase, difference, events, plan }: ComparedCase<{ readonly id: string }>): Promise<ReadonlyMap<string, string>> {
    const changed = [...difference.new, ...[difference.moved, difference.met, difference.reopened, difference.withdrawn].flatMap((list) => list.map(({ before }) => before))].map(({ key }) => key);
    if (changed.length === 0 || events.every(({ corrects }) => !corrects)) return new Map();
    return attributeChanges(changed, { events, acts: await this.corrections.notPlannedYet(inCase.id), plan });
  }
}
