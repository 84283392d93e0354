import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Creates, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { KnowElsewhere } from '../application/known-elsewhere.service.js';
import { AnswerDesk } from '../application/answer-desk.service.js';
import type { KnownElsewhere, QuestionsAbout } from '../contract.js';
import { AnswerDeskBody, AskDeskBody } from './item.requests.js';

/** The same number in another case. */
@Controller('items/:id')
export class KnownElsewhereController {
  constructor(
    private readonly known: KnowElsewhere,
    private readonly answering: AnswerDesk,
  ) {}

  @Get('known-elsewhere')
  @Reads('item.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<KnownElsewhere> {
    return this.known.execute(context, id);
  }

  @Post('questions')
  @Creates('item.ask-desk')
  @ApiBody({ type: AskDeskBody })
  ask(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(AskDeskBody)) sent: SentBody<AskDeskBody>): Promise<{ readonly id: string }> {
    return this.known.ask(context, id, sent);
  }

  @Get('questions')
  @Reads('item.view')
  questions(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<QuestionsAbout> {
    return this.answering.show(context, id);
  }

  @Post('answers')
  @Creates('item.answer-desk')
  @ApiBody({ type: AnswerDeskBody })
  answer(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(AnswerDeskBody)) sent: SentBody<AnswerDeskBody>): Promise<{ readonly id: string }> {
    return this.answering.answer(context, id, sent);
  }
}
