import type { DeliveryRow } from '../../libs/notifications/src/contract.js';
import { daysAfter, inAmsterdam } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { openCase, seize, aCar } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';
import { termsOf } from './support/told.js';

/** The proof that people were told: who, when, by what, read or not; and what is done about a mail that did not arrive. */

interface Page {
  readonly rows: readonly DeliveryRow[];
  readonly nextCursor: string | null;
  readonly total: number;
}

let office: Office;
let lead: Person;
let deputy: Person;
let head: Person;
let operator: Person;
let caseId: string;
let deadlineId: string;

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
  deputy = await office.enrol('asset-officer');
  head = await office.enrol('team-lead');
  operator = await office.enrol('system-administrator');
  ({ id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: deputy.id }));
  await seize(deputy.client, caseId, [aCar()]);
  await office.plan(caseId);
  await office.sweep(new Date());
  const term = (await termsOf(office.database, caseId)).find(({ state, dueOn }) => state === 'open' && dueOn !== null);
  deadlineId = term?.id ?? '';
  await office.sweep(inAmsterdam(daysAfter(term?.dueOn ?? '', 1), '08:00:00')); // the last day and the day after it, told in one word
});

afterAll(() => office.stop());

const logOf = async (person: Person, path: string): Promise<Page> => (await person.client.get<Page>(path)).body;
const ofTheTerm = (person: Person, more = ''): Promise<Page> => logOf(person, `/deliveries/of-cases?deadlineId=${deadlineId}${more}`);

describe('the log of a deadline', () => {
  it('names each person whom its alerts were meant for, with the alert, the channel and how far it came', async () => {
    const { rows } = await ofTheTerm(head, '&channel=in-app');
    const ends = rows.filter(({ alerts }) => alerts.some(({ stage }) => stage === 'T+1'));

    expect(ends.map(({ person }) => person.id).sort()).toEqual([lead.id, deputy.id, head.id].sort());
    expect(ends.every(({ state, sentAt, caseId: of, deadlineId: about }) => state === 'sent' && sentAt !== null && of === caseId && about === deadlineId)).toBe(true);
    const [alerts] = await office.database.query<{ count: string }>(
      `SELECT count(*) FROM alert a WHERE a.state = 'sent' AND NOT EXISTS (SELECT 1 FROM alert_recipient r JOIN notification n ON n.user_id = r.user_id AND n.key = r.key WHERE r.alert_id = a.id)`,
    );
    expect(alerts?.count).toBe('0');
  });

  it('is read by a colleague of the case at the deadline itself, and by nobody who may not see the case', async () => {
    const elsewhere = await office.enrol('custodian');
    const warned = await logOf(lead, `/deadlines/${deadlineId}/deliveries`);
    await office.database.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [caseId]);
    const behindTheWall = await elsewhere.client.get(`/deadlines/${deadlineId}/deliveries`);
    await office.database.query(`UPDATE case_file SET classification = 'normal' WHERE id = $1`, [caseId]);

    expect(new Set(warned.rows.map(({ person }) => person.id))).toEqual(new Set([lead.id, deputy.id, head.id]));
    expect(behindTheWall.status).toBe(404);
    expect((await lead.client.get(`/deliveries/of-cases?deadlineId=${deadlineId}`)).status).toBe(403);
    expect((await operator.client.get(`/deadlines/${deadlineId}/deliveries`)).status).toBe(403);
  });

  it('says that it was read, and that its reader acknowledged it', async () => {
    const one = (await ofTheTerm(head, `&channel=in-app&personId=${lead.id}`)).rows[0];
    expect((await lead.client.post('/notifications/read-all')).status).toBe(200);
    const read = (await ofTheTerm(head, `&channel=in-app&personId=${lead.id}`)).rows[0];
    const { version } = (await lead.client.get<{ version: number }>(`/deadlines/${deadlineId}`)).body;
    expect((await lead.client.post(`/deadlines/${deadlineId}/acknowledgement`, {}, { version })).status).toBe(200);

    const [acknowledged] = (await ofTheTerm(head, '&state=acknowledged')).rows;

    expect([one?.state, read?.state]).toEqual(['sent', 'read']);
    expect(acknowledged).toMatchObject({ person: { id: lead.id }, acknowledgedBy: { id: lead.id, name: lead.name }, readAt: read?.readAt });
    expect((await ofTheTerm(head, `&channel=in-app&personId=${deputy.id}`)).rows[0]).toMatchObject({ state: 'sent', acknowledgedBy: { id: lead.id } });
  });
});

describe('who sees which deliveries', () => {
  it('a person: the own ones', async () => {
    const { rows, total } = await logOf(lead, '/deliveries');

    expect(rows.length).toBeGreaterThan(1);
    expect(total).toBe(rows.length);
    expect(new Set(rows.map(({ person }) => person.id))).toEqual(new Set([lead.id]));
  });

  it('a team lead: those of cases that exist for the team lead, and no others', async () => {
    const elsewhere = await office.database.query<{ id: string }>(`UPDATE case_file SET classification = 'embargo', member_ids = array_remove(member_ids, $2) WHERE id = $1 RETURNING id`, [caseId, head.id]);
    const hidden = await logOf(head, '/deliveries/of-cases');
    await office.database.query(`UPDATE case_file SET classification = 'normal' WHERE id = $1`, [caseId]);

    expect(elsewhere).toHaveLength(1);
    expect(hidden).toEqual({ rows: [], nextCursor: null, total: 0 });
    expect((await logOf(head, '/deliveries/of-cases')).total).toBeGreaterThan(3);
  });

  it('an operator: all of them, and nothing of what they tell or of which case', async () => {
    const { rows } = await logOf(operator, '/deliveries/all');

    expect(new Set(rows.map(({ person }) => person.id)).size).toBeGreaterThan(1);
    expect(rows.every(({ title, caseId: of, caseReference, deadlineId: about, alerts }) => title === null && of === null && caseReference === null && about === null && alerts.length === 0)).toBe(true);
  });

  it.each([
    ['a prosecutor', () => lead, '/deliveries/of-cases'],
    ['a team lead', () => head, '/deliveries/all'],
    ['an operator', () => operator, '/deliveries/of-cases'],
  ])('%s is refused what the role does not see', async (_, who, path) => {
    expect((await who().client.get(path)).status).toBe(403);
  });
});

