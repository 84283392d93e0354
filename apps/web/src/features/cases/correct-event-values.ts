import type { CorrectEventRequest, TimelineEvent } from '@contract/cases';
import type { Locale } from '@contract/platform';
import { formatTime, homeZone, legalDateOf } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { readDetails, type TypedDetails, typedDetails } from '../fields/typed-details.js';

export interface CorrectionValues {
  readonly occurredOn: string;
  readonly time: string;
  readonly data: TypedDetails;
  readonly void: boolean;
  readonly reason: string;
}

function zoneOf({ timeZone }: Pick<TimelineEvent, 'timeZone'>): string {
  return timeZone ?? homeZone;
}

/** What the event says now, as the form first shows it: the day and time on the clock of its place. */
export function valuesOf(event: TimelineEvent, locale: Locale): CorrectionValues {
  const { occurredAt, occurredOn, correctable, data } = event;
  const zone = zoneOf(event);
  return {
    occurredOn: occurredAt ? legalDateOf(occurredAt, zone) : occurredOn,
    time: occurredAt ? formatTime(occurredAt, zone) : '',
    data: typedDetails(correctable?.fields ?? [], data, locale),
    void: false,
    reason: '',
  };
}

/** What is asked of the server: the day and time, and of the fields those that were changed; an emptied one is taken out. */
export function correctionOf(event: TimelineEvent, typed: CorrectionValues, locale: Locale): CorrectEventRequest {
  const { reason, occurredOn, time } = typed;
  if (typed.void) return { occurredOn: event.occurredOn, void: true, reason };
  const before = valuesOf(event, locale);
  const isMoved = occurredOn !== before.occurredOn || time !== before.time;
  const typedMoment = time === '' ? null : wallTime(occurredOn, time, zoneOf(event));
  const moment = isMoved ? typedMoment : event.occurredAt;
  const changed = (event.correctable?.fields ?? []).filter(({ name }) => typed.data[name] !== before.data[name]);
  const data = { ...Object.fromEntries(changed.map(({ name }) => [name, null])), ...readDetails(changed, typed.data, locale) };
  return { occurredOn, reason, ...(moment !== null && { occurredAt: moment }), ...(changed.length > 0 && { data }) };
}
