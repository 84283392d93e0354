import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesHttpModule } from '#cases';
import { ItemsHttpModule } from '#items';
import { ExportList } from './application/export-list.service.js';
import { ExportRows } from './application/export-rows.js';
import { ManageViews } from './application/manage-views.service.js';
import { ExportController } from './http/export.controller.js';
import { ViewController } from './http/view.controller.js';
import { ListExportRow } from './persistence/list-export.entity.js';
import { ListExportRepository } from './persistence/list-export.repository.js';
import { ListViewRow } from './persistence/list-view.entity.js';
import { ListViewRepository } from './persistence/list-view.repository.js';

/** What people do with lists: keep views of them, and take them out as files. */
@Module({
  imports: [CasesHttpModule, ItemsHttpModule, TypeOrmModule.forFeature([ListViewRow, ListExportRow])],
  providers: [ListViewRepository, ListExportRepository, ManageViews, ExportRows, ExportList],
  controllers: [ViewController, ExportController],
})
export class ListsHttpModule {}
