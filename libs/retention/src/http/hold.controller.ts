import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, localeOf, sentAs, type SentBody, type WorkContext } from '#platform';
import { KeepHolds } from '../application/keep-holds.service.js';
import type { HoldsOfCase } from '../contract.js';
import { EndHoldBody, ExtendHoldBody, PlaceHoldBody } from './hold.requests.js';

interface Kept {
  readonly id: string;
  readonly version: number;
}

/** Legal holds of a case. */
@Controller()
export class HoldController {
  constructor(private readonly holds: KeepHolds) {}

  @Get('cases/:id/holds')
  @Reads('hold.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<HoldsOfCase> {
    return this.holds.list(context, id);
  }

  @Post('cases/:id/holds')
  @Creates('hold.place')
  @ApiBody({ type: PlaceHoldBody })
  place(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(PlaceHoldBody)) sent: SentBody<PlaceHoldBody>, @Req() request: FastifyRequest): Promise<{ readonly id: string }> {
    return this.holds.place(context, id, sent, localeOf(request));
  }

  @Post('holds/:id/extension')
  @HttpCode(200)
  @Changes('hold.place')
  @ApiBody({ type: ExtendHoldBody })
  extend(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(ExtendHoldBody)) sent: SentBody<ExtendHoldBody>, @Req() request: FastifyRequest): Promise<Kept> {
    return this.holds.extend(context, id, version, sent, localeOf(request));
  }

  @Post('holds/:id/end')
  @HttpCode(200)
  @Changes('hold.place')
  end(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: EndHoldBody): Promise<Kept> {
    return this.holds.end(context, id, version, body);
  }
}
