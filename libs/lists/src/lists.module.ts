import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ManageViews } from './application/manage-views.service.js';
import { ViewController } from './http/view.controller.js';
import { ListViewRow } from './persistence/list-view.entity.js';
import { ListViewRepository } from './persistence/list-view.repository.js';

/** What people do with lists: keep views of them. */
@Module({ imports: [TypeOrmModule.forFeature([ListViewRow])], providers: [ListViewRepository, ManageViews], controllers: [ViewController] })
export class ListsHttpModule {}
