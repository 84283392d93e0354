import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { WebhookChange, WebhookDeliverySearch, WebhookDeliveryState, WebhookFamily, WebhookRequest } from '../contract.js';
import { WEBHOOK_FAMILIES } from '../domain/webhook-families.js';

const STATES = ['pending', 'sent', 'failed'] as const satisfies readonly WebhookDeliveryState[];
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value);

export class WebhookBody implements WebhookRequest {
  @fields.Text({ max: 80 }) readonly name!: string;
  @fields.Text({ max: 500 }) readonly url!: string;
  @fields.TextList({ min: 1, max: WEBHOOK_FAMILIES.length, maxLength: 20, choices: WEBHOOK_FAMILIES }) readonly kinds!: WebhookFamily[];
}

export class WebhookChangeBody extends WebhookBody implements WebhookChange {
  @fields.Flag() readonly active!: boolean;
}

export class WebhookDeliveryQuery implements WebhookDeliverySearch {
  @fields.OneOf(STATES, { optional: true }) readonly state?: WebhookDeliveryState;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
