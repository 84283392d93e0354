import type { Person } from '../e2e/support/people.js';
import { hoursAgo } from '../e2e/support/dates.js';
import { done } from '../e2e/support/client.js';
import { aCar, openCase, recordFact, seize } from '../e2e/support/story.js';
import { describeWithCalcurse, readByCalcurse } from './support/calcurse.js';
import { startOffice, type Office } from './support/office.js';
import { breachesOf } from './support/rfc5545.js';

/** The feed as it comes over HTTP, held against RFC 5545 and read by a calendar program that people use. */

let office: Office;
let lead: Person;
let address: string;
let octets: Buffer;
let contentType: string;

async function fetchFeed(): Promise<{ readonly octets: Buffer; readonly contentType: string }> {
  const answer = await fetch(address);
  return { octets: Buffer.from(await answer.arrayBuffer()), contentType: answer.headers.get('content-type') ?? '' };
}

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  await seize(lead.client, id, [aCar()]);
  await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/1; “spoed”, \\ Łódź – 日本', privileged: true });
  const movedAt = hoursAgo(1).replace('.000Z', 'Z');
  await done(lead.client.post(`/cases/${id}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', movedAt, timeZone: 'Europe/Brussels', urgent: true }));
  await office.plan(id);
  const made = await lead.client.post<{ address: string }>('/me/calendar-feed', { scope: 'cases' });
  address = made.body.address.replace(/^http:\/\/localhost:8080/, lead.client.url);
  ({ octets, contentType } = await fetchFeed());
});

afterAll(() => office.stop());

describe('a feed over HTTP', () => {
  it('breaks nothing of RFC 5545, with terms in days and in hours and lines that are folded', () => {
    const text = octets.toString();

    expect(breachesOf(octets, contentType)).toEqual([]);
    for (const part of ['BEGIN:VEVENT\r\n', 'BEGIN:VALARM\r\n', 'DTSTART;VALUE=DATE:', '\r\n ']) expect(text).toContain(part);
    expect(text).toMatch(/^DTSTART:\d{8}T\d{6}Z\r$/m);
  });

  it.each<[string, (feed: string) => string, string?]>([
    ['lines that end with LF alone', (feed) => feed.replaceAll('\r\n', '\n')],
    ['a line of more than 75 octets', (feed) => feed.replace('\r\n ', '')],
    ['an event without a stamp', (feed) => feed.replace(/DTSTAMP:.*\r\n/, '')],
    ['an event without an id', (feed) => feed.replace(/UID:(?:.*\r\n )*.*\r\n/, '')],
    ['an id twice', (feed) => feed.replaceAll(/UID:(?:.*\r\n )*.*\r\n/g, 'UID:same\r\n')],
    ['a moment without a zone', (feed) => feed.replace(/^(DTSTART:\d{8}T\d{6})Z/m, '$1')],
    ['a zone that is not defined', (feed) => feed.replace(/^DTSTART:(\d{8}T\d{6})Z/m, 'DTSTART;TZID=Europe/Amsterdam:$1')],
    ['a comma that is not escaped', (feed) => feed.replace(/^SUMMARY:/m, 'SUMMARY:a, ')],
    ['a part that does not end', (feed) => feed.replace('END:VEVENT\r\n', '')],
    ['a warning without a time', (feed) => feed.replace(/TRIGGER.*\r\n/, '')],
    ['no version', (feed) => feed.replace('VERSION:2.0\r\n', '')],
    ['a method that the answer does not name', (feed) => feed.replace('VERSION:2.0\r\n', 'VERSION:2.0\r\nMETHOD:REQUEST\r\n')],
    ['another type', (feed) => feed, 'text/html; charset=utf-8'],
  ])('with %s would be seen to break it', (_what, spoil, type = contentType) => {
    expect(breachesOf(Buffer.from(spoil(octets.toString())), type)).not.toEqual([]);
  });

  it('gives the same octets and the same tag to each reader, 304 to who has them, 404 when it is withdrawn', async () => {
    const [one, other] = [await fetch(address), await fetch(address)];
    const tag = one.headers.get('etag') ?? '';
    const known = await fetch(address, { headers: { 'if-none-match': tag } });

    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(other.headers.get('etag')).toBe(tag);
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
    expect([known.status, (await known.arrayBuffer()).byteLength, known.headers.get('etag')]).toEqual([304, 0, tag]);

    const made = await lead.client.post<{ address: string }>('/me/calendar-feed', { scope: 'cases' });
    const former = await fetch(address, { headers: { 'if-none-match': tag } });
    address = made.body.address.replace(/^http:\/\/localhost:8080/, lead.client.url);
    expect([former.status, former.headers.get('etag'), (await fetch(address)).status]).toEqual([404, null, 200]);
  });
});

describeWithCalcurse('a calendar program, calcurse', () => {
  const terms = (): Promise<readonly { id: string; day: string; clock: string; toTheHour: boolean }[]> =>
    office.database.query(
      `SELECT id, to_char(due_on, 'MM/DD/YYYY') AS day, to_char(due_at AT TIME ZONE 'Europe/Amsterdam', 'MM/DD/YYYY @ HH24:MI') AS clock, to_the_hour AS "toTheHour"
       FROM deadline WHERE state = 'open' AND due_on IS NOT NULL`,
    );

  it('takes over every term and leaves none out: days as days, hours at their minute on the clock of the reader', async () => {
    const { report, kept } = await readByCalcurse(octets.toString());
    const stored = await terms();
    const hours = stored.filter(({ toTheHour }) => toTheHour);

    expect(report).toBe(`${hours.length} app / ${stored.length - hours.length} ${stored.length - hours.length === 1 ? 'event' : 'events'} / 0 todos / 0 skipped`);
    expect(hours.length).toBeGreaterThan(0);
    const of = (line: string): string => (line.includes('->') ? line.slice(0, 18) : line.slice(0, 10));
    expect(kept.map(of).sort()).toEqual(stored.map(({ toTheHour, clock, day }) => (toTheHour ? clock : day)).sort());
    const [file] = await office.database.query<{ reference: string }>('SELECT reference FROM case_file');
    expect(kept.filter((line) => !line.includes(file?.reference ?? 'none'))).toEqual([]);
  });

  it('would not take an event without a start', async () => {
    await expect(readByCalcurse(octets.toString().replace(/DTSTART.*\r\n/, ''))).rejects.toThrow('could not be imported');
  });
});
