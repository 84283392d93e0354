import { randomUUID } from 'node:crypto';
import { startApp, type AppProcess } from '../support/app-process.js';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../e2e/support/dates.js';
import { givenUnit } from '../e2e/support/people.js';
import { alertsOf, termsOf } from './support/told.js';

/**
 * The fourth way in which a deadline worker goes wrong: container, database and people live in different zones. The dates and the
 * hours below were worked out by hand, for the law's zone, over both changes of the clock in 2026 (29 March and 25 October).
 */

interface Fact {
  readonly type: string;
  readonly subjectType: 'case' | 'request';
  readonly occurredOn: string;
  readonly occurredAt?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const complaint = (occurredOn: string): Fact => ({ type: 'complaint.filed', subjectType: 'case', occurredOn, data: { complaint: `RK ${occurredOn}`, privileged: true } });
const urgent = (occurredOn: string, occurredAt: string): Fact => ({
  type: 'request.received',
  subjectType: 'request',
  occurredOn,
  occurredAt,
  data: { instrument: 'freezing-certificate', direction: 'in', urgent: true, counterpartState: 'BE' },
});

/** Each with the end and the reminders that follow from it. */
const CASES: readonly (readonly [what: string, fact: Fact, end: string, alerts: readonly string[]])[] = [
  [
    'thirty days over the change to summer time',
    complaint('2026-03-02'),
    '2026-04-01 until 2026-04-01T22:00:00Z',
    ['T-7 2026-03-25T07:00:00Z', 'T-3 2026-03-29T06:00:00Z', 'T-1 2026-03-31T06:00:00Z', 'T 2026-04-01T06:00:00Z', 'T+1 2026-04-02T06:00:00Z'],
  ],
  [
    'thirty days over the change to winter time',
    complaint('2026-09-28'),
    '2026-10-28 until 2026-10-28T23:00:00Z',
    ['T-7 2026-10-21T06:00:00Z', 'T-3 2026-10-25T07:00:00Z', 'T-1 2026-10-27T07:00:00Z', 'T 2026-10-28T07:00:00Z', 'T+1 2026-10-29T07:00:00Z'],
  ],
  [
    'thirty days that end on a Sunday',
    complaint('2026-03-20'),
    '2026-04-20 until 2026-04-20T22:00:00Z',
    ['T-7 2026-04-13T06:00:00Z', 'T-3 2026-04-17T06:00:00Z', 'T-1 2026-04-19T06:00:00Z', 'T 2026-04-20T06:00:00Z', 'T+1 2026-04-21T06:00:00Z'],
  ],
  [
    '48 hours over the change to summer time, from 10:12 on Saturday to 12:00 on Monday',
    urgent('2026-03-28', '2026-03-28T09:12:00Z'),
    '2026-03-30 until 2026-03-30T10:00:00Z',
    ['T-24h 2026-03-29T10:00:00Z', 'T-12h 2026-03-29T22:00:00Z', 'T-6h 2026-03-30T04:00:00Z', 'T-3h 2026-03-30T07:00:00Z', 'T-1h 2026-03-30T09:00:00Z', 'T 2026-03-30T10:00:00Z'],
  ],
  [
    '48 hours over the change to winter time, from 10:12 on Saturday to 10:00 on Monday',
    urgent('2026-10-24', '2026-10-24T08:12:00Z'),
    '2026-10-26 until 2026-10-26T09:00:00Z',
    ['T-24h 2026-10-25T09:00:00Z', 'T-12h 2026-10-25T21:00:00Z', 'T-6h 2026-10-26T03:00:00Z', 'T-3h 2026-10-26T06:00:00Z', 'T-1h 2026-10-26T08:00:00Z', 'T 2026-10-26T09:00:00Z'],
  ],
];

/** A case of which all facts were known at once, as an import brings them in. @returns its id */
async function givenCaseOf(database: TestDatabase, fact: Fact): Promise<string> {
  const [caseId, eventId, openedId] = [randomUUID(), randomUUID(), randomUUID()];
  const unitId = await givenUnit(database);
  const insertEvent = `INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, occurred_at, recorded_at, data, actor_id, actor_name, actor_roles, act, request_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, gen_random_uuid(), 'Iemand', '{}', 'event.record', 'given')`;
  const { type, subjectType, occurredOn, occurredAt = null, data } = fact;
  await database.query(
    `WITH opened AS (INSERT INTO case_file (id, reference, title, unit_id, classification, status, status_event_id, opened_on) VALUES ($1, $2, 'Klok', $3, 'normal', 'intake', $4, '2026-01-05') RETURNING id)
     INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, actor_id, actor_name, actor_roles, act, request_id)
     SELECT $4, 'case.opened', id, 'case', id::text, '2026-01-05', gen_random_uuid(), 'Iemand', '{}', 'case.open', 'given' FROM opened`,
    [caseId, caseId.slice(0, 13), unitId, openedId],
  );
  const subjectId = subjectType === 'case' ? caseId : randomUUID();
  await database.query(insertEvent, [eventId, type, caseId, subjectType, subjectId, occurredOn, occurredAt, occurredAt ?? `${occurredOn}T09:00:00Z`, data]);
  await database.query('INSERT INTO outbox (event_id, type, case_id, subject_type, subject_id) VALUES ($1, $2, $3, $4, $5)', [eventId, type, caseId, subjectType, subjectId]);
  return caseId;
}

const short = (moment: Date | null | undefined): string => (moment?.toISOString() ?? '').replace('.000Z', 'Z');

async function plannedFor(database: TestDatabase, fact: Fact): Promise<{ readonly end: string; readonly alerts: readonly string[] }> {
  const caseId = await givenCaseOf(database, fact);
  await database.query(`SELECT pg_notify('zegel_outbox', '')`);
  const term = await until(async () => (await termsOf(database, caseId)).find(({ ruleId }) => ruleId === 'NL-23' || ruleId === 'EU-02'));
  const alerts = (await alertsOf(database, caseId)).filter(({ deadlineId, stage, level }) => deadlineId === term.id && stage !== 'created' && level === 'assignee');
  return { end: `${term.dueOn} until ${short(term.dueAt)}`, alerts: alerts.map(({ stage, dueAt }) => `${stage} ${short(dueAt)}`) };
}

/** Where processes, database and people might live; each with either queue. */
const PLACES = [['Asia/Tokyo', 'America/Los_Angeles'], ['America/New_York', 'Pacific/Auckland']] as const;

describe.each(PLACES)('4. with the processes in %s, the database in %s and the queue on PostgreSQL', (processZone, databaseZone) => itCountsInTheZoneOfTheLaw(processZone, databaseZone, 'PostgreSQL'));
describeWithRedis.each(PLACES)('4. with the processes in %s, the database in %s and the queue on Redis', (processZone, databaseZone) => itCountsInTheZoneOfTheLaw(processZone, databaseZone, 'Redis'));

function itCountsInTheZoneOfTheLaw(processZone: string, databaseZone: string, queue: 'PostgreSQL' | 'Redis'): void {
  let redis: RedisServer | undefined;
  let database: TestDatabase;
  let app: AppProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await database.query(`ALTER DATABASE "${name}" SET timezone TO '${databaseZone}'`);
    redis = queue === 'Redis' ? await startRedis() : undefined;
    app = await startApp({ database, ...(redis && { queueUrl: redis.url }), env: { TZ: processZone } });
  });

  afterAll(async () => {
    await app.stop();
    await redis?.stop();
    await database.drop();
  });

  it.each(CASES)('%s', async (_what, fact, end, alerts) => {
    expect(await plannedFor(database, fact)).toEqual({ end, alerts });
  });
}
