import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { CasesModule } from '#cases';
import { CustodyModule } from '#custody';
import { DocumentsModule } from '#documents';
import { ItemsModule } from '#items';
import { NotificationsModule } from '#notifications';
import { AcceptDifferences } from './application/accept-differences.service.js';
import { BatchWriters } from './application/batch-writers.js';
import { BeginRun } from './application/begin-run.js';
import { CancelImport } from './application/cancel-import.service.js';
import { CarryOutAccepted } from './application/carry-out-accepted.service.js';
import { CarryOutRow } from './application/carry-out-row.service.js';
import { CheckBatch } from './application/check-batch.js';
import { CheckImport } from './application/check-import.service.js';
import { ChooseKnownMapping } from './application/choose-known-mapping.js';
import { ChooseMapping } from './application/choose-mapping.service.js';
import { ComparisonScopes } from './application/comparison-scopes.js';
import { CompleteImport } from './application/complete-import.service.js';
import { ConfirmImport } from './application/confirm-import.service.js';
import { EndImport } from './application/end-import.service.js';
import { ImportFiles } from './application/import-files.service.js';
import { ImportRegister } from './application/import-register.service.js';
import { ImportSteps } from './application/import-steps.js';
import { JudgeRows } from './application/judge-rows.js';
import { KnownMappings } from './application/known-mappings.js';
import { ListComparisons } from './application/list-comparisons.service.js';
import { ListImports } from './application/list-imports.service.js';
import { ListMappings } from './application/list-mappings.service.js';
import { ListReadings } from './application/list-readings.service.js';
import { ListRefusals } from './application/list-refusals.service.js';
import { OpenRegisterCases } from './application/open-register-cases.js';
import { OperatorChoices } from './application/operator-choices.js';
import { PrepareImport } from './application/prepare-import.service.js';
import { ProposeCorrection } from './application/propose-correction.js';
import { ReadAtOnce } from './application/read-at-once.service.js';
import { ReadBothSides } from './application/read-both-sides.js';
import { ReadComparison } from './application/read-comparison.service.js';
import { ReceiveIntake } from './application/receive-intake.service.js';
import { ReceiveLocalFile } from './application/receive-local-file.js';
import { RunImport } from './application/run-import.service.js';
import { ShowComparison } from './application/show-comparison.service.js';
import { ShowImport } from './application/show-import.service.js';
import { ShowIntake } from './application/show-intake.service.js';
import { ShowPreview } from './application/show-preview.service.js';
import { StartComparison } from './application/start-comparison.service.js';
import { StartImport } from './application/start-import.service.js';
import { SweepImportFiles } from './application/sweep-import-files.service.js';
import { WorkComparisons } from './application/work-comparisons.service.js';
import { WorkImports } from './application/work-imports.service.js';
import { WorkIntake } from './application/work-intake.service.js';
import { WriteBatch } from './application/write-batch.service.js';
import { WriteChangedRows } from './application/write-changed-rows.js';
import { WriteNewRows } from './application/write-new-rows.js';
import { ComparisonController } from './http/comparison.controller.js';
import { ImportRowsController } from './http/import-rows.controller.js';
import { ImportController } from './http/import.controller.js';
import { IntakeController } from './http/intake.controller.js';
import { CheckImportsJob } from './jobs/check-imports.job.js';
import { RunImportsJob } from './jobs/run-imports.job.js';
import { SweepImportFilesJob } from './jobs/sweep-import-files.job.js';
import { WorkComparisonsJob } from './jobs/work-comparisons.job.js';
import { WorkIntakeJob } from './jobs/work-intake.job.js';
import { ComparedItemsQuery } from './persistence/compared-items.query.js';
import { ComparisonPageQuery } from './persistence/comparison-page.query.js';
import { ComparisonRowRepository } from './persistence/comparison-row.repository.js';
import { ComparisonRecord } from './persistence/comparison.entity.js';
import { ComparisonRepository } from './persistence/comparison.repository.js';
import { ImportLease } from './persistence/import-lease.repository.js';
import { ImportListQuery } from './persistence/import-list.query.js';
import { ImportRepository } from './persistence/import.repository.js';
import { IntakeRepository } from './persistence/intake.repository.js';
import { MappingRepository } from './persistence/mapping.repository.js';
import { ReadingRepository } from './persistence/reading.repository.js';
import { RefusalRepository } from './persistence/refusal.repository.js';
import { RegisterImport } from './persistence/register-import.entity.js';
import { RegisterQuery } from './persistence/register.query.js';
import { RegisterWriter } from './persistence/register.writer.js';

const rows = [ImportRepository, IntakeRepository, ImportLease, MappingRepository, ReadingRepository, RefusalRepository, RegisterQuery, RegisterWriter];
const people = [StartImport, ChooseMapping, ConfirmImport, CancelImport, ReadAtOnce, ImportSteps, KnownMappings, ImportFiles];
const work = [WorkIntake, WorkImports, CheckImport, CheckBatch, RunImport, BeginRun, EndImport, JudgeRows, WriteBatch, BatchWriters, WriteNewRows, WriteChangedRows, OpenRegisterCases];
const comparing = [ComparisonRepository, ComparisonScopes, ComparisonRowRepository, ComparedItemsQuery, CarryOutRow, CarryOutAccepted, ProposeCorrection, ReadBothSides, ReadComparison, WorkComparisons];
const operator = [ImportRegister, OperatorChoices, ReceiveLocalFile, PrepareImport, ChooseKnownMapping, CompleteImport];

/** Imports of registers, without HTTP: what the worker and the operator's commands use. */
@Module({
  imports: [TypeOrmModule.forFeature([RegisterImport, ComparisonRecord]), AccessModule, CasesModule, CustodyModule, ItemsModule, DocumentsModule, NotificationsModule],
  providers: [...rows, ...people, ...work, ...comparing, ...operator],
  exports: [...rows, ...people, ...work, ...comparing, ...operator, CasesModule, CustodyModule, DocumentsModule],
})
export class TransferModule {}

/** The routes of this context. */
@Module({ imports: [TransferModule], providers: [ReceiveIntake, ShowIntake, ListComparisons, StartComparison, ShowComparison, AcceptDifferences, ComparisonPageQuery, ImportListQuery, ListImports, ShowImport, ShowPreview, ListReadings, ListRefusals, ListMappings], controllers: [ImportController, ImportRowsController, IntakeController, ComparisonController] })
export class TransferHttpModule {}

export const transferJobs = [RunImportsJob, CheckImportsJob, SweepImportFilesJob, WorkIntakeJob, WorkComparisonsJob];

/** The background work of this context. */
@Module({ imports: [TransferModule], providers: [SweepImportFiles, ...transferJobs], exports: transferJobs })
export class TransferJobsModule {}
