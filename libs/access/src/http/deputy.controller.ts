import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { ShowDeputies } from '../application/show-deputies.service.js';
import { StandIns } from '../application/stand-ins.service.js';
import type { Deputies } from '../contract.js';
import { AbsenceBody, AppointHeadBody, ChooseDeputyBody } from './deputy.requests.js';

type Kept = { readonly id: string; readonly version: number };

/** Deputies, one's own absences, and the heads of units. */
@Controller()
export class DeputyController {
  constructor(
    private readonly deputies: ShowDeputies,
    private readonly standIns: StandIns,
  ) {}

  @Get('deputies')
  @Reads('deputy.view')
  show(@Work() context: WorkContext): Promise<Deputies> {
    return this.deputies.execute(context);
  }

  @Put('me/deputy')
  @Changes('deputy.choose')
  @ApiBody({ type: ChooseDeputyBody })
  choose(@Work() context: WorkContext, @ExpectedVersion() version: number, @Body(sentAs(ChooseDeputyBody)) sent: SentBody<ChooseDeputyBody>): Promise<Kept> {
    return this.standIns.chooseDeputy(context, context.actor.id, version, sent);
  }

  @Post('me/absences')
  @Creates('absence.record')
  @ApiBody({ type: AbsenceBody })
  record(@Work() context: WorkContext, @Body(sentAs(AbsenceBody)) sent: SentBody<AbsenceBody>): Promise<Kept> {
    return this.standIns.recordAbsence(context, context.actor.id, sent);
  }

  @Put('me/absences/:id')
  @Changes('absence.record')
  @ApiBody({ type: AbsenceBody })
  change(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(AbsenceBody)) sent: SentBody<AbsenceBody>): Promise<Kept> {
    return this.standIns.changeAbsence(context, context.actor.id, id, version, sent);
  }

  @Delete('me/absences/:id')
  @HttpCode(200)
  @Changes('absence.record')
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<Kept> {
    return this.standIns.withdrawAbsence(context, context.actor.id, id, version);
  }

  @Put('units/:id/head')
  @Changes('unit.appoint-head')
  @ApiBody({ type: AppointHeadBody })
  appointHead(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(AppointHeadBody)) sent: SentBody<AppointHeadBody>): Promise<Kept> {
    return this.deputies.appointHead(context, id, version, sent);
  }
}
