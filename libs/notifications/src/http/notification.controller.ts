import { Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Creates, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { ListNotifications } from '../application/list-notifications.service.js';
import { MarkRead } from '../application/mark-read.service.js';
import { ShowMailbox } from '../application/show-mailbox.service.js';
import type { MailboxMessage, Notification } from '../contract.js';
import { NotificationQuery } from './notification.requests.js';

/** What the reader was told. */
@Controller()
export class NotificationController {
  constructor(
    private readonly notifications: ListNotifications,
    private readonly reading: MarkRead,
    private readonly mailbox: ShowMailbox,
  ) {}

  @Get('notifications')
  @Reads('notification.view')
  list(@Work() context: WorkContext, @Query() query: NotificationQuery): Promise<Page<Notification>> {
    return this.notifications.execute(context, query);
  }

  @Put('notifications/:id/read')
  @HttpCode(204)
  @Creates('notification.read')
  read(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<void> {
    return this.reading.one(context, id);
  }

  @Post('notifications/read-all')
  @HttpCode(200)
  @Creates('notification.read')
  readAll(@Work() context: WorkContext): Promise<{ marked: number }> {
    return this.reading.all(context);
  }

  @Get('mailbox')
  @Reads('mailbox.view')
  mail(@Work() context: WorkContext): Promise<MailboxMessage[]> {
    return this.mailbox.execute(context);
  }
}
