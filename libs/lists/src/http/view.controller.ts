import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type WorkContext } from '#platform';
import { ManageViews } from '../application/manage-views.service.js';
import type { ListView } from '../contract.js';
import { ChangeViewBody, SaveViewBody, ViewsQuery } from './view.requests.js';

type Changed = { readonly id: string; readonly version: number };

/** Views of lists that people keep for themselves or for their unit. */
@Controller('list-views')
export class ViewController {
  constructor(private readonly views: ManageViews) {}

  @Get()
  @Reads('list-view.use')
  all(@Work() context: WorkContext, @Query() { list }: ViewsQuery): Promise<ListView[]> {
    return this.views.list(context, list);
  }

  @Post()
  @Creates('list-view.keep')
  save(@Work() context: WorkContext, @Body() body: SaveViewBody): Promise<Changed> {
    return this.views.save(context, body);
  }

  @Put(':id')
  @Changes('list-view.keep')
  change(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: ChangeViewBody): Promise<Changed> {
    return this.views.change(context, id, version, body);
  }

  @Delete(':id')
  @HttpCode(200)
  @Changes('list-view.keep')
  remove(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<Changed> {
    return this.views.remove(context, id, version);
  }
}
