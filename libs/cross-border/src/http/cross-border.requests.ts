import { Matches } from 'class-validator';
import { fields, offsetRefusals, type Refusal, type SoundFields } from '#platform';
import type { AnswerExchangeRequest, RecordExchangeRequest, RecordRequestRequest, RequestTransitionRequest } from '../contract.js';
import { checkExchange } from '../domain/check-exchange.js';
import { checkRequest } from '../domain/check-request.js';
import { CHANNEL_TITLES, HANDLING_CODE_TITLES, PARTNER_TITLES } from '../domain/partner.js';
import { INSTRUMENT_TITLES } from '../domain/request-state.js';

const COUNTRY_MESSAGE = JSON.stringify({ code: 'request.country' });

/** Stands where the form of a field is wrong: no rule finds anything in it but that it is missing, which the form said. */
const UNSAID = { direction: '', instrument: 'asset-recovery-question', counterpartState: '', timeZone: '', movedAt: '' } as unknown as RecordRequestRequest & RecordExchangeRequest;

export class RecordRequestBody implements RecordRequestRequest {
  @fields.OneOf(['in', 'out']) readonly direction!: 'in' | 'out';
  @fields.OneOf(Object.keys(INSTRUMENT_TITLES)) readonly instrument!: string;
  @Matches(/^[A-Z]{2}$/, { message: COUNTRY_MESSAGE }) @fields.Text({ max: 2 }) readonly counterpartState!: string;
  @fields.Text({ max: 200 }) readonly counterpartAuthority!: string;
  @fields.Text({ max: 100, optional: true }) readonly theirReference?: string;
  @fields.MomentField({ past: true, optional: true }) readonly movedAt?: string;
  @fields.ZoneField() readonly timeZone!: string;
  @fields.Flag() readonly urgent!: boolean;
  @fields.Flag({ optional: true }) readonly dataDirectlyAccessible?: boolean;
  @fields.Text({ max: 2000, optional: true }) readonly note?: string;
  @fields.IdList({ max: 200, optional: true }) readonly itemIds?: readonly string[];

  static beyondForm(_: unknown, sound: SoundFields): readonly Refusal[] {
    const { movedAt, timeZone }: Partial<RecordRequestRequest> = sound;
    return [...checkRequest({ ...UNSAID, ...sound }), ...offsetRefusals(movedAt, timeZone, '/movedAt')];
  }
}

export class RequestTransitionBody implements RequestTransitionRequest {
  @fields.Text({ max: 40 }) readonly action!: string;
  @fields.MomentField({ past: true }) readonly occurredAt!: string;
  @fields.ZoneField() readonly timeZone!: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class RecordExchangeBody implements RecordExchangeRequest {
  @fields.OneOf(Object.keys(PARTNER_TITLES)) readonly partner!: string;
  @fields.OneOf(Object.keys(CHANNEL_TITLES)) readonly channel!: string;
  @fields.OneOf(['in', 'out']) readonly direction!: 'in' | 'out';
  @fields.Text({ max: 100, optional: true }) readonly ourReference?: string;
  @fields.Text({ max: 100, optional: true }) readonly theirReference?: string;
  @fields.OneOf(Object.keys(HANDLING_CODE_TITLES), { optional: true }) readonly handlingCode?: string;
  @fields.Text({ max: 300 }) readonly subject!: string;
  @fields.MomentField({ past: true }) readonly movedAt!: string;
  @fields.ZoneField() readonly timeZone!: string;
  @fields.DateField({ optional: true }) readonly dueOn?: string;

  static beyondForm(_: unknown, sound: SoundFields): readonly Refusal[] {
    const { movedAt, timeZone }: Partial<RecordExchangeRequest> = sound;
    return [...checkExchange({ ...UNSAID, ...sound }), ...offsetRefusals(movedAt, timeZone, '/movedAt')];
  }
}

export class AnswerExchangeBody implements AnswerExchangeRequest {
  @fields.OneOf(['answered', 'refused']) readonly outcome!: 'answered' | 'refused';
  @fields.Text({ max: 4000 }) readonly answer!: string;
  @fields.MomentField({ past: true }) readonly answeredAt!: string;
  @fields.ZoneField() readonly timeZone!: string;
}
