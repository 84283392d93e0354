import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { DrawDestruction } from '../application/draw-destruction.service.js';
import { ShowDestruction } from '../application/show-destruction.service.js';
import type { DestructionLine, DestructionList } from '../contract.js';
import { DestructionQueryString, SignListBody, WithdrawListBody } from './retention.requests.js';

interface Kept {
  readonly id: string;
  readonly version: number;
}

/** Lists of what is to be destroyed: drawn up, signed by two people, carried out by the worker. */
@Controller('destruction-lists')
export class DestructionController {
  constructor(
    private readonly lists: ShowDestruction,
    private readonly drawing: DrawDestruction,
  ) {}

  @Get()
  @Reads('destruction.view')
  all(@Work() context: WorkContext, @Query() query: DestructionQueryString): Promise<Page<DestructionList>> {
    return this.lists.all(context, query);
  }

  @Post()
  @Creates('destruction.draw')
  draw(@Work() context: WorkContext): Promise<{ readonly id: string }> {
    return this.drawing.draw(context);
  }

  @Get(':id')
  @Reads('destruction.view')
  one(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<DestructionList> {
    return this.lists.one(context, id);
  }

  @Get(':id/lines')
  @Reads('destruction.view')
  lines(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: DestructionQueryString): Promise<Page<DestructionLine>> {
    return this.lists.lines(context, id, query);
  }

  @Post(':id/signature')
  @HttpCode(200)
  @Changes('destruction.sign')
  sign(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: SignListBody): Promise<Kept> {
    return this.drawing.sign(context, id, version, body);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Changes('destruction.draw')
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: WithdrawListBody): Promise<Kept> {
    return this.drawing.withdraw(context, id, version, body);
  }
}
