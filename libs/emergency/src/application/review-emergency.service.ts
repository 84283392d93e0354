import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { ReviewEmergencyRequest } from '../contract.js';
import { mayReview } from '../domain/may-review.js';
import { EmergencyAccessRepository } from '../persistence/emergency-access.repository.js';

/** The second person says whether it was right, and closes it; what still runs ends with it. */
@Injectable()
export class ReviewEmergency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accesses: EmergencyAccessRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, { finding, note }: ReviewEmergencyRequest): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const access = await this.accesses.get(id);
      if (access.reviewedAt !== null) throw new ProblemError('rule', 'emergency.reviewed-already');
      if (!mayReview(access, context.actor)) throw new ProblemError('rule', 'emergency.another-reviews');
      const version = await this.accesses.change(id, expectedVersion, { reviewedBy: context.actor.id, reviewedAt: this.clock.now(), finding, note });
      this.uow.record({ type: 'emergency.reviewed', caseId: access.caseId, subjectType: 'case', subjectId: access.caseId, occurredOn: this.clock.today(), reason: note, data: { accessId: id, finding, ended: access.until > this.clock.now() } });
      return { id, version };
    });
  }
}
