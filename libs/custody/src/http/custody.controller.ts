import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Creates, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { FindCode } from '../application/find-code.service.js';
import { MoveItems } from '../application/move-items.service.js';
import { ShowCustody } from '../application/show-custody.service.js';
import { WatchUnplaced } from '../application/watch-unplaced.service.js';
import type { CodeAnswer, ItemCustody, MovesAnswer, UnplacedPage } from '../contract.js';
import { AssignUnplacedBody, CodeSearchBody, CorrectMoveBody, MoveItemsBody, ReportMissingBody, UnplacedSearchBody } from './custody.requests.js';

/** Where items are, and the moves that brought them there. What a move starts from stands in for a version: it must be where the item is. */
@Controller()
export class CustodyController {
  constructor(
    private readonly custody: ShowCustody,
    private readonly moves: MoveItems,
    private readonly unplaced: WatchUnplaced,
    private readonly codes: FindCode,
  ) {}

  @Get('items/:id/custody')
  @Reads('custody.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<ItemCustody> {
    return this.custody.execute(context, id);
  }

  @Post('moves')
  @Creates('custody.move')
  @ApiBody({ type: MoveItemsBody })
  move(@Work() context: WorkContext, @Body(sentAs(MoveItemsBody)) sent: SentBody<MoveItemsBody>): Promise<MovesAnswer> {
    return this.moves.execute(context, sent);
  }

  @Post('moves/:id/correction')
  @Creates('custody.move')
  @ApiBody({ type: CorrectMoveBody })
  correct(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(CorrectMoveBody)) sent: SentBody<CorrectMoveBody>): Promise<MovesAnswer> {
    return this.moves.correct(context, id, sent);
  }

  @Post('items/:id/missing')
  @Creates('custody.move')
  @ApiBody({ type: ReportMissingBody })
  missing(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(ReportMissingBody)) sent: SentBody<ReportMissingBody>): Promise<MovesAnswer> {
    return this.moves.reportMissing(context, id, sent);
  }

  @Post('unplaced/search')
  @HttpCode(200)
  @Reads('custody.search')
  listUnplaced(@Work() context: WorkContext, @Body() body: UnplacedSearchBody): Promise<UnplacedPage> {
    return this.unplaced.execute(context, body);
  }

  @Put('items/:id/custody/owner')
  @Creates('custody.assign')
  @ApiBody({ type: AssignUnplacedBody })
  assign(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(AssignUnplacedBody)) sent: SentBody<AssignUnplacedBody>): Promise<{ readonly itemId: string; readonly ownerId: string }> {
    return this.unplaced.assign(context, id, sent);
  }

  @Post('codes/search')
  @HttpCode(200)
  @Reads('custody.search')
  find(@Work() context: WorkContext, @Body() body: CodeSearchBody): Promise<CodeAnswer> {
    return this.codes.execute(context, body);
  }
}
