import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { DeliverySearch, DeliveryState, EventKind, KindChoice, MailTiming, PreferencesRequest } from '../contract.js';
import { EVENT_KINDS, MAIL_TIMINGS } from '../domain/preferences.js';

const STATES = ['planned', 'queued', 'retried', 'sent', 'read', 'acknowledged', 'failed', 'off'] as const satisfies readonly DeliveryState[];
const CHANNELS = ['in-app', 'e-mail'] as const;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value);

export class DeliveryQuery implements DeliverySearch {
  @fields.OneOf(STATES, { optional: true }) readonly state?: DeliveryState;
  @fields.OneOf(CHANNELS, { optional: true }) readonly channel?: 'in-app' | 'e-mail';
  @fields.IdField({ optional: true }) readonly personId?: string;
  @fields.CodeField({ max: 40, optional: true }) readonly caseReference?: string;
  @fields.IdField({ optional: true }) readonly deadlineId?: string;
  @fields.DateField({ optional: true }) readonly from?: string;
  @fields.DateField({ optional: true }) readonly to?: string;
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class KindChoiceBody implements KindChoice {
  @fields.OneOf(EVENT_KINDS) readonly kind!: EventKind;
  @fields.Flag() readonly inApp!: boolean;
  @fields.OneOf(MAIL_TIMINGS) readonly mail!: MailTiming;
}

export class PreferencesBody implements PreferencesRequest {
  @fields.ZoneField() readonly zone!: string;
  @fields.TimeField({ optional: true }) readonly quietFrom?: string;
  @fields.TimeField({ optional: true }) readonly quietUntil?: string;
  @fields.WholeNumber({ min: 0, max: 23 }) readonly digestHour!: number;
  @fields.PartsList(() => KindChoiceBody, { max: EVENT_KINDS.length }) readonly choices!: KindChoiceBody[];
}
