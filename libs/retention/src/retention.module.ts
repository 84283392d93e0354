import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { ManualDeadlinesModule } from '#deadlines';
import { DocumentsModule } from '#documents';
import { KeepCaseRetention } from './application/case-retention.service.js';
import { DrawDestruction } from './application/draw-destruction.service.js';
import { ExecuteDestruction } from './application/execute-destruction.service.js';
import { HoldDeadline } from './application/hold-deadline.js';
import { KeepHolds } from './application/keep-holds.service.js';
import { RestrictCases } from './application/restrict-cases.service.js';
import { ShowDestruction } from './application/show-destruction.service.js';
import { ShowRetention } from './application/show-retention.service.js';
import { DestructionController } from './http/destruction.controller.js';
import { HoldController } from './http/hold.controller.js';
import { RestrictionController } from './http/restriction.controller.js';
import { RetentionController } from './http/retention.controller.js';
import { ExecuteDestructionJob } from './jobs/execute-destruction.job.js';
import { CaseRegimeRow } from './persistence/case-regime.entity.js';
import { CaseRegimeRepository } from './persistence/case-regime.repository.js';
import { CaseRestrictionRow } from './persistence/case-restriction.entity.js';
import { CaseRestrictionRepository } from './persistence/case-restriction.repository.js';
import { ClockQuery } from './persistence/clock.query.js';
import { DestructionListQuery } from './persistence/destruction-list.query.js';
import { DestructionListRow } from './persistence/destruction.entity.js';
import { DestructionRepository } from './persistence/destruction.repository.js';
import { ErasureRepository } from './persistence/erasure.repository.js';
import { LegalHoldRow } from './persistence/legal-hold.entity.js';
import { LegalHoldRepository } from './persistence/legal-hold.repository.js';
import { TermRepository } from './persistence/term.repository.js';

/** How long what is kept is kept, what holds it, and how it goes. */
@Module({
  imports: [CasesModule, ManualDeadlinesModule, TypeOrmModule.forFeature([LegalHoldRow, CaseRegimeRow, CaseRestrictionRow, DestructionListRow])],
  providers: [LegalHoldRepository, HoldDeadline, KeepHolds, ClockQuery, TermRepository, ShowRetention, CaseRegimeRepository, KeepCaseRetention, DestructionRepository, DestructionListQuery, ShowDestruction, DrawDestruction, CaseRestrictionRepository, RestrictCases],
  controllers: [HoldController, RetentionController, RestrictionController, DestructionController],
})
export class RetentionHttpModule {}

export const retentionJobs = [ExecuteDestructionJob];

/** The background work of this context: what was signed is carried out. */
@Module({ imports: [DocumentsModule], providers: [ErasureRepository, ExecuteDestruction, ...retentionJobs], exports: retentionJobs })
export class RetentionJobsModule {}
