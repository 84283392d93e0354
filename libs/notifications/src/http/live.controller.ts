import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readSessionCookie } from '#access';
import { CONFIG, Reads, Work, type Config, type WorkContext, type ZegelRequest } from '#platform';
import { LivePages } from '../application/live-pages.service.js';
import { ServerSentPage } from './server-sent-page.js';

/** News for open pages. */
@Controller()
export class LiveController {
  constructor(
    private readonly pages: LivePages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('live')
  @Reads('live.hear')
  @ApiProduces('text/event-stream')
  hear(@Work() context: WorkContext, @Req() request: ZegelRequest, @Res() reply: FastifyReply): void {
    const token = readSessionCookie(request, this.config) ?? '';
    const page = ServerSentPage.open(request, reply, token, context.actor);
    reply.raw.once('close', () => this.pages.remove(page));
    this.pages.add(page);
  }
}
