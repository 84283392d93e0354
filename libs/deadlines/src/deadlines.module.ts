import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { CasesModule, DeadlineSummaries } from '#cases';
import { ItemTerms, ItemsModule } from '#items';
import { NotificationsModule } from '#notifications';
import { ChooseRecipients } from './application/choose-recipients.service.js';
import { CompleteDeadline } from './application/complete-deadline.service.js';
import { MeetingActs } from './application/meeting-acts.service.js';
import { CorrectionCauses } from './application/correction-causes.js';
import { DeadlineRows } from './application/deadline-rows.js';
import { ChangeBook } from './application/administration/change-book.js';
import { Decrees } from './application/administration/decrees.service.js';
import { DraftBook } from './application/administration/draft-book.js';
import { InstallRelease } from './application/administration/install-release.service.js';
import { ListRevisions } from './application/administration/list-revisions.service.js';
import { LoadRulesFile } from './application/administration/load-rules-file.service.js';
import { PackRevisions } from './application/administration/pack-revisions.service.js';
import { PreviewChange } from './application/administration/preview-change.service.js';
import { Promotions } from './application/administration/promotions.service.js';
import { ReplanBatch } from './application/administration/replan-batch.service.js';
import { Replans } from './application/administration/replans.service.js';
import { ShowRules } from './application/administration/show-rules.service.js';
import { WorkReplans } from './application/administration/work-replans.service.js';
import { ChangeContexts } from './application/change-contexts.service.js';
import { ComparePlans } from './application/compare-plans.service.js';
import { CalculateTerm } from './application/calculate-term.service.js';
import { Dueness } from './application/dueness.js';
import { ExplainDeadline } from './application/explain-deadline.service.js';
import { FeedCalendar, FeedSources } from './application/feed-calendar.service.js';
import { ExplanationWords } from './application/explanation-words.js';
import { SupposedCases } from './application/supposed-cases.js';
import { ListWhatIfChoices } from './application/what-if-choices.service.js';
import { ShowWhatIf } from './application/what-if.service.js';
import { TermController } from './http/term.controller.js';
import { WhatIfController } from './http/what-if.controller.js';
import { HandleDeadline } from './application/handle-deadline.service.js';
import { HandOver } from './application/hand-over.service.js';
import { ListDeadlines } from './application/list-deadlines.service.js';
import { ListUndecided } from './application/list-undecided.service.js';
import { ManageCalendarFeed } from './application/manage-calendar-feed.service.js';
import { ManualDeadlines } from './application/manual-deadlines.js';
import { PlanCases } from './application/plan-cases.service.js';
import { PreviewHandOver } from './application/preview-hand-over.service.js';
import { RuleBook } from './application/rule-book.js';
import { ShippedPacks } from './application/shipped-packs.js';
import { SetDeadline } from './application/set-deadline.service.js';
import { ShowMonth } from './application/show-month.service.js';
import { ShowToday } from './application/show-today.service.js';
import { StoredDeadlineSummaries } from './application/stored-deadline-summaries.js';
import { StoredItemTerms } from './application/stored-item-terms.js';
import { SweepAlerts } from './application/sweep-alerts.service.js';
import { CalendarFeedController } from './http/calendar-feed.controller.js';
import { DeadlineController } from './http/deadline.controller.js';
import { ReplanController } from './http/replan.controller.js';
import { RulesController } from './http/rules.controller.js';
import { HandlingController } from './http/handling.controller.js';
import { PlanCasesJob } from './jobs/plan-cases.job.js';
import { ReplanJob } from './jobs/replan.job.js';
import { SweepAlertsJob } from './jobs/sweep-alerts.job.js';
import { TellDutiesJob } from './jobs/tell-duties.job.js';
import { TellDuties } from './application/tell-duties.service.js';
import { TellAssignee } from './application/tell-assignee.service.js';
import { AlertRepository } from './persistence/alert.repository.js';
import { CalendarFeedRepository } from './persistence/calendar-feed.repository.js';
import { CaseFactsQuery } from './persistence/case-facts.query.js';
import { CorrectionsQuery } from './persistence/corrections.query.js';
import { DeadlineListQuery } from './persistence/deadline-list.query.js';
import { DeadlineRow } from './persistence/deadline.entity.js';
import { DeadlineRepository } from './persistence/deadline.repository.js';
import { FedDeadlineQuery } from './persistence/fed-deadline.query.js';
import { EquatedYearRepository } from './persistence/equated-year.repository.js';
import { PackRevisionRow } from './persistence/pack-revision.entity.js';
import { PackRevisionRepository } from './persistence/pack-revision.repository.js';
import { PromotionRepository } from './persistence/promotion.repository.js';
import { HandOverQuery } from './persistence/hand-over.query.js';
import { MeetingActQuery } from './persistence/meeting-act.query.js';
import { RecipientsQuery } from './persistence/recipients.query.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { ReplanJobRow } from './persistence/replan-job.entity.js';
import { ReplanJobRepository } from './persistence/replan-job.repository.js';
import { RuleBookQuery } from './persistence/rule-book.query.js';
import { UndecidedController } from './http/undecided.controller.js';
import { UndecidedItemsQuery } from './persistence/undecided.query.js';
import { TodayQuery } from './persistence/today.query.js';
import { TouchedCasesQuery } from './persistence/touched-cases.query.js';