describe('a list of deliveries', () => {
  it('is read page by page without a gap or a repeat', async () => {
    const all = await logOf(head, '/deliveries/of-cases?limit=200');
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await logOf(head, `/deliveries/of-cases?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      walked.push(...page.rows.map(({ id }) => id));
      expect(page.total).toBe(all.total);
      cursor = page.nextCursor;
    }

    expect(walked).toEqual(all.rows.map(({ id }) => id));
  });

  it('is narrowed by state, channel, person, case and period', async () => {
    const [file] = await office.database.query<{ reference: string }>('SELECT reference FROM case_file WHERE id = $1', [caseId]);
    const all = (await logOf(head, '/deliveries/of-cases?limit=200')).total;
    const counts = await Promise.all(
      ['state=queued', 'channel=e-mail', `personId=${deputy.id}`, `caseReference=${file?.reference}`, 'caseReference=Z0000', 'from=2000-01-01', 'to=2000-01-01'].map(async (filter) => (await logOf(head, `/deliveries/of-cases?${filter}`)).total),
    );

    expect(counts[0]).toBe(all / 2);
    expect(counts[1]).toBe(all / 2);
    expect(counts[2]).toBeLessThan(all);
    expect(counts.slice(3)).toEqual([all, 0, all, 0]);
  });
});

describe('a mail that was given up', () => {
  const giveUp = async (): Promise<string> => {
    const [given] = await office.database.query<{ id: string }>(
      `UPDATE delivery SET state = 'failed', attempts = 10, last_error = '550' WHERE id = (SELECT id FROM delivery WHERE user_id = $1 AND case_id = $2 AND channel = 'e-mail' LIMIT 1) RETURNING id`,
      [deputy.id, caseId],
    );
    return given?.id ?? '';
  };
  const stored = (id: string): Promise<readonly object[]> => office.database.query('SELECT state, attempts, last_error FROM delivery WHERE id = $1', [id]);

  it.each([
    ['a team lead', () => head, 'of-cases'],
    ['an operator', () => operator, 'all'],
  ])('is tried again by %s, once, and the act is recorded', async (_, who, reach) => {
    const id = await giveUp();
    expect((await logOf(who(), `/deliveries/${reach}?state=failed`)).rows).toMatchObject([{ id, attempts: 10, lastError: '550', mayRetry: true }]);

    expect((await who().client.post(`/deliveries/${reach}/${id}/retry`)).status).toBe(204);

    expect(await stored(id)).toEqual([{ state: 'pending', attempts: 0, last_error: null }]);
    expect((await who().client.post<{ code: string }>(`/deliveries/${reach}/${id}/retry`)).body.code).toBe('delivery.not-failed');
    expect(await office.database.query(`SELECT 1 FROM event WHERE type = 'delivery.retried' AND subject_id = $1 AND actor_id = $2`, [id, who().id])).toHaveLength(1);
  });

  it('is not there for a team lead outside the case', async () => {
    const id = await giveUp();
    await office.database.query(`UPDATE case_file SET classification = 'embargo', member_ids = array_remove(member_ids, $2) WHERE id = $1`, [caseId, head.id]);

    const answer = await head.client.post(`/deliveries/of-cases/${id}/retry`);
    await office.database.query(`UPDATE case_file SET classification = 'normal' WHERE id = $1`, [caseId]);

    expect(answer.status).toBe(404);
    expect(await stored(id)).toMatchObject([{ state: 'failed' }]);
  });
});

describe('preferences over the API', () => {
  it('are everybody’s until they are chosen, and carry a version', async () => {
    const before = await deputy.client.get<{ version: number }>('/me/notification-preferences');
    const request = { zone: 'Europe/Amsterdam', quietFrom: '22:00', quietUntil: '07:00', digestHour: 7, choices: [{ kind: 'item-status', inApp: true, mail: 'off' }] };
    const kept = await deputy.client.put('/me/notification-preferences', request, { version: 0 });

    expect([before.headers.get('etag'), before.body.version]).toEqual(['"v0"', 0]);
    expect(kept.body).toMatchObject({ version: 1, quietFrom: '22:00', choices: expect.arrayContaining([{ kind: 'item-status', inApp: true, mail: 'off' }, { kind: 'deadline', inApp: true, mail: 'at-once' }]) });
    expect((await deputy.client.put('/me/notification-preferences', request, { version: 0 })).status).toBe(412);
    expect((await deputy.client.put('/me/notification-preferences', { ...request, zone: 'Mars/Olympus', quietFrom: '25:00' }, { version: 1 })).body).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer: '/zone' }), expect.objectContaining({ pointer: '/quietFrom' })]),
    });
  });
});
