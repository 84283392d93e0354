import { Injectable } from '@nestjs/common';
import { EMBARGO_FRESH_SECONDS } from '#access';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { CaseFile as CaseFileOnTheWire } from '../contract.js';
import { openCaseTransitions } from '../domain/case-state.js';
import type { CaseFile } from '../persistence/case-file.entity.js';
import { CasePageQuery, type CasePage } from '../persistence/case-page.query.js';
import { ProsecutionStepsQuery } from '../persistence/prosecution-steps.query.js';
import { CaseAccess, isOver } from './case-access.service.js';

/** Acts a case page may offer; the policy and the state decide which. */
const ACTS_ON_A_CASE = [
  'case.correct', 'case.transition', 'case.link', 'case.assign', 'party.record', 'event.record', 'event.correct', 'item.register', 'deadline.set',
  'decision.give', 'document.add', 'document.add-version', 'request.record', 'exchange.record', 'log.view',
];

/** Shows one case: its facts, parties, links, members and counts in one statement. */
@Injectable()
export class ShowCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly page: CasePageQuery,
    private readonly prosecution: ProsecutionStepsQuery,
  ) {}

  async execute(context: WorkContext, id: string): Promise<CaseFileOnTheWire> {
    return this.uow.read(context, async () => {
      const found = await this.access.require(id);
      if (found.classification === 'embargo' && (context.actor.askedSecondsAgo ?? 0) > EMBARGO_FRESH_SECONDS) throw new ProblemError('unauthenticated', 'access.step-up-required', { params: { seconds: EMBARGO_FRESH_SECONDS } });
      const page = await this.page.of(id);
      const moves = await this.access.grantedActs(found, ['case.transition']);
      const steps = moves.length > 0 ? openCaseTransitions(found.status, context.actor.roles, await this.prosecution.ofCase(id)) : [];
      const ofClosed = steps.length > 0 ? moves : [];
      const allowedActions = isOver(found) ? ofClosed : await this.access.allowedActs(found, ACTS_ON_A_CASE);
      this.uow.consulted({ kind: 'consultation', caseId: id, subjectType: 'case', subjectId: id });
      return toCaseFile(found, page, allowedActions, steps);
    });
  }
}

function toCaseFile(found: CaseFile, page: CasePage, allowedActions: readonly string[], openTransitions: readonly string[]): CaseFileOnTheWire {
  return {
    id: found.id,
    version: found.version,
    reference: found.reference,
    title: found.title,
    jurisdiction: found.jurisdiction,
    parketNumbers: found.parketNumbers,
    investigationName: found.investigationName,
    unit: page.unit,
    lead: page.lead,
    assetOfficer: page.assetOfficer,
    classification: found.classification,
    offences: found.offences,
    legalGrounds: found.legalGrounds,
    status: found.status,
    openedOn: found.openedOn,
    needsReview: found.needsReview,
    reviewNotes: found.reviewNotes,
    source: found.sourceRegister === null || found.sourceKey === null ? null : { register: found.sourceRegister, key: found.sourceKey },
    parties: page.parties,
    links: page.links,
    members: page.members,
    counts: page.counts,
    openTransitions,
    allowedActions,
  };
}
