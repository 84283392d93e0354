import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordSeizureResponse } from '../../libs/items/src/contract.js';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import type { Client } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, cash, openCase } from './support/story.js';

/** The worker and the API are killed while people work: nothing is lost, nothing is done twice. */

const CLIENTS = 4;
const SEIZURES = 40;

interface Work {
  readonly office: RunningOffice;
  readonly lead: Person;
  readonly officer: Person;
  readonly cases: readonly string[];
}

async function givenWork(queueUrl: string): Promise<Work> {
  const office = await startRunningOffice({ queueUrl });
  const lead = await office.enrol('prosecutor');
  const officer = await office.enrol('asset-officer');
  const open = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  return { office, lead, officer, cases: [await open(), await open()] };
}

/** Records a seizure as a careful client does: with one key, again and again until it is answered. */
async function recordOnce(by: Client, caseId: string, retried: () => void): Promise<RecordSeizureResponse> {
  const key = randomUUID();
  const seizure = aSeizure([aCar(), cash()]);
  for (;;) {
    const answer = await by.post<RecordSeizureResponse>(`/cases/${caseId}/seizures`, seizure, { key }).catch(() => undefined);
    if (answer?.status === 201) return answer.body;
    if (answer !== undefined && answer.status !== 503) throw new Error(`refused with ${answer.status}: ${answer.text}`);
    retried();
    await sleep(100);
  }
}

async function killInTheMiddle({ office, officer, cases }: Work): Promise<{ readonly acknowledged: readonly string[]; readonly retries: number }> {
  const acknowledged: string[] = [];
  let retries = 0;
  const oneClient = async (number: number): Promise<void> => {
    for (let seizure = number; seizure < SEIZURES; seizure += CLIENTS) {
      const { items } = await recordOnce(officer.client, cases[seizure % cases.length] ?? '', () => (retries += 1));
      acknowledged.push(...items.map(({ id }) => id));
    }
  };
  const reached = (part: number): Promise<true> => until(() => acknowledged.length >= SEIZURES * 2 * part, 60_000);
  const { api, worker } = office.app;
  const killer = async (): Promise<void> => {
    await reached(0.15);
    await api.kill9();
    await api.start();
    await reached(0.4);
    await worker.kill9();
    const workerBack = worker.start(); // people go on meanwhile
    await reached(0.65);
    await workerBack;
    await Promise.all([api.kill9(), worker.kill9()]);
    await Promise.all([api.start(), worker.start()]);
  };
  await Promise.all([...Array.from({ length: CLIENTS }, (_, number) => oneClient(number)), killer()]);
  return { acknowledged, retries };
}