const shown = [ShippedPacks, RuleBookQuery, RuleBook, Dueness, DeadlineRows, DeadlineListQuery, CorrectionsQuery, { provide: DeadlineSummaries, useClass: StoredDeadlineSummaries }, { provide: ItemTerms, useClass: StoredItemTerms }];

/** Rules, calendars and how a deadline is shown. Global, because cases and items ask for it through a port of theirs. */
@Global()
@Module({ providers: shown, exports: shown })
export class DeadlineSummariesModule {}

const planned = [DeadlineRepository, AlertRepository, CaseFactsQuery, ComparePlans, CorrectionCauses, ChangeContexts, PlanCases];
const administered = [ReplanJobRepository, TouchedCasesQuery, PackRevisionRepository, EquatedYearRepository, PromotionRepository, ChangeBook, DraftBook, PackRevisions, Decrees, Promotions, PreviewChange, LoadRulesFile];

/** Planning: what the worker and the operator's commands need. */
@Module({ imports: [DeadlineSummariesModule, TypeOrmModule.forFeature([DeadlineRow, ReplanJobRow, PackRevisionRow])], providers: [...planned, ...administered], exports: [...planned, ...administered] })
export class DeadlinesModule {}

/** Deadlines that people set, and other contexts for them. */
@Module({ imports: [DeadlinesModule, ItemsModule], providers: [ManualDeadlines], exports: [ManualDeadlines] })
export class ManualDeadlinesModule {}

const suppositions = [ExplanationWords, SupposedCases, ListWhatIfChoices, ShowWhatIf, CalculateTerm];
const feeds = [CalendarFeedRepository, FedDeadlineQuery, FeedSources, FeedCalendar, ManageCalendarFeed];
const acts = [HandleDeadline, CompleteDeadline, MeetingActs, SetDeadline, HandOver, TellAssignee];

@Module({
  imports: [AccessModule, DeadlinesModule, ManualDeadlinesModule, CasesModule, ItemsModule, NotificationsModule],
  providers: [TodayQuery, HandOverQuery, MeetingActQuery, ...acts, UndecidedItemsQuery, ListUndecided, ListDeadlines, ExplainDeadline, PreviewHandOver, ShowMonth, ShowToday, ShowRules, ListRevisions, Replans, ...suppositions, ...feeds],
  controllers: [RulesController, ReplanController, HandlingController, UndecidedController, DeadlineController, TermController, WhatIfController, CalendarFeedController],
})
export class DeadlinesHttpModule {}

const jobs = [PlanCasesJob, SweepAlertsJob, ReplanJob, TellDutiesJob];

@Module({ imports: [DeadlinesModule, NotificationsModule], providers: [RecipientsQuery, ChooseRecipients, SweepAlerts, TellDuties, ReleaseRepository, InstallRelease, ReplanBatch, WorkReplans, ...jobs], exports: [SweepAlerts, TellDuties, InstallRelease, WorkReplans, ...jobs] })
export class DeadlinesJobsModule {}

export const deadlineJobs = jobs;
