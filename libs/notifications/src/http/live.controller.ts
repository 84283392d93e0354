import type {} from '@fastify/cookie';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reads, Work, type WorkContext, type ZegelRequest } from '#platform';
import { LivePages } from '../application/live-pages.service.js';
import { ServerSentPage } from './server-sent-page.js';

/** News for open pages. */
@Controller()
export class LiveController {
  constructor(private readonly pages: LivePages) {}

  @Get('live')
  @Reads('live.hear')
  @ApiProduces('text/event-stream')
  hear(@Work() context: WorkContext, @Req() request: ZegelRequest, @Res() reply: FastifyReply): void {
    // The guard let this request in by one of these; over https only the first can be set.
    const token = request.cookies['__Host-zegel'] ?? request.cookies['zegel'] ?? '';
    const page = ServerSentPage.open(request, reply, token, context.actor);
    reply.raw.once('close', () => this.pages.remove(page));
    this.pages.add(page);
  }
}
