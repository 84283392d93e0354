import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Creates, OpenToAll, ProblemError, Reads, Work, fields, type WorkContext, type ZegelRequest } from '#platform';
import { FeedCalendar } from '../application/feed-calendar.service.js';
import { ManageCalendarFeed } from '../application/manage-calendar-feed.service.js';
import type { CalendarFeed, FeedScope, NewCalendarFeed, SubscribeRequest } from '../contract.js';

const ADDRESS = /^([\w-]{43})\.ics$/;

class SubscribeBody implements SubscribeRequest {
  @fields.OneOf(['mine', 'cases']) readonly scope!: FeedScope;
}

/** A person's deadlines in the calendar program of that person's choice. */
@Controller()
export class CalendarFeedController {
  constructor(
    private readonly managing: ManageCalendarFeed,
    private readonly feed: FeedCalendar,
  ) {}

  @Get('me/calendar-feed')
  @Reads('me.settings')
  show(@Work() context: WorkContext): Promise<CalendarFeed> {
    return this.managing.show(context);
  }

  @Post('me/calendar-feed')
  @Creates('me.settings')
  subscribe(@Work() context: WorkContext, @Body() { scope }: SubscribeBody): Promise<NewCalendarFeed> {
    return this.managing.subscribe(context, scope);
  }

  @Delete('me/calendar-feed')
  @HttpCode(204)
  @Creates('me.settings')
  revoke(@Work() context: WorkContext): Promise<void> {
    return this.managing.revoke(context);
  }

  /** Calendar programs sign in nowhere: who knows the secret in the address reads the feed, as long as its owner may. */
  @Get('calendar/:file')
  @OpenToAll()
  @ApiProduces('text/calendar')
  async fetch(@Param('file') file: string, @Req() request: ZegelRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = ADDRESS.exec(file)?.[1];
    if (secret === undefined) throw new ProblemError('not-found', 'record.not-found');
    const text = await this.feed.execute(secret, request.id);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (isKnown(request.headers['if-none-match'], etag)) await reply.status(304).send();
    else await reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="zegel.ics"').send(text);
  }
}

/** RFC 9110 13.1.2: any of the tags, compared weakly. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
