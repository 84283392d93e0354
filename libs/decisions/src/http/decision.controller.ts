import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Changes, Creates, ExpectedVersion, ProblemFilter, Reads, RecordId, Work, localeOf, sentAs, type SentBody, type WorkContext } from '#platform';
import { GiveDecision } from '../application/give-decision.service.js';
import { ListDecisions } from '../application/list-decisions.service.js';
import { SettleDecision } from '../application/settle-decision.service.js';
import type { Decision, GiveDecisionResponse } from '../contract.js';
import { FinalityBody, GiveDecisionBody, WithdrawalBody } from './decision.requests.js';

type Settled = { readonly id: string; readonly version: number };

/** Decisions on items: given, made final, withdrawn. */
@Controller()
export class DecisionController {
  constructor(
    private readonly give: GiveDecision,
    private readonly settle: SettleDecision,
    private readonly list: ListDecisions,
    private readonly words: ProblemFilter,
  ) {}

  @Get('cases/:id/decisions')
  @Reads('decision.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Decision[]> {
    return this.list.ofCase(context, id);
  }

  @Get('decisions/:id')
  @Reads('decision.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Decision> {
    return this.list.show(context, id);
  }

  @Post('decisions')
  @Creates('decision.give')
  @ApiBody({ type: GiveDecisionBody })
  async giveDecision(@Work() context: WorkContext, @Body(sentAs(GiveDecisionBody)) sent: SentBody<GiveDecisionBody>, @Req() request: FastifyRequest): Promise<GiveDecisionResponse> {
    const given = await this.give.execute(context, sent);
    const locale = localeOf(request);
    const refused = given.refused.map(({ reasons, ...item }) => ({ ...item, reasons: reasons.map(({ code, params }) => ({ code, detail: this.words.text(code, locale, params) })) }));
    return { ...given, refused };
  }

  @Post('decisions/:id/finality')
  @HttpCode(200)
  @Changes('decision.finalise')
  @ApiBody({ type: FinalityBody })
  finalise(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(FinalityBody)) sent: SentBody<FinalityBody>): Promise<Settled> {
    return this.settle.finalise(context, id, version, sent);
  }

  @Post('decisions/:id/withdrawal')
  @HttpCode(200)
  @Changes('decision.withdraw')
  @ApiBody({ type: WithdrawalBody })
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(WithdrawalBody)) sent: SentBody<WithdrawalBody>): Promise<Settled> {
    return this.settle.withdraw(context, id, version, sent);
  }
}
