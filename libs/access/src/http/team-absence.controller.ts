import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { StandIns } from '../application/stand-ins.service.js';
import { AbsenceBody, ChooseDeputyBody } from './deputy.requests.js';

type Kept = { readonly id: string; readonly version: number };

/** Deputies and absences of others: for the team lead, of the people of the unit. */
@Controller('people/:personId')
export class TeamAbsenceController {
  constructor(private readonly standIns: StandIns) {}

  @Put('deputy')
  @Changes('deputy.choose-for-others')
  @ApiBody({ type: ChooseDeputyBody })
  choose(@Work() context: WorkContext, @Param('personId', RecordId) personId: string, @ExpectedVersion() version: number, @Body(sentAs(ChooseDeputyBody)) sent: SentBody<ChooseDeputyBody>): Promise<Kept> {
    return this.standIns.chooseDeputy(context, personId, version, sent);
  }

  @Post('absences')
  @Creates('absence.record-for-others')
  @ApiBody({ type: AbsenceBody })
  record(@Work() context: WorkContext, @Param('personId', RecordId) personId: string, @Body(sentAs(AbsenceBody)) sent: SentBody<AbsenceBody>): Promise<Kept> {
    return this.standIns.recordAbsence(context, personId, sent);
  }

  @Put('absences/:id')
  @Changes('absence.record-for-others')
  @ApiBody({ type: AbsenceBody })
  change(@Work() context: WorkContext, @Param('personId', RecordId) personId: string, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(AbsenceBody)) sent: SentBody<AbsenceBody>): Promise<Kept> {
    return this.standIns.changeAbsence(context, personId, id, version, sent);
  }

  @Delete('absences/:id')
  @HttpCode(200)
  @Changes('absence.record-for-others')
  withdraw(@Work() context: WorkContext, @Param('personId', RecordId) personId: string, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<Kept> {
    return this.standIns.withdrawAbsence(context, personId, id, version);
  }
}
