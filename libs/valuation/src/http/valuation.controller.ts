import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Creates, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { AddValuation } from '../application/add-valuation.service.js';
import { CorrectValuation } from '../application/correct-valuation.service.js';
import { ListLosses } from '../application/list-losses.service.js';
import { ShowCaseValue } from '../application/show-case-value.service.js';
import { ShowItemValue } from '../application/show-item-value.service.js';
import type { CaseValue, CorrectionAsked, ItemValue, LossPage, UnitCost, ValuationAdded, ValueOnDate } from '../contract.js';
import { AddValuationBody, CorrectValuationBody, LossSearchBody, MarketValuationBody, ValueOnQuery } from './valuation.requests.js';

/** What things are worth and cost. The list of values only grows: what an entry corrects stands in for a version. */
@Controller()
export class ValuationController {
  constructor(
    private readonly values: ShowItemValue,
    private readonly adding: AddValuation,
    private readonly correcting: CorrectValuation,
    private readonly cases: ShowCaseValue,
    private readonly losses: ListLosses,
  ) {}

  @Get('items/:id/value')
  @Reads('valuation.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<ItemValue> {
    return this.values.execute(context, id);
  }

  @Get('items/:id/value-on')
  @Reads('valuation.view')
  on(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { on }: ValueOnQuery): Promise<ValueOnDate> {
    return this.values.on(context, id, on);
  }

  @Post('items/:id/valuations')
  @Creates('valuation.add')
  @ApiBody({ type: AddValuationBody })
  add(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(AddValuationBody)) sent: SentBody<AddValuationBody>): Promise<ValuationAdded> {
    return this.adding.execute(context, id, sent);
  }

  @Post('items/:id/market-valuations')
  @Creates('valuation.add')
  @ApiBody({ type: MarketValuationBody })
  addFromMarket(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(MarketValuationBody)) sent: SentBody<MarketValuationBody>): Promise<ValuationAdded> {
    return this.adding.fromMarket(context, id, sent);
  }

  @Post('valuations/:id/corrections')
  @Creates('valuation.correct')
  @ApiBody({ type: CorrectValuationBody })
  correct(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(CorrectValuationBody)) sent: SentBody<CorrectValuationBody>): Promise<CorrectionAsked> {
    return this.correcting.execute(context, id, sent);
  }

  @Get('cases/:id/value')
  @Reads('valuation.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<CaseValue> {
    return this.cases.execute(context, id);
  }

  @Post('losses/search')
  @HttpCode(200)
  @Reads('loss.search')
  search(@Work() context: WorkContext, @Body() body: LossSearchBody): Promise<LossPage> {
    return this.losses.execute(context, body);
  }

  @Get('unit-costs')
  @Reads('loss.search')
  units(@Work() context: WorkContext): Promise<UnitCost[]> {
    return this.losses.units(context);
  }
}
