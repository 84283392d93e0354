import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Locale, Titles } from '#platform';
import type { FeedEntry } from '../domain/feed/feed-entry.js';

const NAME: Titles = { nl: 'Zegel – termijnen', en: 'Zegel – deadlines' };
const REFRESH_SECONDS = 3_600;

/** Where a feed comes from: its host makes the ids of events unique in the world. */
export interface FeedPlace {
  readonly host: string;
  readonly linkOf: (id: string) => string;
}

/**
 * A calendar as text (RFC 5545, names of RFC 7986). The same entries give the same bytes: nothing in it is the time of writing, so
 * that a calendar program learns from the ETag that nothing changed.
 */
export function writeCalendar(entries: readonly FeedEntry[], { host, linkOf }: FeedPlace, locale: Locale): string {
  const calendar = ical({ name: NAME[locale], prodId: { company: 'Zegel', product: 'Zegel', language: locale.toUpperCase() }, ttl: REFRESH_SECONDS });
  for (const { id, summary, start, end, allDay, status, sequence, revisedAt, alarms } of entries) {
    const event = calendar.createEvent({
      id: `${id}@${host}`,
      sequence,
      stamp: revisedAt,
      lastModified: revisedAt,
      start,
      end,
      allDay,
      summary,
      status: ICalEventStatus[status],
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
      url: linkOf(id),
    });
    for (const seconds of alarms) {
      const alarm = event.createAlarm({ type: ICalAlarmType.display, description: summary, ...(seconds < 0 ? { triggerBefore: -seconds } : { triggerAfter: seconds }) });
      alarm.relatesTo(ICalAlarmRelatesTo.start); // the library counts an alarm afterwards from the end
    }
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
