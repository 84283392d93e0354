import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Creates, RecordId, Work, fields, sentAs, type SentBody, type WorkContext } from '#platform';
import { HandOverCases } from '../application/hand-over-cases.service.js';
import type { CasesHandedOver, HandOverCasesRequest } from '../contract.js';

export class HandOverCasesBody implements HandOverCasesRequest {
  @fields.IdField() readonly toId!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
  @fields.Flag({ optional: true }) readonly leaves?: boolean;
}

/** The open cases of a person in other hands, for the team lead. */
@Controller('people/:personId')
export class CaseHandOverController {
  constructor(private readonly handOver: HandOverCases) {}

  @Post('case-handover')
  @Creates('case.hand-over')
  @ApiBody({ type: HandOverCasesBody })
  hand(@Work() context: WorkContext, @Param('personId', RecordId) personId: string, @Body(sentAs(HandOverCasesBody)) sent: SentBody<HandOverCasesBody>): Promise<CasesHandedOver> {
    return this.handOver.execute(context, personId, sent);
  }
}
