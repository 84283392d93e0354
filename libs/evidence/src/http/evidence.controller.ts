import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Creates, Reads, RecordId, Work, localeOf, type WorkContext } from '#platform';
import { MakeEvidence } from '../application/make-evidence.service.js';
import { SendEvidence } from '../application/send-evidence.service.js';
import { ShowEvidence } from '../application/show-evidence.service.js';
import type { EvidencePackage } from '../contract.js';
import { EvidenceQueryString, MakeEvidenceBody } from './evidence.requests.js';

/** Evidence packages: made, then fetched when the log is sealed over them. */
@Controller('evidence-packages')
export class EvidenceController {
  constructor(
    private readonly making: MakeEvidence,
    private readonly packages: ShowEvidence,
    private readonly sending: SendEvidence,
  ) {}

  @Post()
  @Creates('evidence.make')
  make(@Work() context: WorkContext, @Body() body: MakeEvidenceBody, @Req() request: FastifyRequest): Promise<{ readonly id: string }> {
    return this.making.execute(context, body, localeOf(request));
  }

  @Get()
  @Reads('evidence.view')
  list(@Work() context: WorkContext, @Query() { caseId, itemId }: EvidenceQueryString): Promise<EvidencePackage[]> {
    return this.packages.list(context, caseId, itemId);
  }

  @Get(':id')
  @Reads('evidence.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<EvidencePackage> {
    return this.packages.one(context, id);
  }

  @Get(':id/content')
  @Reads('evidence.view')
  @ApiProduces('application/zip')
  async content(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, content } = await this.sending.execute(context, id);
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(content);
  }
}
