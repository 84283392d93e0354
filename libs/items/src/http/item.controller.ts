import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type CountedPage, type SentBody, type WorkContext } from '#platform';
import { CorrectItem } from '../application/correct-item.service.js';
import { CountItemFacets } from '../application/count-item-facets.service.js';
import { FollowItem } from '../application/follow-item.service.js';
import { AskStep } from '../application/ask-step.service.js';
import { RecordSeizure } from '../application/record-seizure.service.js';
import { SearchItems } from '../application/search-items.service.js';
import { ShowItem } from '../application/show-item.service.js';
import { TransitionItem } from '../application/transition-item.service.js';
import type { AskedApprovalOfStep, Item, ItemCorrected, ItemFacets, ItemRow, RecordSeizureResponse } from '../contract.js';
import { inBothLanguages } from './quoted-words.js';
import { AskApprovalBody, CorrectItemBody, ItemFilterBody, ItemSearchBody, ItemTransitionBody, RecordSeizureBody } from './item.requests.js';

type Changed = { readonly id: string; readonly version: number };

/** The item register: list, record a seizure, show, correct, move through the procedure, follow. */
@Controller()
export class ItemController {
  constructor(
    private readonly searchItems: SearchItems,
    private readonly seizure: RecordSeizure,
    private readonly showItem: ShowItem,
    private readonly correctItem: CorrectItem,
    private readonly transitionItem: TransitionItem,
    private readonly askStep: AskStep,
    private readonly followItem: FollowItem,
    private readonly facets: CountItemFacets,
  ) {}

  @Post('items/search')
  @HttpCode(200)
  @Reads('item.search')
  list(@Work() context: WorkContext, @Body() body: ItemSearchBody): Promise<CountedPage<ItemRow>> {
    return this.searchItems.execute(context, body);
  }

  @Post('items/facets/search')
  @HttpCode(200)
  @Reads('item.search')
  countFacets(@Work() context: WorkContext, @Body() body: ItemFilterBody): Promise<ItemFacets> {
    return this.facets.execute(context, body);
  }

  @Post('cases/:id/seizures')
  @Creates('item.register')
  @ApiBody({ type: RecordSeizureBody })
  recordSeizure(@Work() context: WorkContext, @Param('id', RecordId) caseId: string, @Body(sentAs(RecordSeizureBody)) sent: SentBody<RecordSeizureBody>): Promise<RecordSeizureResponse> {
    return this.seizure.execute(context, caseId, sent);
  }

  @Get('items/:id')
  @Reads('item.view')
  async show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Item> {
    const item = await this.showItem.execute(context, id);
    return { ...item, reviewNotes: item.reviewNotes.map(({ code, params }) => ({ code, ...(params && { params: inBothLanguages(params) }) })) };
  }

  @Put('items/:id/details')
  @Changes('item.correct')
  @ApiBody({ type: CorrectItemBody })
  correct(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(CorrectItemBody)) sent: SentBody<CorrectItemBody>): Promise<ItemCorrected> {
    return this.correctItem.execute(context, id, version, sent);
  }

  @Post('items/:id/transitions')
  @HttpCode(200)
  @Changes('item.transition')
  @ApiBody({ type: ItemTransitionBody })
  transition(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(ItemTransitionBody)) sent: SentBody<ItemTransitionBody>): Promise<Changed & { status: string }> {
    return this.transitionItem.execute(context, id, version, sent);
  }

  @Post('items/:id/approvals')
  @Changes('item.ask-approval')
  @ApiBody({ type: AskApprovalBody })
  askApproval(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(AskApprovalBody)) sent: SentBody<AskApprovalBody>): Promise<AskedApprovalOfStep> {
    return this.askStep.execute(context, id, version, sent);
  }

  @Put('items/:id/follow')
  @Creates('item.follow')
  follow(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<{ following: boolean }> {
    return this.followItem.execute(context, id, true);
  }

  @Delete('items/:id/follow')
  @Creates('item.follow')
  unfollow(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<{ following: boolean }> {
    return this.followItem.execute(context, id, false);
  }
}
