import { createHash } from 'node:crypto';
import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reads } from '#platform';
import type { Reference } from './contract.js';
import { gatherReference } from './gather-reference.js';

/** The closed lists of the law and the register. */
@Controller('reference')
export class ReferenceController {
  private readonly reference: Reference = gatherReference();
  private readonly etag = `"${createHash('sha256').update(JSON.stringify(this.reference)).digest('base64url').slice(0, 22)}"`;

  @Get()
  @Reads('reference.view')
  @Header('cache-control', 'private, no-cache')
  show(@Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Reference | undefined {
    void reply.header('etag', this.etag);
    if (known !== this.etag) return this.reference;
    void reply.status(304);
    return undefined;
  }
}
