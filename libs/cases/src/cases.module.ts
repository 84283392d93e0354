import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddMember } from './application/add-member.service.js';
import { CaseAccess } from './application/case-access.service.js';
import { CaseListing } from './application/case-listing.js';
import { CasePeople } from './application/case-people.js';
import { CorrectCase } from './application/correct-case.service.js';
import { CaseStepCorrections } from './application/corrections/case-step-corrections.js';
import { CorrectEvent } from './application/corrections/correct-event.service.js';
import { CorrectionRules } from './application/corrections/correction-rules.js';
import { DescribeCorrections } from './application/corrections/describe-corrections.js';
import { LegalFactCorrections } from './application/corrections/legal-fact-corrections.js';
import { CountCaseFacets } from './application/count-case-facets.service.js';
import { HandOverCases } from './application/hand-over-cases.service.js';
import { LegalFactLimits } from './application/legal-fact-limits.js';
import { LinkCases } from './application/link-cases.service.js';
import { OpenCase } from './application/open-case.service.js';
import { RecordEvent } from './application/record-event.service.js';
import { RecordParty } from './application/record-party.service.js';
import { SearchCases } from './application/search-cases.service.js';
import { ShowCase } from './application/show-case.service.js';
import { ShowTimeline } from './application/show-timeline.service.js';
import { TransitionCase } from './application/transition-case.service.js';
import { CaseHandOverController } from './http/hand-over.controller.js';
import { CaseController } from './http/case.controller.js';
import { TimelineController } from './http/timeline.controller.js';
import { CaseFacetsQuery } from './persistence/case-facets.query.js';
import { CaseFile } from './persistence/case-file.entity.js';
import { CaseHandOverQuery } from './persistence/case-hand-over.query.js';
import { CaseListQuery } from './persistence/case-list.query.js';
import { CasePageQuery } from './persistence/case-page.query.js';
import { CaseParty } from './persistence/case-party.entity.js';
import { CaseRepository } from './persistence/case.repository.js';
import { EventRepository } from './persistence/event.repository.js';
import { LaterDataLeavesQuery } from './persistence/later-data-leaves.query.js';
import { FinancialInvestigationQuery } from './persistence/financial-investigation.query.js';
import { ProsecutionStepsQuery } from './persistence/prosecution-steps.query.js';
import { SubjectLabelsQuery } from './persistence/subject-labels.query.js';

const providers = [CaseRepository, EventRepository, CaseAccess, CasePeople, OpenCase, RecordParty, RecordEvent, TransitionCase, LinkCases, LaterDataLeavesQuery, ProsecutionStepsQuery, FinancialInvestigationQuery, LegalFactLimits, LegalFactCorrections, CaseStepCorrections];

/** Case files without HTTP: what other contexts, the worker and the operator's commands use. */
@Module({ imports: [TypeOrmModule.forFeature([CaseFile, CaseParty])], providers, exports: providers })
export class CasesModule {}

const pages = [CaseListQuery, CaseListing, CaseFacetsQuery, CountCaseFacets, CasePageQuery, SubjectLabelsQuery, SearchCases, ShowCase, ShowTimeline, CorrectCase, CorrectionRules, DescribeCorrections, CorrectEvent, AddMember, CaseHandOverQuery, HandOverCases];

@Module({ imports: [CasesModule], providers: pages, controllers: [CaseController, CaseHandOverController, TimelineController], exports: [CaseListing] })
export class CasesHttpModule {}
