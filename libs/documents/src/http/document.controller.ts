import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, Creates, Reads, RecordId, Work, refuseInvalid, refusalsOf, type Config, type WorkContext } from '#platform';
import { AddDocument } from '../application/add-document.service.js';
import { ListDocuments } from '../application/list-documents.service.js';
import { OpenDocument } from '../application/open-document.service.js';
import type { CaseDocument } from '../contract.js';
import { FileStore } from '../storage/file-store.js';
import { attachment } from './content-disposition.js';
import { AddDocumentBody } from './document.requests.js';
import { receiveUpload, type Upload } from './receive-upload.js';

const MULTIPART = {
  type: 'object',
  required: ['title', 'kind', 'file'],
  properties: { title: { type: 'string' }, kind: { type: 'string' }, itemId: { type: 'string', format: 'uuid' }, file: { type: 'string', format: 'binary' } },
};

/** The documents of a case. */
@Controller()
export class DocumentController {
  constructor(
    private readonly documents: ListDocuments,
    private readonly adding: AddDocument,
    private readonly opening: OpenDocument,
    private readonly store: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('cases/:id/documents')
  @Reads('document.view')
  list(@Work() context: WorkContext, @Param('id', RecordId) caseId: string): Promise<CaseDocument[]> {
    return this.documents.execute(context, caseId);
  }

  @Post('cases/:id/documents')
  @Creates('document.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: MULTIPART })
  async add(@Work() context: WorkContext, @Param('id', RecordId) caseId: string, @Req() request: FastifyRequest): Promise<CaseDocument> {
    await this.adding.check(context, caseId);
    const upload = await receiveUpload(request, this.store, this.config.ZEGEL_UPLOAD_LIMIT);
    try {
      const { title, kind, itemId, file } = readUpload(upload);
      return await this.adding.execute(context, caseId, { title, kind, ...(itemId !== undefined && { itemId }), fileName: file.name, file: file.content });
    } finally {
      if (upload.file) await this.store.discard(upload.file.content);
    }
  }

  @Get('documents/:id/content')
  @Reads('document.view')
  async content(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, content } = await this.opening.execute(context, id);
    await reply
      .header('content-type', document.mediaType)
      .header('content-length', document.size)
      .header('content-disposition', attachment(document.fileName))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(content);
  }
}

/** The fields and the file of an upload, every fault at once. */
function readUpload({ fields, file, refusals }: Upload): AddDocumentBody & { readonly file: NonNullable<Upload['file']> } {
  const body = plainToInstance(AddDocumentBody, fields);
  const invalid = refusalsOf(validateSync(body, { whitelist: true, forbidNonWhitelisted: true }), '');
  const missing = file === null ? [{ code: 'document.file-missing', pointer: '/file' }] : [];
  refuseInvalid([...invalid, ...refusals, ...missing]);
  if (file === null) throw new Error('A missing file was not refused.');
  return { ...body, file };
}