/** Waits until nothing is left to hear, to plan, to tell or to send. */
async function untilSettled({ database }: RunningOffice): Promise<void> {
  const LEFT = `SELECT (SELECT count(*) FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}')
    + (SELECT count(*) FROM alert WHERE state = 'pending' AND due_at <= clock_timestamp()) + (SELECT count(*) FROM delivery WHERE state <> 'sent' AND timing = 'at-once' AND ATTEMPTED) AS left`;
  const nothingLeft = async (attempted: string): Promise<boolean> => (await database.query<{ left: string }>(LEFT.replace('ATTEMPTED', attempted)))[0]?.left === '0';
  await until(() => nothingLeft('attempts = 0'), 150_000);
  // A mail whose sender was killed waits until no attempt can still be under way; the minutes of that are passed over.
  await database.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`);
  await until(() => nothingLeft('true'), 30_000);
}

async function expectNothingLostOrDoubled({ office, lead, officer, cases }: Work, acknowledged: readonly string[]): Promise<void> {
  const rows = async (sql: string): Promise<readonly Readonly<Record<string, string>>[]> => office.database.query(sql);
  const idsOf = async (sql: string): Promise<readonly (string | undefined)[]> => (await rows(sql)).map(({ id }) => id).sort();

  expect(await idsOf('SELECT id FROM item')).toEqual([...acknowledged].sort());
  expect(await idsOf(`SELECT subject_id AS id FROM event WHERE type = 'item.seized'`)).toEqual([...acknowledged].sort());
  expect(await rows('SELECT count(*) - count(DISTINCT number) AS doubled, max(number) - count(*) AS gaps FROM item GROUP BY case_id')).toEqual(cases.map(() => ({ doubled: '0', gaps: '0' })));
  // Each event is one row of the log and one message.
  expect(await rows('SELECT e.id FROM event e WHERE (SELECT count(*) FROM audit_event a WHERE a.event_id = e.id) <> 1 OR (SELECT count(*) FROM outbox o WHERE o.event_id = e.id) <> 1')).toEqual([]);
  // Every item has the terms of its class, each with as many alerts as its likes, and each was new once.
  const plans = await rows(
    `SELECT asset_class, rules, count(*) AS items FROM (
       SELECT i.id, i.asset_class, string_agg(d.rule_id || ' ' || (SELECT count(*) FROM alert a WHERE a.deadline_id = d.id), ', ' ORDER BY d.rule_id) AS rules
       FROM item i LEFT JOIN deadline d ON d.subject_id = i.id::text GROUP BY i.id) plan GROUP BY asset_class, rules ORDER BY asset_class`,
  );
  expect(plans.map(({ asset_class, items, rules = '' }) => [asset_class, items, rules.split(', ').length])).toEqual([['cash', `${SEIZURES}`, 4], ['vehicle', `${SEIZURES}`, 5]]);
  expect(await rows(`SELECT deadline_id FROM deadline_change WHERE kind = 'new' GROUP BY deadline_id HAVING count(*) > 1`)).toEqual([]);
  // Each of both people was told of each term once: a message may speak of several.
  const told = await rows(`SELECT user_id, case_id, sum(coalesce((params->>'count')::int, 1)) AS terms FROM notification WHERE message IN ('deadline.new', 'deadlines.new') GROUP BY user_id, case_id`);
  const terms = await rows('SELECT case_id, count(*) AS terms FROM deadline GROUP BY case_id');
  expect(told.map((row) => `${row['user_id']} ${row['case_id']} ${row['terms']}`).sort()).toEqual(terms.flatMap((row) => [lead, officer].map(({ id }) => `${id} ${row['case_id']} ${row['terms']}`)).sort());
  // Each that goes at once is one mail of its own, and each digest whose hour has come meanwhile is one; no mail is of anything else.
  const mailOf = (id: string): string => `(SELECT count(*) FROM local_mail m WHERE m.message_id LIKE '<' || ${id} || '@%')`;
  expect(await rows(`SELECT d.id FROM delivery d WHERE d.channel = 'e-mail' AND d.timing = 'at-once' AND (d.state <> 'sent' OR ${mailOf('d.id')} <> 1)`)).toEqual([]);
  expect(await rows(`SELECT g.id FROM digest g WHERE g.state = 'sent' AND ${mailOf('g.id')} <> 1`)).toEqual([]);
  expect(await rows(`SELECT m.id FROM local_mail m WHERE NOT EXISTS (SELECT 1 FROM delivery d WHERE m.message_id LIKE '<' || d.id || '@%' AND d.timing = 'at-once') AND NOT EXISTS (SELECT 1 FROM digest g WHERE m.message_id LIKE '<' || g.id || '@%')`)).toEqual([]);
}

async function survive(queueUrl: string): Promise<void> {
  const work = await givenWork(queueUrl);
  try {
    const { acknowledged, retries } = await killInTheMiddle(work);
    await untilSettled(work.office);

    expect(acknowledged).toHaveLength(SEIZURES * 2);
    expect(retries).toBeGreaterThan(0);
    await expectNothingLostOrDoubled(work, acknowledged);
  } finally {
    await work.office.stop();
  }
}

describe('kill -9 of worker and API while four people record forty seizures', () => {
  it('loses nothing and doubles nothing, with the queue on PostgreSQL', () => survive('postgres:'), 300_000);
});

describeWithRedis('kill -9 of worker and API while four people record forty seizures', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });

  afterAll(() => redis.stop());

  it('loses nothing and doubles nothing, with the queue on Redis', () => survive(redis.url), 300_000);
});
