import ICAL from 'ical.js';
import { daysAfter, today } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { aCar, openCase, seize } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';

/** The calendar feed over HTTP, fetched as a calendar program does: without signing in, by the secret in its address alone. */

let office: Office;
let lead: Person;
let deputy: Person;
let caseId: string;

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
  deputy = await office.enrol('asset-officer');
  ({ id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: deputy.id }));
  await seize(deputy.client, caseId, [aCar()]);
  await office.plan(caseId);
});

afterAll(() => office.stop());

async function subscribe(person: Person, scope: 'mine' | 'cases' = 'cases'): Promise<string> {
  const { body } = await person.client.post<{ address: string }>('/me/calendar-feed', { scope });
  return body.address.replace(/^http:\/\/localhost:8080/, person.client.url);
}

const fetchFeed = (address: string, headers: Record<string, string> = {}): Promise<Response> => fetch(address, { headers });
const eventsOf = async (address: string) => new ICAL.Component(ICAL.parse(await (await fetchFeed(address)).text())).getAllSubcomponents('vevent');
const uidsOf = async (address: string): Promise<string[]> => (await eventsOf(address)).map((event) => String(event.getFirstPropertyValue('uid'))).sort();
const openTerms = (): Promise<readonly { id: string; assignee_id: string | null }[]> => office.database.query(`SELECT id, assignee_id FROM deadline WHERE case_id = $1 AND state = 'open' ORDER BY due_at, id`, [caseId]);

describe('a calendar feed', () => {
  it('holds every running term of its reader’s cases, by number and rule, and no name', async () => {
    const address = await subscribe(lead);

    const answer = await fetchFeed(address);
    const text = await answer.text();

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await uidsOf(address)).toEqual((await openTerms()).map(({ id }) => `${id}@localhost`).sort());
    const people = await office.database.query<{ name: string }>('SELECT name FROM app_user UNION SELECT name FROM case_party UNION SELECT title FROM case_file UNION SELECT description FROM item');
    expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it('of who asks for the own terms holds those only', async () => {
    const mine = (await openTerms()).filter(({ assignee_id: assignee }) => assignee === deputy.id).map(({ id }) => `${id}@localhost`);

    expect(await uidsOf(await subscribe(deputy, 'mine'))).toEqual(mine.sort());
  });

  it('answers 304 as long as nothing changed, and the change when something did', async () => {
    const address = await subscribe(lead);
    const etag = (await fetchFeed(address)).headers.get('etag') ?? '';
    const same = await fetchFeed(address, { 'if-none-match': `"other", W/${etag}` });
    const [term] = await openTerms();
    await office.database.query(`INSERT INTO deadline_change (deadline_id, case_id, kind, from_due_on, to_due_on) VALUES ($1, $2, 'moved', $3, $4)`, [term?.id, caseId, today(), daysAfter(today(), 1)]);
    await office.database.query('UPDATE deadline SET updated_at = clock_timestamp() WHERE id = $1', [term?.id]);
    const changed = await fetchFeed(address, { 'if-none-match': etag });

    expect([same.status, await same.text(), changed.status]).toEqual([304, '', 200]);
    const event = (await eventsOf(address)).find((one) => one.getFirstPropertyValue('uid') === `${term?.id}@localhost`);
    expect(event?.getFirstPropertyValue('sequence')).toBe(1);
  });

  it('cancels a term that was withdrawn', async () => {
    const address = await subscribe(lead);
    const [term] = await openTerms();
    await office.database.query(`UPDATE deadline SET state = 'withdrawn', updated_at = clock_timestamp() WHERE id = $1`, [term?.id]);

    const event = (await eventsOf(address)).find((one) => one.getFirstPropertyValue('uid') === `${term?.id}@localhost`);
    await office.database.query(`UPDATE deadline SET state = 'open' WHERE id = $1`, [term?.id]);

    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('the secret of a feed', () => {
  it('is kept nowhere: not in the table, not in the answer to a repeat', async () => {
    const key = 'a-key-that-is-sent-twice';
    const first = await lead.client.post<{ address: string | null }>('/me/calendar-feed', { scope: 'mine' }, { key });
    const again = await lead.client.post<{ address: string | null }>('/me/calendar-feed', { scope: 'mine' }, { key });
    const secret = /calendar\/([\w-]{43})\.ics$/.exec(first.body.address ?? '')?.[1] ?? 'none';

    expect(secret).toHaveLength(43);
    expect(again.body).toEqual({ address: null });
    const kept = await office.database.query<{ kept: string }>(
      `SELECT f::text AS kept FROM calendar_feed f UNION ALL SELECT i::text FROM idempotency_key i UNION ALL SELECT e::text FROM event e UNION ALL SELECT a::text FROM audit_event a`,
    );
    expect(kept.filter((row) => row.kept.includes(secret))).toEqual([]);
  });

  it('ends when another is made, and when it is withdrawn', async () => {
    const first = await subscribe(lead);
    const second = await subscribe(lead);
    expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200]);

    expect((await lead.client.send('/me/calendar-feed', { method: 'DELETE' })).status).toBe(204);

    expect((await fetchFeed(second)).status).toBe(404);
    expect((await lead.client.get('/me/calendar-feed')).body).toEqual({ scope: null, createdAt: null, lastFetchedAt: null });
  });

  it.each(['x.ics', `${'a'.repeat(43)}.ics`, 'a'.repeat(43), '%00.ics'])('that was guessed (%s) opens nothing', async (file) => {
    expect((await fetchFeed(`${lead.client.url}/api/v1/calendar/${file}`)).status).toBe(404);
  });
});

describe('rights', () => {
  it('are asked at every fetch: what its owner may no longer see is gone', async () => {
    const address = await subscribe(deputy);
    expect((await uidsOf(address)).length).toBeGreaterThan(0);
    const [before] = await office.database.query<{ member_ids: string[] }>('SELECT member_ids FROM case_file WHERE id = $1', [caseId]);
    await office.database.query(`UPDATE case_file SET classification = 'embargo', member_ids = array_remove(member_ids, $2) WHERE id = $1`, [caseId, deputy.id]);

    const hidden = await uidsOf(address);
    await office.database.query(`UPDATE case_file SET classification = 'normal', member_ids = $2 WHERE id = $1`, [caseId, before?.member_ids]);

    expect(hidden).toEqual([]);
  });

  it('of someone who has left, or whose role sees no terms any more, open nothing', async () => {
    const gone = await office.enrol('assistant');
    const address = await subscribe(gone);
    await office.database.query(`UPDATE app_user SET roles = '{system-administrator}' WHERE id = $1`, [gone.id]);
    const withoutRole = (await fetchFeed(address)).status;
    await office.database.query(`UPDATE app_user SET roles = '{assistant}', active = false WHERE id = $1`, [gone.id]);

    expect([withoutRole, (await fetchFeed(address)).status]).toEqual([404, 404]);
  });

  it('are used in the open: each fetch is in the log, under the name of its owner', async () => {
    const address = await subscribe(lead);
    await fetchFeed(address);

    const log = await office.database.query(`SELECT kind, act FROM audit_event WHERE subject_type = 'calendar-feed' AND actor_id = $1 ORDER BY sequence DESC LIMIT 1`, [lead.id]);
    expect(log).toEqual([{ kind: 'disclosure', act: 'deadline.view' }]);
  });
});
