import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { Classification, CorrectCaseRequest } from '../contract.js';
import { checkCaseDetails } from '../domain/case-details.js';
import { staysInSight } from '../domain/classification.js';
import type { CaseFile } from '../persistence/case-file.entity.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseAccess } from './case-access.service.js';
import { CasePeople } from './case-people.js';
import { changesBetween } from './changes-between.js';

/** Corrects the descriptive facts of a case; the old values stay on the timeline with the reason. */
@Injectable()
export class CorrectCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly people: CasePeople,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CorrectCaseRequest>): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const before = await this.access.requireToChange(id);
      const request = await sent.judgedBy(async (_, sound) => [...checkCaseDetails({ title: '', classification: 'normal', ...sound, jurisdiction: before.jurisdiction }).errors, ...(await this.newPeople(before, sound))]);
      const { details, errors } = checkCaseDetails({ ...request, jurisdiction: before.jurisdiction });
      refuseInvalid([...errors, ...(await this.newPeople(before, request)), ...sightErrors(context, before, details.classification)]);
      const changes = changesBetween(before, details);
      const version = await this.cases.change(id, expectedVersion, details);
      this.uow.record({ type: 'case.corrected', caseId: id, subjectType: 'case', subjectId: id, occurredOn: this.clock.today(), reason: request.reason, changes });
      return { id, version };
    });
  }

  /** Of who has a place already nothing is asked: what they may do can have changed since. */
  private newPeople(before: CaseFile, { leadId, assetOfficerId }: Partial<CorrectCaseRequest>): Promise<readonly Refusal[]> {
    return this.people.refusals([
      { userId: leadId === before.leadId ? null : leadId, place: 'lead', pointer: '/leadId' },
      { userId: assetOfficerId === before.assetOfficerId ? null : assetOfficerId, place: 'other', pointer: '/assetOfficerId' },
    ]);
  }
}

function sightErrors({ actor }: WorkContext, { memberIds }: CaseFile, classification: Classification): readonly Refusal[] {
  return staysInSight(classification, { isMember: memberIds.includes(actor.id), reach: actor.reach }) ? [] : [{ code: 'case.out-of-sight', pointer: '/classification' }];
}
