import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Creates, ProblemFilter, Reads, RecordId, Work, localeOf, type WorkContext } from '#platform';
import { ReceiveIntake } from '../application/receive-intake.service.js';
import { ShowIntake } from '../application/show-intake.service.js';
import type { IntakePage, IntakeReceipt } from '../contract.js';
import { IntakeBody, IntakeQueryString } from './intake.requests.js';

/** The intake: records of other systems, taken in at once and recorded one after another. */
@Controller('intake')
export class IntakeController {
  constructor(
    private readonly receiving: ReceiveIntake,
    private readonly showing: ShowIntake,
    private readonly words: ProblemFilter,
  ) {}

  @Post()
  @HttpCode(202)
  @Creates('intake.send')
  receive(@Work() context: WorkContext, @Body() body: IntakeBody): Promise<IntakeReceipt> {
    return this.receiving.execute(context, body);
  }

  @Get(':id')
  @Reads('intake.view')
  async show(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: IntakeQueryString, @Req() request: FastifyRequest): Promise<IntakePage> {
    const page = await this.showing.execute(context, id, query);
    const locale = localeOf(request);
    return {
      ...page,
      rows: page.rows.map(({ sender_id, state, items, problem }) => ({ id: sender_id, state, items, problem: problem && this.words.problemOf(problem, locale, request.id) })),
    };
  }
}
