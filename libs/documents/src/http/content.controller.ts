import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { ProblemError, Reads, RecordId, Work, type WorkContext } from '#platform';
import { OpenDocument } from '../application/open-document.service.js';
import { OpenPreview } from '../application/open-preview.service.js';
import { PREVIEW_SIZES, PREVIEW_TYPE, type PreviewSize } from '../domain/preview.js';
import { attachment } from './content-disposition.js';

interface Sent {
  readonly mediaType: string;
  readonly size: number;
  readonly fileName: string;
  readonly content: Readable;
}

/** The bytes of documents and of their previews. Nothing of it is ever run or opened by a browser as a page of ours. */
@Controller('documents/:id')
export class ContentController {
  constructor(
    private readonly opening: OpenDocument,
    private readonly previews: OpenPreview,
  ) {}

  @Get('content')
  @Reads('document.view')
  async content(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, content } = await this.opening.execute(context, id);
    await send(reply, { ...document, content });
  }

  @Get('preview/:size')
  @Reads('document.view')
  async preview(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Param('size') asked: string, @Res() reply: FastifyReply): Promise<void> {
    const { size, content } = await this.previews.execute(context, id, sizeOf(asked));
    await send(reply, { mediaType: PREVIEW_TYPE, size, fileName: `${id}.jpg`, content });
  }
}

function sizeOf(asked: string): PreviewSize {
  const size = PREVIEW_SIZES.find((known) => known === asked);
  if (!size) throw new ProblemError('not-found', 'record.not-found');
  return size;
}

async function send(reply: FastifyReply, { mediaType, size, fileName, content }: Sent): Promise<void> {
  await reply
    .header('content-type', mediaType)
    .header('content-length', size)
    .header('content-disposition', attachment(fileName))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(content);
}
