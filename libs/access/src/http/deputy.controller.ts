import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type WorkContext } from '#platform';
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
  choose(@Work() context: WorkContext, @ExpectedVersion() version: number, @Body() body: ChooseDeputyBody): Promise<Kept> {
    return this.standIns.chooseDeputy(context, context.actor.id, version, body);
  }

  @Post('me/absences')
  @Creates('absence.record')
  record(@Work() context: WorkContext, @Body() body: AbsenceBody): Promise<Kept> {
    return this.standIns.recordAbsence(context, context.actor.id, body);
  }

  @Put('me/absences/:id')
  @Changes('absence.record')
  change(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: AbsenceBody): Promise<Kept> {
    return this.standIns.changeAbsence(context, context.actor.id, id, version, body);
  }

  @Delete('me/absences/:id')
  @HttpCode(200)
  @Changes('absence.record')
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<Kept> {
    return this.standIns.withdrawAbsence(context, context.actor.id, id, version);
  }

  @Put('units/:id/head')
  @Changes('unit.appoint-head')
  appointHead(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: AppointHeadBody): Promise<Kept> {
    return this.deputies.appointHead(context, id, version, body);
  }
}
