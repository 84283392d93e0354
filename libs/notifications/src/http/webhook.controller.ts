import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type Page, type SentBody, type WorkContext } from '#platform';
import { ManageWebhooks } from '../application/manage-webhooks.service.js';
import { WebhookDeliveries } from '../application/webhook-deliveries.service.js';
import type { NewSecret, NewWebhook, Webhook, WebhookDelivery } from '../contract.js';
import { WebhookBody, WebhookChangeBody, WebhookDeliveryQuery } from './webhook.requests.js';

/** Other systems that hear what happens, and what they were told. */
@Controller('webhooks')
export class WebhookController {
  constructor(
    private readonly webhooks: ManageWebhooks,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  @Get()
  @Reads('webhook.view')
  list(@Work() context: WorkContext): Promise<Webhook[]> {
    return this.webhooks.list(context);
  }

  @Post()
  @Creates('webhook.manage')
  @ApiBody({ type: WebhookBody })
  create(@Work() context: WorkContext, @Body(sentAs(WebhookBody)) sent: SentBody<WebhookBody>): Promise<NewWebhook> {
    return this.webhooks.create(context, sent);
  }

  @Put(':id')
  @Changes('webhook.manage')
  @ApiBody({ type: WebhookChangeBody })
  change(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(WebhookChangeBody)) sent: SentBody<WebhookChangeBody>): Promise<{ id: string; version: number }> {
    return this.webhooks.change(context, id, version, sent);
  }

  @Post(':id/secrets')
  @Changes('webhook.manage')
  rotate(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<NewSecret> {
    return this.webhooks.rotate(context, id, version);
  }

  @Get(':id/deliveries')
  @Reads('webhook.view')
  log(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: WebhookDeliveryQuery): Promise<Page<WebhookDelivery>> {
    return this.deliveries.page(context, id, query);
  }

  @Post(':id/tests')
  @Creates('webhook.manage')
  test(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<{ id: string }> {
    return this.deliveries.test(context, id);
  }

  @Post(':id/replays')
  @HttpCode(200)
  @Creates('webhook.manage')
  replayFailed(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<{ replayed: number }> {
    return this.deliveries.replay(context, id, 'failed');
  }

  @Post(':id/deliveries/:deliveryId/replays')
  @HttpCode(200)
  @Creates('webhook.manage')
  replay(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Param('deliveryId', RecordId) deliveryId: string): Promise<{ replayed: number }> {
    return this.deliveries.replay(context, id, { deliveryId });
  }
}
