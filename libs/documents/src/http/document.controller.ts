import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CONFIG, Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type Config, type WorkContext } from '#platform';
import { AddDocument } from '../application/add-document.service.js';
import { AddVersion } from '../application/add-version.service.js';
import { ListDocuments } from '../application/list-documents.service.js';
import type { CaseDocument, DocumentVersions } from '../contract.js';
import { FileStore } from '../storage/file-store.js';
import { AddDocumentBody, AddVersionBody } from './document.requests.js';
import { readUpload } from './read-upload.js';
import { receiveUpload, type Upload } from './receive-upload.js';

const FILE = { type: 'string', format: 'binary' };
const MULTIPART = { type: 'object', required: ['title', 'kind', 'file'], properties: { title: { type: 'string' }, kind: { type: 'string' }, itemId: { type: 'string', format: 'uuid' }, file: FILE } };
const VERSION = { type: 'object', required: ['reason', 'file'], properties: { reason: { type: 'string' }, title: { type: 'string' }, file: FILE } };

/** The documents of cases and items, and their versions. */
@Controller()
export class DocumentController {
  constructor(
    private readonly documents: ListDocuments,
    private readonly adding: AddDocument,
    private readonly versions: AddVersion,
    private readonly store: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('cases/:id/documents')
  @Reads('document.view')
  list(@Work() context: WorkContext, @Param('id', RecordId) caseId: string): Promise<CaseDocument[]> {
    return this.documents.execute(context, caseId);
  }

  @Get('items/:id/documents')
  @Reads('document.view')
  ofItem(@Work() context: WorkContext, @Param('id', RecordId) itemId: string): Promise<CaseDocument[]> {
    return this.documents.ofItem(context, itemId);
  }

  @Get('documents/:id/versions')
  @Reads('document.view')
  versionsOf(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<DocumentVersions> {
    return this.documents.versionsOf(context, id);
  }

  @Post('cases/:id/documents')
  @Creates('document.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: MULTIPART })
  async add(@Work() context: WorkContext, @Param('id', RecordId) caseId: string, @Req() request: FastifyRequest): Promise<CaseDocument> {
    await this.adding.check(context, caseId);
    return this.received(request, async (upload) => {
      const { file, body } = await readUpload(AddDocumentBody, upload, {
        ofFields: ({ itemId: ofItem }) => this.adding.foreignItemRefusals(context, caseId, ofItem),
        ofFile: ({ name, content }) => this.adding.judgeFile(name, content),
      });
      const { title, kind, itemId } = body;
      return this.adding.execute(context, caseId, { title, kind, ...(itemId !== undefined && { itemId }), fileName: file.name, file: file.content });
    });
  }

  @Post('documents/:id/versions')
  @Changes('document.add-version')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: VERSION })
  async addVersion(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Req() request: FastifyRequest): Promise<CaseDocument> {
    await this.versions.check(context, id);
    return this.received(request, async (upload) => {
      const { file, body } = await readUpload(AddVersionBody, upload, { ofFile: ({ name, content }) => this.versions.judgeFile(context, id, name, content) });
      const { title, reason } = body;
      return this.versions.execute(context, id, version, { reason, ...(title !== undefined && { title }), fileName: file.name, file: file.content });
    });
  }

  private async received<T>(request: FastifyRequest, use: (upload: Upload) => Promise<T>): Promise<T> {
    const upload = await receiveUpload(request, this.store, this.config.ZEGEL_UPLOAD_LIMIT);
    try {
      return await use(upload);
    } finally {
      if (upload.file) await this.store.discard(upload.file.content);
    }
  }
}
