import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type CountedPage, type SentBody, type WorkContext } from '#platform';
import { AddMember } from '../application/add-member.service.js';
import { CorrectCase } from '../application/correct-case.service.js';
import { CountCaseFacets } from '../application/count-case-facets.service.js';
import { LinkCases } from '../application/link-cases.service.js';
import { OpenCase } from '../application/open-case.service.js';
import { RecordParty } from '../application/record-party.service.js';
import { SearchCases } from '../application/search-cases.service.js';
import { ShowCase } from '../application/show-case.service.js';
import { TransitionCase } from '../application/transition-case.service.js';
import type { CaseFacets, CaseFile, CaseRow } from '../contract.js';
import { CaseFilterBody, CaseSearchBody, CaseTransitionBody, CorrectCaseBody, LinkBody, MemberBody, OpenCaseBody, PartyBody } from './case.requests.js';

interface Changed {
  readonly id: string;
  readonly version: number;
}

/** Case files: list, open, show, correct, move through the procedure, parties, links, members. */
@Controller('cases')
export class CaseController {
  constructor(
    private readonly search: SearchCases,
    private readonly open: OpenCase,
    private readonly show: ShowCase,
    private readonly correct: CorrectCase,
    private readonly transition: TransitionCase,
    private readonly parties: RecordParty,
    private readonly links: LinkCases,
    private readonly members: AddMember,
    private readonly facets: CountCaseFacets,
  ) {}

  @Post('search')
  @HttpCode(200)
  @Reads('case.search')
  list(@Work() context: WorkContext, @Body() body: CaseSearchBody): Promise<CountedPage<CaseRow>> {
    return this.search.execute(context, body);
  }

  @Post('facets/search')
  @HttpCode(200)
  @Reads('case.search')
  countFacets(@Work() context: WorkContext, @Body() body: CaseFilterBody): Promise<CaseFacets> {
    return this.facets.execute(context, body);
  }

  @Post()
  @Creates('case.open')
  @ApiBody({ type: OpenCaseBody })
  openCase(@Work() context: WorkContext, @Body(sentAs(OpenCaseBody)) sent: SentBody<OpenCaseBody>): Promise<Changed & { reference: string }> {
    return this.open.execute(context, sent);
  }

  @Get(':id')
  @Reads('case.view')
  showCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<CaseFile> {
    return this.show.execute(context, id);
  }

  @Put(':id/details')
  @Changes('case.correct')
  @ApiBody({ type: CorrectCaseBody })
  correctCase(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(CorrectCaseBody)) sent: SentBody<CorrectCaseBody>): Promise<Changed> {
    return this.correct.execute(context, id, version, sent);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Changes('case.transition')
  @ApiBody({ type: CaseTransitionBody })
  transitionCase(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(CaseTransitionBody)) sent: SentBody<CaseTransitionBody>): Promise<Changed & { status: string }> {
    return this.transition.execute(context, id, version, sent);
  }

  @Post(':id/parties')
  @Creates('party.record')
  recordParty(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body() body: PartyBody): Promise<Changed> {
    return this.parties.execute(context, id, body);
  }

  @Put(':id/parties/:partyId')
  @Changes('party.record')
  @ApiBody({ type: PartyBody })
  correctParty(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Param('partyId', RecordId) partyId: string, @ExpectedVersion() version: number, @Body(sentAs(PartyBody)) sent: SentBody<PartyBody>): Promise<Changed> {
    return this.parties.correct(context, id, partyId, version, sent);
  }

  @Post(':id/links')
  @Creates('case.link')
  @ApiBody({ type: LinkBody })
  link(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(LinkBody)) sent: SentBody<LinkBody>): Promise<{ id: string }> {
    return this.links.execute(context, id, sent);
  }

  @Post(':id/members')
  @Creates('case.assign')
  @ApiBody({ type: MemberBody })
  addMember(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(MemberBody)) sent: SentBody<MemberBody>): Promise<{ id: string }> {
    return this.members.execute(context, id, sent);
  }
}
