import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, localeOf, sentAs, type SentBody, type WorkContext } from '#platform';
import { CloseCount } from '../application/close-count.service.js';
import { RunCount } from '../application/run-count.service.js';
import { ScanCount } from '../application/scan-count.service.js';
import { ShowCounts } from '../application/show-counts.service.js';
import type { ChangedCount, CountLinePage, CountPage, CountScanAnswer, DriftRow, StartedCount, StockCountShown } from '../contract.js';
import { CloseCountBody, CountLinesQueryString, CountScanBody, CountsQuery, StartCountBody, StopCountBody, WithdrawScanBody } from './count.requests.js';

/** Counts of places: started, counted by several at once, closed with a signature. */
@Controller('counts')
export class CountController {
  constructor(
    private readonly counts: ShowCounts,
    private readonly running: RunCount,
    private readonly scanning: ScanCount,
    private readonly closing: CloseCount,
  ) {}

  @Get()
  @Reads('count.view')
  list(@Work() context: WorkContext, @Query() { state, cursor, limit }: CountsQuery): Promise<CountPage> {
    return this.counts.list(context, { filter: state, cursor, limit });
  }

  @Get('drift')
  @Reads('count.view')
  drift(@Work() context: WorkContext): Promise<readonly DriftRow[]> {
    return this.counts.drift(context);
  }

  @Get(':id')
  @Reads('count.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<StockCountShown> {
    return this.counts.one(context, id);
  }

  @Get(':id/lines')
  @Reads('count.view')
  lines(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { outcome, cursor, limit }: CountLinesQueryString): Promise<CountLinePage> {
    return this.counts.linesOf(context, id, { filter: outcome, cursor, limit });
  }

  @Post()
  @Creates('count.start')
  @ApiBody({ type: StartCountBody })
  start(@Work() context: WorkContext, @Body(sentAs(StartCountBody)) sent: SentBody<StartCountBody>): Promise<StartedCount> {
    return this.running.start(context, sent);
  }

  @Post(':id/scans')
  @Creates('count.scan')
  @ApiBody({ type: CountScanBody })
  scan(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(CountScanBody)) sent: SentBody<CountScanBody>): Promise<CountScanAnswer> {
    return this.scanning.scan(context, id, sent);
  }

  @Post(':id/withdrawals')
  @Creates('count.scan')
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body() body: WithdrawScanBody): Promise<CountScanAnswer> {
    return this.scanning.withdraw(context, id, body);
  }

  @Post(':id/revealing')
  @HttpCode(200)
  @Changes('count.close')
  reveal(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<ChangedCount> {
    return this.running.reveal(context, id, version);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Changes('count.close')
  @ApiBody({ type: CloseCountBody })
  close(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(CloseCountBody)) sent: SentBody<CloseCountBody>, @Req() request: FastifyRequest): Promise<ChangedCount> {
    return this.closing.execute(context, id, version, sent, localeOf(request));
  }

  @Post(':id/stopping')
  @HttpCode(200)
  @Changes('count.close')
  stop(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: StopCountBody): Promise<ChangedCount> {
    return this.running.stop(context, id, version, body);
  }

  @Get(':id/report')
  @Reads('count.view')
  @ApiProduces('application/pdf')
  async report(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { number, pdf } = await this.counts.report(context, id);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="count-${number}.pdf"`)
      .header('cache-control', 'no-store')
      .send(pdf);
  }
}
