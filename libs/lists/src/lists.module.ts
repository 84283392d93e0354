import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { AuditHttpModule } from '#audit';
import { CasesHttpModule } from '#cases';
import { CustodyModule } from '#custody';
import { DecisionsModule } from '#decisions';
import { ItemsHttpModule, ItemsModule } from '#items';
import { BeginBulk } from './application/begin-bulk.service.js';
import { ExportList } from './application/export-list.service.js';
import { ExportRows } from './application/export-rows.js';
import { ManageViews } from './application/manage-views.service.js';
import { ShowBulk } from './application/show-bulk.service.js';
import { BulkCommands } from './application/bulk-commands.js';
import { SteerBulk } from './application/steer-bulk.service.js';
import { WorkBulk } from './application/work-bulk.service.js';
import { BulkController } from './http/bulk.controller.js';
import { ExportController } from './http/export.controller.js';
import { ViewController } from './http/view.controller.js';
import { WorkBulkJob } from './jobs/work-bulk.job.js';
import { BulkListQuery } from './persistence/bulk-list.query.js';
import { BulkWorkRepository } from './persistence/bulk-work.repository.js';
import { BulkRepository } from './persistence/bulk.repository.js';
import { ListExportRow } from './persistence/list-export.entity.js';
import { ListExportRepository } from './persistence/list-export.repository.js';
import { ListViewRow } from './persistence/list-view.entity.js';
import { ListViewRepository } from './persistence/list-view.repository.js';

/** What people do with lists: keep views of them, take them out as files, and act on many rows at once. */
@Module({
  imports: [AuditHttpModule, CasesHttpModule, ItemsHttpModule, TypeOrmModule.forFeature([ListViewRow, ListExportRow])],
  providers: [ListViewRepository, ListExportRepository, ManageViews, ExportRows, ExportList, BulkRepository, BulkWorkRepository, BulkListQuery, ShowBulk, BeginBulk, SteerBulk],
  controllers: [ViewController, ExportController, BulkController],
})
export class ListsHttpModule {}

export const listJobs = [WorkBulkJob];

/** The background work of this context: acts on many. */
@Module({
  imports: [AccessModule, ItemsModule, CustodyModule, DecisionsModule],
  providers: [BulkRepository, BulkWorkRepository, BulkCommands, WorkBulk, ...listJobs],
  exports: listJobs,
})
export class ListsJobsModule {}
