import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type Page, type SentBody, type WorkContext } from '#platform';
import { GrantPartner } from '../application/grant-partner.service.js';
import { ShowSharedItems } from '../application/show-shared-items.service.js';
import type { PartnersOfCase, SharedItem } from '../contract.js';
import { GrantPartnerBody, SharedItemsQueryString, WithdrawGrantBody } from './partner.requests.js';

/** What is shared with partners of the office, and what they see of it. */
@Controller()
export class PartnerController {
  constructor(
    private readonly grants: GrantPartner,
    private readonly shared: ShowSharedItems,
  ) {}

  @Get('cases/:id/partners')
  @Reads('partner.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<PartnersOfCase> {
    return this.grants.list(context, id);
  }

  @Post('cases/:id/partners')
  @Creates('partner.grant')
  @ApiBody({ type: GrantPartnerBody })
  grant(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(GrantPartnerBody)) sent: SentBody<GrantPartnerBody>): Promise<{ readonly id: string }> {
    return this.grants.grant(context, id, sent);
  }

  @Post('partner-grants/:id/withdrawal')
  @HttpCode(200)
  @Changes('partner.grant')
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: WithdrawGrantBody): Promise<{ readonly id: string; readonly version: number }> {
    return this.grants.withdraw(context, id, version, body);
  }

  @Get('shared-items')
  @Reads('shared-item.view')
  list(@Work() context: WorkContext, @Query() query: SharedItemsQueryString): Promise<Page<SharedItem>> {
    return this.shared.list(context, query);
  }

  @Get('shared-items/:id')
  @Reads('shared-item.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<SharedItem> {
    return this.shared.show(context, id);
  }
}
