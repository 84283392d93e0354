import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type Page, type SentBody, type WorkContext } from '#platform';
import { Decrees } from '../application/administration/decrees.service.js';
import { ListRevisions } from '../application/administration/list-revisions.service.js';
import { PackRevisions } from '../application/administration/pack-revisions.service.js';
import { Promotions } from '../application/administration/promotions.service.js';
import { ShowRules } from '../application/administration/show-rules.service.js';
import type { EquatedYearRow, PackRevision, RulePage, RuleSummary, RulesChanged } from '../contract.js';
import { BecauseBody, CorrectDecreeBody, CursorQuery, DecreeBody, LoadPackBody, PromoteBody } from './rules.requests.js';

/** The rules: read by everyone, changed by the legal administrator. */
@Controller()
export class RulesController {
  constructor(
    private readonly rules: ShowRules,
    private readonly promotions: Promotions,
    private readonly packs: PackRevisions,
    private readonly revisions: ListRevisions,
    private readonly decrees: Decrees,
  ) {}

  @Get('rules')
  @Reads('rules.view')
  list(@Work() context: WorkContext): Promise<readonly RuleSummary[]> {
    return this.rules.list(context);
  }

  @Get('rules/:id')
  @Reads('rules.view')
  show(@Work() context: WorkContext, @Param('id') id: string): Promise<RulePage> {
    return this.rules.show(context, id);
  }

  @Post('rules/:id/versions/:version/promotion')
  @HttpCode(200)
  @Changes('rules.change')
  @ApiBody({ type: PromoteBody })
  promote(@Work() context: WorkContext, @Param('id') ruleId: string, @Param('version', ParseIntPipe) version: number, @ExpectedVersion() expected: number, @Body(sentAs(PromoteBody)) sent: SentBody<PromoteBody>): Promise<RulesChanged> {
    return this.promotions.promote(context, { ruleId, version }, expected, sent);
  }

  @Post('rules/:id/versions/:version/demotion')
  @HttpCode(200)
  @Changes('rules.change')
  @ApiBody({ type: PromoteBody })
  takeBack(@Work() context: WorkContext, @Param('id') ruleId: string, @Param('version', ParseIntPipe) version: number, @ExpectedVersion() expected: number, @Body(sentAs(PromoteBody)) sent: SentBody<PromoteBody>): Promise<RulesChanged> {
    return this.promotions.takeBack(context, { ruleId, version }, expected, sent);
  }

  @Get('rule-packs')
  @Reads('rules.view')
  listPacks(@Work() context: WorkContext, @Query() { cursor }: CursorQuery): Promise<Page<PackRevision>> {
    return this.revisions.list(context, cursor);
  }

  @Post('rule-packs')
  @Creates('rules.change')
  load(@Work() context: WorkContext, @Body() body: LoadPackBody): Promise<{ readonly id: string }> {
    return this.packs.load(context, body);
  }

  @Get('rule-packs/:id')
  @Reads('rules.view')
  showPack(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<PackRevision> {
    return this.revisions.show(context, id);
  }

  @Post('rule-packs/:id/application')
  @HttpCode(200)
  @Changes('rules.change')
  apply(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() { reason }: BecauseBody): Promise<RulesChanged> {
    return this.packs.apply(context, id, version, reason);
  }

  @Post('rule-packs/:id/discard')
  @HttpCode(200)
  @Changes('rules.change')
  discard(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() { reason }: BecauseBody): Promise<{ readonly id: string }> {
    return this.packs.discard(context, id, version, reason);
  }

  @Get('equated-days')
  @Reads('rules.view')
  listYears(@Work() context: WorkContext): Promise<readonly EquatedYearRow[]> {
    return this.decrees.list(context);
  }

  @Post('equated-days')
  @Creates('rules.change')
  @ApiBody({ type: DecreeBody })
  loadYear(@Work() context: WorkContext, @Body(sentAs(DecreeBody)) sent: SentBody<DecreeBody>): Promise<RulesChanged> {
    return this.decrees.load(context, sent);
  }

  @Put('equated-days/nl-atw/:year')
  @Changes('rules.change')
  @ApiBody({ type: CorrectDecreeBody })
  correctYear(@Work() context: WorkContext, @Param('year', ParseIntPipe) year: number, @ExpectedVersion() version: number, @Body(sentAs(CorrectDecreeBody)) sent: SentBody<CorrectDecreeBody>): Promise<RulesChanged> {
    return this.decrees.correct(context, { calendar: 'nl-atw', year }, version, sent);
  }
}
