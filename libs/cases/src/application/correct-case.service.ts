import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { Classification, CorrectCaseRequest } from '../contract.js';
import { checkCaseDetails } from '../domain/case-details.js';
import { staysInSight } from '../domain/classification.js';
import type { CaseFile } from '../persistence/case-file.entity.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseAccess } from './case-access.service.js';
import { changesBetween } from './changes-between.js';

/** Corrects the descriptive facts of a case; the old values stay on the timeline with the reason. */
@Injectable()
export class CorrectCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CorrectCaseRequest>): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const before = await this.access.requireToChange(id);
      const request = await sent.judgedBy((_, sound) => checkCaseDetails({ title: '', classification: 'normal', ...sound, jurisdiction: before.jurisdiction }).errors);
      const { details, errors } = checkCaseDetails({ ...request, jurisdiction: before.jurisdiction });
      refuseInvalid([...errors, ...sightErrors(context, before, details.classification)]);
      const changes = changesBetween(before, details);
      const version = await this.cases.change(id, expectedVersion, details);
      this.uow.record({ type: 'case.corrected', caseId: id, subjectType: 'case', subjectId: id, occurredOn: this.clock.today(), reason: request.reason, changes });
      return { id, version };
    });
  }
}

function sightErrors({ actor }: WorkContext, { memberIds }: CaseFile, classification: Classification): readonly Refusal[] {
  return staysInSight(classification, { isMember: memberIds.includes(actor.id), reach: actor.reach }) ? [] : [{ code: 'case.out-of-sight', pointer: '/classification' }];
}
