import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { LinkRequest } from '../contract.js';
import type { CaseFile } from '../persistence/case-file.entity.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseAccess } from './case-access.service.js';

/** Links two cases; the timeline of each shows it. A case the actor may not see is answered as one that does not exist. */
@Injectable()
export class LinkCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, sent: SentBody<LinkRequest>): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      const from = await this.access.requireToChange(caseId);
      const request = await sent.heldTo(async ({ caseReference }) => (caseReference === undefined || (await this.otherThan(caseId, caseReference)) ? [] : [{ code: 'case.link-unknown', pointer: '/caseReference' }]));
      const other = await this.otherThan(caseId, request.caseReference);
      if (!other) throw new ProblemError('not-found', 'record.not-found');
      const id = randomUUID();
      await this.cases.addLink({ id, caseId, otherCaseId: other.id, kind: request.kind, reason: request.reason });
      this.record(from, other, request);
      this.record(other, from, request);
      return { id };
    });
  }

  private async otherThan(caseId: string, reference: string): Promise<CaseFile | null> {
    const found = await this.cases.findByReference(reference);
    return found?.id === caseId ? null : found;
  }

  /** An embargoed case exists for its members only: on the timeline of another it is not named, and on an open one not hinted at. */
  private record(one: CaseFile, counterpart: CaseFile, { kind, reason }: LinkRequest): void {
    const isHidden = counterpart.classification === 'embargo';
    if (isHidden && one.classification !== 'embargo') return;
    this.uow.record({
      type: 'case.linked',
      caseId: one.id,
      subjectType: 'case',
      subjectId: one.id,
      occurredOn: this.clock.today(),
      ...(!isHidden && { reason }),
      data: { kind, ...(!isHidden && { with: counterpart.reference }) },
    });
  }
}
