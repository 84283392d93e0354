import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { KeepPreferences } from '../application/keep-preferences.service.js';
import { RetryDelivery } from '../application/retry-delivery.service.js';
import { ShowDeliveries } from '../application/show-deliveries.service.js';
import type { DeliveryRow, NotificationPreferences } from '../contract.js';
import { DeliveryQuery, PreferencesBody } from './delivery.requests.js';

/** How people want to be told, and the proof that they were. Each reach of the log is an act of its own. */
@Controller()
export class DeliveryController {
  constructor(
    private readonly preferences: KeepPreferences,
    private readonly log: ShowDeliveries,
    private readonly retrying: RetryDelivery,
  ) {}

  @Get('me/notification-preferences')
  @Reads('me.settings')
  showPreferences(@Work() context: WorkContext): Promise<NotificationPreferences> {
    return this.preferences.show(context);
  }

  @Put('me/notification-preferences')
  @Changes('me.settings')
  keepPreferences(@Work() context: WorkContext, @ExpectedVersion() version: number, @Body() body: PreferencesBody): Promise<NotificationPreferences> {
    return this.preferences.keep(context, version, body);
  }

  @Get('deliveries')
  @Reads('delivery.view')
  own(@Work() context: WorkContext, @Query() query: DeliveryQuery): Promise<Page<DeliveryRow>> {
    return this.log.execute(context, 'own', query);
  }

  @Get('deliveries/of-cases')
  @Reads('case-delivery.view')
  ofCases(@Work() context: WorkContext, @Query() query: DeliveryQuery): Promise<Page<DeliveryRow>> {
    return this.log.execute(context, 'of-cases', query);
  }

  @Get('deadlines/:id/deliveries')
  @Reads('deadline-delivery.view')
  ofDeadline(@Work() context: WorkContext, @Param('id', RecordId) deadlineId: string, @Query() { cursor, limit }: DeliveryQuery): Promise<Page<DeliveryRow>> {
    return this.log.ofDeadline(context, deadlineId, { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) });
  }

  @Get('deliveries/all')
  @Reads('every-delivery.view')
  all(@Work() context: WorkContext, @Query() query: DeliveryQuery): Promise<Page<DeliveryRow>> {
    return this.log.execute(context, 'all', query);
  }

  @Post('deliveries/of-cases/:id/retry')
  @HttpCode(204)
  @Creates('case-delivery.retry')
  retryOfCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<void> {
    return this.retrying.execute(context, id);
  }

  @Post('deliveries/all/:id/retry')
  @HttpCode(204)
  @Creates('every-delivery.retry')
  retryAny(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<void> {
    return this.retrying.execute(context, id);
  }
}
