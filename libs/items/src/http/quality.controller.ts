import { Controller, Get, Param, Query } from '@nestjs/common';
import { Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { ShowQuality } from '../application/show-quality.service.js';
import type { CaseQuality, QualityOverview } from '../contract.js';
import { CaseQualityQuery } from './quality.requests.js';

/** How good the records are. The list behind each figure is the list of items, narrowed to a defect. */
@Controller('quality')
export class QualityController {
  constructor(private readonly quality: ShowQuality) {}

  @Get('units')
  @Reads('quality.view')
  units(@Work() context: WorkContext): Promise<QualityOverview> {
    return this.quality.units(context);
  }

  @Get('cases')
  @Reads('quality.view')
  cases(@Work() context: WorkContext, @Query() query: CaseQualityQuery): Promise<Page<CaseQuality>> {
    return this.quality.cases(context, query);
  }

  @Get('cases/:id')
  @Reads('quality.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<CaseQuality> {
    return this.quality.one(context, id);
  }
}
