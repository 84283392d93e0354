import ICAL from 'ical.js';
import { feedEntry, type FedDeadline } from '../domain/feed/feed-entry.js';
import { writeCalendar } from './write-calendar.js';

const PLACE = { host: 'zegel.example', linkOf: (id: string) => `https://zegel.example/dossiers/c?termijn=${id}` };
const DAY: FedDeadline = {
  id: 'day',
  title: { nl: 'Beslissen op het beklag; ook bij verzet, “spoed” en \\ meer', en: 'Decide on the complaint' },
  caseReference: 'Z2026-000001',
  dueOn: '2026-12-04',
  dueAt: new Date('2026-12-04T22:59:59.999Z'),
  toTheHour: false,
  state: 'open',
  moves: 2,
  updatedAt: new Date('2026-11-20T09:30:00Z'),
};
const HOUR: FedDeadline = { ...DAY, id: 'hour', title: { nl: 'Antwoorden binnen 48 uur', en: 'Answer within 48 hours' }, dueOn: '2026-11-22', dueAt: new Date('2026-11-22T16:10:00Z'), toTheHour: true, moves: 0 };
const WITHDRAWN: FedDeadline = { ...DAY, id: 'withdrawn', state: 'withdrawn', moves: 3 };
const MET: FedDeadline = { ...HOUR, id: 'met', state: 'met' };

const write = (...deadlines: readonly FedDeadline[]): string => writeCalendar(deadlines.map((deadline) => feedEntry(deadline, 'nl')), PLACE, 'nl');
const text = write(DAY, HOUR, WITHDRAWN, MET);
const eventsOf = (calendar: string) => new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
const eventOf = (uid: string): InstanceType<typeof ICAL.Event> => {
  const found = eventsOf(text).find((event) => event.getFirstPropertyValue('uid') === `${uid}@zegel.example`);
  if (!found) throw new Error(`no event ${uid}`);
  return new ICAL.Event(found);
};
const alarmsOf = (uid: string): readonly string[] => eventOf(uid).component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));

describe('a calendar, as another program reads it', () => {
  it('has one event a deadline, named by the rule and the number of the case', () => {
    expect(eventsOf(text)).toHaveLength(4);
    expect(eventOf('day').summary).toBe('Beslissen op het beklag; ook bij verzet, “spoed” en \\ meer – Z2026-000001');
    expect(eventOf('met').summary).toBe('Gehaald: Antwoorden binnen 48 uur – Z2026-000001');
    expect(eventOf('day').component.getFirstPropertyValue('url')).toBe('https://zegel.example/dossiers/c?termijn=day');
  });

  it('has a term in days as a whole day, ending before the next', () => {
    const { startDate, endDate } = eventOf('day');

    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, '2026-12-04', '2026-12-05']);
  });

  it('has a term in hours as a moment in UTC', () => {
    const { startDate, component } = eventOf('hour');

    expect([startDate.isDate, startDate.zone.tzid, startDate.toJSDate()]).toEqual([false, 'UTC', HOUR.dueAt]);
    expect(component.hasProperty('dtend')).toBe(false);
  });

  it('warns on the day before and on the day, or in the last hours, and no more when it is over', () => {
    expect(alarmsOf('day')).toEqual(['-PT16H', 'PT8H']);
    expect(alarmsOf('hour')).toEqual(['-P1D', '-PT6H', '-PT1H']);
    expect([alarmsOf('withdrawn'), alarmsOf('met')]).toEqual([[], []]);
  });

  it('cancels what was withdrawn, and counts the moves', () => {
    expect(['day', 'withdrawn'].map((uid) => eventOf(uid).component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(['day', 'hour', 'withdrawn'].map((uid) => eventOf(uid).sequence)).toEqual([2, 0, 3]);
  });
});

describe('a calendar, line by line (RFC 5545)', () => {
  const lines = text.split('\r\n');
  const unfolded = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean);

  it('ends every line with CR LF, and has neither alone (3.1)', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('folds lines at 75 octets, also where letters take more than one (3.1)', () => {
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  it('says what it is and who made it (3.6, 3.7.3, 3.7.4)', () => {
    expect(unfolded[0]).toBe('BEGIN:VCALENDAR');
    expect(unfolded).toEqual(expect.arrayContaining(['VERSION:2.0', 'PRODID:-//Zegel//Zegel//NL']));
  });

  it('opens and closes its parts in order', () => {
    const open: string[] = [];
    const closed: [string | undefined, string][] = [];
    for (const line of unfolded) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) closed.push([open.pop(), line.slice(4)]);
    }

    expect(open).toEqual([]);
    expect(closed.filter(([opened, ended]) => opened !== ended)).toEqual([]);
    expect(closed).toHaveLength(10); // the calendar, four events, five alarms
  });

  it('gives each event one UID, DTSTAMP and DTSTART (3.6.1), all stamps in UTC', () => {
    const events = text.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT').slice(1);

    for (const event of events) for (const name of ['UID', 'DTSTAMP', 'DTSTART']) expect(event.match(new RegExp(`^${name}[:;]`, 'gm'))).toHaveLength(1);
    expect(unfolded.filter((line) => /^(DTSTAMP|LAST-MODIFIED):/.test(line)).every((line) => /:\d{8}T\d{6}Z$/.test(line))).toBe(true);
    expect(new Set(unfolded.filter((line) => line.startsWith('UID:'))).size).toBe(events.length);
  });

  it('names no zone without defining it (3.2.19)', () => {
    expect(text).not.toContain('TZID');
  });

  it('escapes backslash, semicolon and comma in text (3.3.11)', () => {
    expect(unfolded.find((line) => line.startsWith('SUMMARY:Beslissen'))).toBe('SUMMARY:Beslissen op het beklag\\; ook bij verzet\\, “spoed” en \\\\ meer – Z2026-000001');
  });

  it('gives each alarm an action, a trigger and a description (3.6.6)', () => {
    const alarms = text.replace(/\r\n[ \t]/g, '').split('BEGIN:VALARM').slice(1).map((alarm) => alarm.split('END:VALARM')[0]);

    expect(alarms).toHaveLength(5);
    for (const alarm of alarms) for (const name of ['ACTION:DISPLAY', 'TRIGGER', 'DESCRIPTION:']) expect(alarm).toContain(name);
    expect(alarms.join()).not.toContain('RELATED=END');
  });
});

it('writes the same bytes for the same deadlines, and others when one moved', () => {
  expect(write(DAY, HOUR, WITHDRAWN, MET)).toBe(text);
  expect(write({ ...DAY, moves: 3 }, HOUR, WITHDRAWN, MET)).not.toBe(text);
});

it('writes an empty calendar for who has no deadlines', () => {
  expect(eventsOf(write())).toEqual([]);
});
