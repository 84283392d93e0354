import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FileStore, readUpload, receiveUpload } from '#documents';
import { CONFIG, Changes, Creates, ExpectedVersion, Reads, RecordId, Work, localeOf, sentAs, type Config, type Page, type SentBody, type WorkContext } from '#platform';
import { CancelImport } from '../application/cancel-import.service.js';
import { ChooseMapping } from '../application/choose-mapping.service.js';
import { ConfirmImport } from '../application/confirm-import.service.js';
import { ListImports } from '../application/list-imports.service.js';
import { ReadAtOnce } from '../application/read-at-once.service.js';
import { ShowImport } from '../application/show-import.service.js';
import { StartImport } from '../application/start-import.service.js';
import type { Import } from '../contract.js';
import { ChooseMappingBody, ListImportsQuery, StartImportBody } from './import.requests.js';
import { toImport, toImports } from './import.responses.js';

const MULTIPART = { type: 'object', required: ['unitId', 'file'], properties: { unitId: { type: 'string', format: 'uuid' }, file: { type: 'string', format: 'binary' } } };

/** Imports of registers: from the file to the confirmation. */
@Controller('imports')
export class ImportController {
  constructor(
    private readonly listing: ListImports,
    private readonly showing: ShowImport,
    private readonly starting: StartImport,
    private readonly choosing: ChooseMapping,
    private readonly reading: ReadAtOnce,
    private readonly confirming: ConfirmImport,
    private readonly cancelling: CancelImport,
    private readonly store: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Reads('import.view')
  async list(@Work() context: WorkContext, @Query() query: ListImportsQuery, @Req() request: FastifyRequest): Promise<Page<Import>> {
    return toImports(await this.listing.execute(context, query), localeOf(request));
  }

  @Post()
  @Creates('import.create')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: MULTIPART })
  async start(@Work() context: WorkContext, @Req() request: FastifyRequest): Promise<Import> {
    const upload = await receiveUpload(request, this.store, this.config.ZEGEL_UPLOAD_LIMIT);
    try {
      const { file, body } = await readUpload(StartImportBody, upload, { ofFile: ({ content }) => this.starting.judgeFile(context, content) });
      const id = await this.starting.execute(context, { unitId: body.unitId, fileName: file.name, file: file.content });
      return await this.show(context, id, request);
    } finally {
      if (upload.file) await this.store.discard(upload.file.content);
    }
  }

  @Get(':id')
  @Reads('import.view')
  async show(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Req() request: FastifyRequest): Promise<Import> {
    return toImport(await this.showing.execute(context, id), localeOf(request));
  }

  @Put(':id/mapping')
  @Changes('import.map')
  @ApiBody({ type: ChooseMappingBody })
  async map(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(ChooseMappingBody)) sent: SentBody<ChooseMappingBody>, @Req() request: FastifyRequest): Promise<Import> {
    const { readAtOnce } = await this.choosing.execute(context, id, version, sent);
    if (readAtOnce) await this.reading.execute(id, context.requestId);
    return this.show(context, id, request);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Changes('import.confirm')
  async confirm(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Req() request: FastifyRequest): Promise<Import> {
    await this.confirming.execute(context, id, version);
    return this.show(context, id, request);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Changes('import.create')
  async cancel(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Req() request: FastifyRequest): Promise<Import> {
    await this.cancelling.execute(context, id, version);
    return this.show(context, id, request);
  }
}
