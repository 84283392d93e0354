import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type Page, type SentBody, type WorkContext } from '#platform';
import { Bills } from '../application/bills.service.js';
import { ManageTariffs } from '../application/manage-tariffs.service.js';
import type { ShownBill, ShownTariff } from '../contract.js';
import { AddTariffBody, BillsQuery, EndTariffBody, RecordBillBody, WithdrawBillBody } from './cost.requests.js';

type Changed = { readonly id: string; readonly version: number };

/** What keeping costs: tariffs and bills. */
@Controller()
export class CostController {
  constructor(
    private readonly tariffs: ManageTariffs,
    private readonly bills: Bills,
  ) {}

  @Get('tariffs')
  @Reads('tariff.view')
  listTariffs(@Work() context: WorkContext): Promise<ShownTariff[]> {
    return this.tariffs.all(context);
  }

  @Post('tariffs')
  @Creates('tariff.manage')
  @ApiBody({ type: AddTariffBody })
  addTariff(@Work() context: WorkContext, @Body(sentAs(AddTariffBody)) sent: SentBody<AddTariffBody>): Promise<Changed> {
    return this.tariffs.add(context, sent);
  }

  @Post('tariffs/:id/end')
  @HttpCode(200)
  @Changes('tariff.manage')
  @ApiBody({ type: EndTariffBody })
  endTariff(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(EndTariffBody)) sent: SentBody<EndTariffBody>): Promise<Changed> {
    return this.tariffs.end(context, id, version, sent);
  }

  @Get('bills')
  @Reads('bill.view')
  listBills(@Work() context: WorkContext, @Query() { cursor }: BillsQuery): Promise<Page<ShownBill>> {
    return this.bills.page(context, cursor);
  }

  @Post('bills')
  @Creates('bill.record')
  @ApiBody({ type: RecordBillBody })
  recordBill(@Work() context: WorkContext, @Body(sentAs(RecordBillBody)) sent: SentBody<RecordBillBody>): Promise<Changed> {
    return this.bills.record(context, sent);
  }

  @Post('bills/:id/withdrawal')
  @HttpCode(200)
  @Changes('bill.record')
  withdrawBill(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: WithdrawBillBody): Promise<Changed> {
    return this.bills.withdraw(context, id, version, body);
  }
}
