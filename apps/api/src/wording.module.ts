import { Global, Module } from '@nestjs/common';
import { accessEventTitles, accessProblemTexts } from '#access';
import { APPROVED_ACTS, ApprovalsModule, approvalEventTitles, approvalProblemTexts, type ApprovedAct } from '#approvals';
import { CORRECTION_RULES, CaseStepCorrections, CasesModule, LegalFactCorrections, caseEventTitles, caseProblemTexts, type CorrectionRule } from '#cases';
import { CrossBorderModule, ExchangeCorrections, RequestCorrections, RequestsOfParts, crossBorderEventTitles, crossBorderProblemTexts } from '#cross-border';
import { CustodyModule, LotMoves, custodyEventTitles, custodyProblemTexts } from '#custody';
import { deadlineEventTitles, deadlineProblemTexts } from '#deadlines';
import { DecisionCorrections, DecisionsModule, DecisionsOfParts, decisionEventTitles, decisionProblemTexts } from '#decisions';
import { documentEventTitles, documentProblemTexts } from '#documents';
import { emergencyEventTitles, emergencyProblemTexts } from '#emergency';
import { evidenceEventTitles, evidenceProblemTexts } from '#evidence';
import { GuardedTransitions, ItemActCorrections, ItemCorrection, ItemsModule, JoinLots, LOT_EFFECTS, PartCorrections, itemEventTitles, itemProblemTexts, type LotEffect } from '#items';
import { listEventTitles, listProblemTexts } from '#lists';
import { notificationEventTitles, notificationProblemTexts } from '#notifications';
import { partnerEventTitles, partnerProblemTexts } from '#partners';
import { CHOICE_TITLES, EVENT_TITLES, PROBLEM_TEXTS, ProblemFilter, platformProblemTexts } from '#platform';
import { retentionEventTitles, retentionProblemTexts } from '#retention';
import { failedJobEventTitles } from './failed-jobs/event-titles.js';
import { choiceLists } from './reference/choice-lists.js';
import { transferEventTitles, transferProblemTexts } from '#transfer';
import { ValuationCorrection, ValuationModule, valuationEventTitles, valuationProblemTexts } from '#valuation';

/** Every context's words for refusals. */
export const ALL_PROBLEM_TEXTS = [
  platformProblemTexts,
  accessProblemTexts,
  caseProblemTexts,
  approvalProblemTexts,
  itemProblemTexts,
  decisionProblemTexts,
  deadlineProblemTexts,
  documentProblemTexts,
  notificationProblemTexts,
  crossBorderProblemTexts,
  custodyProblemTexts,
  listProblemTexts,
  partnerProblemTexts,
  valuationProblemTexts,
  transferProblemTexts,
  evidenceProblemTexts,
  retentionProblemTexts,
  emergencyProblemTexts,
];

/** Every context's words for what happened. */
export const ALL_EVENT_TITLES = [accessEventTitles, caseEventTitles, approvalEventTitles, itemEventTitles, decisionEventTitles, deadlineEventTitles, documentEventTitles, notificationEventTitles, crossBorderEventTitles, custodyEventTitles, listEventTitles, partnerEventTitles, valuationEventTitles, transferEventTitles, evidenceEventTitles, retentionEventTitles, emergencyEventTitles, failedJobEventTitles];

/** What one part asks of all contexts together: their words, what a correction of an event changes, what goes along with the parts of a lot, and what needs a second pair of eyes. */
@Global()
@Module({
  imports: [ApprovalsModule, CasesModule, ItemsModule, CustodyModule, DecisionsModule, CrossBorderModule, ValuationModule],
  providers: [
    { provide: PROBLEM_TEXTS, useValue: ALL_PROBLEM_TEXTS },
    { provide: CHOICE_TITLES, useFactory: choiceLists },
    { provide: EVENT_TITLES, useValue: ALL_EVENT_TITLES },
    { provide: CORRECTION_RULES, useFactory: (...rules: CorrectionRule[]) => rules, inject: [LegalFactCorrections, CaseStepCorrections, ItemActCorrections, PartCorrections, DecisionCorrections, RequestCorrections, ExchangeCorrections] },
    { provide: APPROVED_ACTS, useFactory: (steps: GuardedTransitions, ...acts: ApprovedAct[]) => [...acts, ...steps.acts], inject: [GuardedTransitions, ItemCorrection, ValuationCorrection, JoinLots] },
    { provide: LOT_EFFECTS, useFactory: (...effects: LotEffect[]) => effects, inject: [DecisionsOfParts, RequestsOfParts, LotMoves] },
    JoinLots,
    ProblemFilter,
  ],
  exports: [JoinLots, PROBLEM_TEXTS, EVENT_TITLES, CORRECTION_RULES, APPROVED_ACTS, LOT_EFFECTS, ProblemFilter],
})
export class WordingModule {}
