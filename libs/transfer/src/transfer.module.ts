import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { CasesModule } from '#cases';
import { DocumentsModule } from '#documents';
import { ItemsModule } from '#items';
import { NotificationsModule } from '#notifications';
import { BatchWriters } from './application/batch-writers.js';
import { BeginRun } from './application/begin-run.js';
import { CancelImport } from './application/cancel-import.service.js';
import { CheckBatch } from './application/check-batch.js';
import { CheckImport } from './application/check-import.service.js';
import { ChooseKnownMapping } from './application/choose-known-mapping.js';
import { ChooseMapping } from './application/choose-mapping.service.js';
import { CompleteImport } from './application/complete-import.service.js';
import { ConfirmImport } from './application/confirm-import.service.js';
import { EndImport } from './application/end-import.service.js';
import { ImportFiles } from './application/import-files.service.js';
import { ImportRegister } from './application/import-register.service.js';
import { ImportSteps } from './application/import-steps.js';
import { JudgeRows } from './application/judge-rows.js';
import { KnownMappings } from './application/known-mappings.js';
import { ListImports } from './application/list-imports.service.js';
import { ListMappings } from './application/list-mappings.service.js';
import { ListRefusals } from './application/list-refusals.service.js';
import { OpenRegisterCases } from './application/open-register-cases.js';
import { OperatorChoices } from './application/operator-choices.js';
import { PrepareImport } from './application/prepare-import.service.js';
import { ReadAtOnce } from './application/read-at-once.service.js';
import { ReceiveLocalFile } from './application/receive-local-file.js';
import { RunImport } from './application/run-import.service.js';
import { ShowImport } from './application/show-import.service.js';
import { ShowPreview } from './application/show-preview.service.js';
import { Shutdown } from './application/shutdown.js';
import { StartImport } from './application/start-import.service.js';
import { SweepImportFiles } from './application/sweep-import-files.service.js';
import { WorkImports } from './application/work-imports.service.js';
import { WriteBatch } from './application/write-batch.service.js';
import { WriteChangedRows } from './application/write-changed-rows.js';
import { WriteNewRows } from './application/write-new-rows.js';
import { ImportRowsController } from './http/import-rows.controller.js';
import { ImportController } from './http/import.controller.js';
import { CheckImportsJob } from './jobs/check-imports.job.js';
import { RunImportsJob } from './jobs/run-imports.job.js';
import { SweepImportFilesJob } from './jobs/sweep-import-files.job.js';
import { ImportLease } from './persistence/import-lease.repository.js';
import { ImportListQuery } from './persistence/import-list.query.js';
import { ImportRepository } from './persistence/import.repository.js';
import { MappingRepository } from './persistence/mapping.repository.js';
import { RefusalRepository } from './persistence/refusal.repository.js';
import { RegisterImport } from './persistence/register-import.entity.js';
import { RegisterQuery } from './persistence/register.query.js';
import { RegisterWriter } from './persistence/register.writer.js';

const rows = [ImportRepository, ImportLease, MappingRepository, RefusalRepository, RegisterQuery, RegisterWriter];
const people = [StartImport, ChooseMapping, ConfirmImport, CancelImport, ReadAtOnce, ImportSteps, KnownMappings, ImportFiles];
const work = [Shutdown, WorkImports, CheckImport, CheckBatch, RunImport, BeginRun, EndImport, JudgeRows, WriteBatch, BatchWriters, WriteNewRows, WriteChangedRows, OpenRegisterCases];
const operator = [ImportRegister, OperatorChoices, ReceiveLocalFile, PrepareImport, ChooseKnownMapping, CompleteImport];

/** Imports of registers, without HTTP: what the worker and the operator's commands use. */
@Module({
  imports: [TypeOrmModule.forFeature([RegisterImport]), AccessModule, CasesModule, ItemsModule, DocumentsModule, NotificationsModule],
  providers: [...rows, ...people, ...work, ...operator],
  exports: [...rows, ...people, ...work, ...operator, DocumentsModule],
})
export class TransferModule {}

/** The routes of this context. */
@Module({ imports: [TransferModule], providers: [ImportListQuery, ListImports, ShowImport, ShowPreview, ListRefusals, ListMappings], controllers: [ImportController, ImportRowsController] })
export class TransferHttpModule {}

export const transferJobs = [RunImportsJob, CheckImportsJob, SweepImportFilesJob];

/** The background work of this context. */
@Module({ imports: [TransferModule], providers: [SweepImportFiles, ...transferJobs], exports: transferJobs })
export class TransferJobsModule {}
