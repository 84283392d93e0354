import { LEGAL_ZONE, legalDateOf, offsetRefusals, type Refusal } from '#platform';

/** When something happened, as far as it is stated in form. */
interface StatedMoment {
  readonly occurredOn?: string | undefined;
  readonly occurredAt?: string | undefined;
  /** Absent when it was not stated in form: then the clock of the place is the one that was written. */
  readonly timeZone?: string | undefined;
}

/** A moment lies on the day beside it, on the clock of its place or on ours, and has the offset of that place. */
export function momentRefusals({ occurredOn, occurredAt, timeZone }: StatedMoment): readonly Refusal[] {
  if (occurredAt === undefined) return [];
  const moment = new Date(occurredAt);
  const days = [legalDateOf(moment), timeZone === undefined ? occurredAt.slice(0, 10) : legalDateOf(moment, timeZone)];
  return [
    ...(occurredOn === undefined || days.includes(occurredOn) ? [] : [{ code: 'event.time-on-other-day', pointer: '/occurredAt', params: { timeZone: timeZone ?? LEGAL_ZONE } }]),
    ...offsetRefusals(occurredAt, timeZone, '/occurredAt'),
  ];
}

/** The day in law of what happened: that of its moment by our clock, when there is one. */
export function legalDayOf({ occurredOn, occurredAt }: { readonly occurredOn: string; readonly occurredAt?: string | undefined }): string {
  return occurredAt === undefined ? occurredOn : legalDateOf(new Date(occurredAt));
}
