import { Global, Module } from '@nestjs/common';
import { accessEventTitles, accessProblemTexts } from '#access';
import { APPROVED_ACTS, approvalEventTitles, approvalProblemTexts, type ApprovedAct } from '#approvals';
import { CORRECTION_EFFECTS, caseEventTitles, caseProblemTexts, type CorrectionEffect } from '#cases';
import { crossBorderEventTitles, crossBorderProblemTexts } from '#cross-border';
import { custodyEventTitles, custodyProblemTexts } from '#custody';
import { deadlineEventTitles, deadlineProblemTexts } from '#deadlines';
import { decisionEventTitles, decisionProblemTexts } from '#decisions';
import { documentEventTitles, documentProblemTexts } from '#documents';
import { ItemCorrection, ItemsModule, SeizureDateCorrection, itemEventTitles, itemProblemTexts } from '#items';
import { notificationEventTitles, notificationProblemTexts } from '#notifications';
import { EVENT_TITLES, PROBLEM_TEXTS, ProblemFilter, platformProblemTexts } from '#platform';
import { transferEventTitles, transferProblemTexts } from '#transfer';

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
  transferProblemTexts,
];

/** Every context's words for what happened. */
export const ALL_EVENT_TITLES = [accessEventTitles, caseEventTitles, approvalEventTitles, itemEventTitles, decisionEventTitles, deadlineEventTitles, documentEventTitles, notificationEventTitles, crossBorderEventTitles, custodyEventTitles, transferEventTitles];

/** What one part asks of all contexts together: their words, what a correction of an event changes, and what needs a second pair of eyes. */
@Global()
@Module({
  imports: [ItemsModule],
  providers: [
    { provide: PROBLEM_TEXTS, useValue: ALL_PROBLEM_TEXTS },
    { provide: EVENT_TITLES, useValue: ALL_EVENT_TITLES },
    { provide: CORRECTION_EFFECTS, useFactory: (...effects: CorrectionEffect[]) => effects, inject: [SeizureDateCorrection] },
    { provide: APPROVED_ACTS, useFactory: (...acts: ApprovedAct[]) => acts, inject: [ItemCorrection] },
    ProblemFilter,
  ],
  exports: [PROBLEM_TEXTS, EVENT_TITLES, CORRECTION_EFFECTS, APPROVED_ACTS, ProblemFilter],
})
export class WordingModule {}
