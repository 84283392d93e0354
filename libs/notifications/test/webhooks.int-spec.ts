import { randomUUID } from 'node:crypto';
import { PolicyRights, actorOf } from '#access';
import { madeBody, processContext, type Actor } from '#platform';
import { givenACase, givenAPerson, givenARestriction, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { ManageWebhooks } from '../src/application/manage-webhooks.service.js';
import { CASE_TOLD_TO_NOBODY, SendWebhooks } from '../src/application/send-webhooks.service.js';
import { WebhookDeliveries } from '../src/application/webhook-deliveries.service.js';
import type { WebhookFamily } from '../src/contract.js';
import { NotificationsJobsModule } from '../src/index.js';
import { QueueWebhooksJob } from '../src/jobs/webhook.jobs.js';
import { WebhookLogQuery } from '../src/persistence/webhook-log.query.js';
import { WebhookDeliveryRepository } from '../src/persistence/webhook-delivery.repository.js';
import { WebhookRow } from '../src/persistence/webhook.entity.js';
import { WebhookRepository } from '../src/persistence/webhook.repository.js';
import { TRUSTED_HOSTS } from '../src/webhooks/trusted-hosts.js';
import { WebhookReceiver, signedBy } from './support/webhook-receiver.js';

let receiver: WebhookReceiver;
/** Where another system was, and nobody answers. */
let goneUrl: string;
let platform: PlatformUnderTest;
let operator: Actor;
let webhook: { readonly id: string; readonly version: number; readonly secret: string };

beforeAll(async () => {
  receiver = await WebhookReceiver.start();
  const gone = await WebhookReceiver.start();
  goneUrl = gone.url;
  const trusted = [receiver, gone].map(({ port }) => `127.0.0.1:${port}`);
  await gone.stop();
  platform = await startPlatform({
    rights: new PolicyRights(),
    entities: [WebhookRow],
    imports: [NotificationsJobsModule],
    providers: [{ provide: TRUSTED_HOSTS, useValue: new Set(trusted) }, WebhookRepository, WebhookDeliveryRepository, WebhookLogQuery, ManageWebhooks, WebhookDeliveries],
    env: { ZEGEL_WEBHOOK_HOSTS: trusted.join(), ZEGEL_PUBLIC_URL: 'http://zegel.test' },
  });
  const { id, name } = await givenAPerson(platform.database, { roles: ['system-administrator'] });
  operator = actorOf({ id, name, roles: ['system-administrator'], unitIds: [] });
});

beforeEach(async () => {
  await platform.database.query('UPDATE webhook SET active = false');
  receiver.received.splice(0);
  receiver.answer = (response) => response.writeHead(204).end();
  webhook = await create(['item', 'procedure', 'alert']);
});

afterAll(async () => {
  await platform.stop();
  await receiver.stop();
});

const managing = () => requestOf(operator, { act: 'webhook.manage' });
const looking = () => requestOf(operator, { act: 'webhook.view' });
const send = () => platform.app.get(SendWebhooks).execute('a job');
const comeDue = () => platform.database.query(`UPDATE webhook_delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`).then(() => platform.database.query('UPDATE webhook SET away_until = NULL'));
const stored = (id = webhook.id): Promise<readonly { state: string; attempts: number; last_error: string | null }[]> =>
  platform.database.query('SELECT state, attempts, last_error FROM webhook_delivery WHERE webhook_id = $1 ORDER BY sequence', [id]);

async function create(kinds: readonly WebhookFamily[], url = `${receiver.url}/hook`): Promise<typeof webhook> {
  const made = await platform.app.get(ManageWebhooks).create(managing(), madeBody({ name: 'Broker', url, kinds }));
  return { ...made, secret: made.secret ?? '' };
}

/** Records a fact as any context does, and hands it to the job as the relay does. */
async function happen(type: string, caseId: string, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<readonly string[]> {
  const person = await givenAPerson(platform.database, { roles: ['prosecutor'] });
  await platform.database.query('UPDATE case_file SET member_ids = array_append(member_ids, $2) WHERE id = $1', [caseId, person.id]);
  await platform.uow.run(requestOf(person, { act: 'event.record' }), async () => {
    platform.uow.record({ type, caseId, subjectType: 'item', subjectId: randomUUID(), occurredOn: '2026-11-20', reason: 'a reason that stays in the house' });
  });
  await meanwhile();
  const job = platform.app.get(QueueWebhooksJob);
  const handed = await platform.database.query<{ id: string }>(`UPDATE outbox SET dispatched_at = clock_timestamp(), awaits = ARRAY[$1] WHERE dispatched_at IS NULL RETURNING id`, [job.name]);
  const messageIds = handed.map(({ id }) => id);
  await job.handle({ messageIds }, { jobId: 'a-job', attempt: 1 });
  return messageIds;
}

describe('what happened', () => {
  it('is told to who subscribed to it, signed, by ids alone', async () => {
    const caseId = await givenACase(platform.database, { title: 'A title that stays in the house' });
    await happen('item.seized', caseId);
    await happen('document.added', caseId);

    expect(await send()).toBe(1);

    const [message] = receiver.received;
    const body = JSON.parse(message?.body ?? '') as Record<string, unknown>;
    expect(receiver.received).toHaveLength(1);
    expect(Object.keys(body).sort()).toEqual(['caseId', 'happenedAt', 'id', 'kind', 'link', 'subjectId', 'subjectType']);
    expect(body).toMatchObject({ kind: 'item.seized', caseId, subjectType: 'item', link: `http://zegel.test/voorwerpen/${String(body['subjectId'])}` });
    expect(message?.body).not.toMatch(/house|Person|Someone/);
    expect(message && signedBy(message, webhook.secret)).toBe(true);
    expect(message && signedBy({ ...message, body: `${message.body} ` }, webhook.secret)).toBe(false);
    expect(Math.abs(Number(message?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(message?.headers['webhook-id']).toBe(body['id']);
  });

  it('is told once, however often the job comes', async () => {
    const messageIds = await happen('item.seized', await givenACase(platform.database));
    await platform.app.get(QueueWebhooksJob).handle({ messageIds }, { jobId: 'again', attempt: 2 });
    await platform.database.query('UPDATE outbox SET awaits = $2 WHERE id = ANY ($1::bigint[])', [messageIds, [platform.app.get(QueueWebhooksJob).name]]);
    await platform.app.get(QueueWebhooksJob).handle({ messageIds }, { jobId: 'once more', attempt: 1 });

    expect(await Promise.all([send(), send()])).toEqual(expect.arrayContaining([0, 1]));
    expect(receiver.received).toHaveLength(1);
  });

  it('in an embargoed case is told to nobody', async () => {
    await happen('item.seized', await givenACase(platform.database, { classification: 'embargo' }));

    expect(await stored()).toEqual([]);
  });

  it('in a case that is restricted by then is told to nobody', async () => {
    const caseId = await givenACase(platform.database);

    await happen('item.seized', caseId, () => givenARestriction(platform.database, caseId));

    expect(await stored()).toEqual([]);
  });

  it.each([
    ['restricted', (caseId: string) => givenARestriction(platform.database, caseId)],
    ['put under embargo', (caseId: string) => platform.database.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [caseId])],
  ])('in a case that was %s since it was queued does not go out, not on request either until that is over', async (_, hide) => {
    const caseId = await givenACase(platform.database);
    await happen('item.seized', caseId);
    await hide(caseId);

    expect([await send(), receiver.received]).toEqual([0, []]);
    expect(await stored()).toMatchObject([{ state: 'failed', last_error: CASE_TOLD_TO_NOBODY }]);
    await platform.app.get(WebhookDeliveries).replay(managing(), webhook.id, 'failed');
    expect([await send(), receiver.received]).toEqual([0, []]);
    await platform.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE case_file SET restricted = false, classification = 'normal' WHERE id = '${caseId}'; END $$`);
    await platform.app.get(WebhookDeliveries).replay(managing(), webhook.id, 'failed');

    expect(await send()).toBe(1);
  });

  it('waits while its webhook is switched off', async () => {
    await happen('item.seized', await givenACase(platform.database));
    await platform.app.get(ManageWebhooks).change(managing(), webhook.id, 1, madeBody({ name: 'Broker', url: `${receiver.url}/new`, kinds: ['item'], active: false }));
    expect(await send()).toBe(0);

    await platform.app.get(ManageWebhooks).change(managing(), webhook.id, 2, madeBody({ name: 'Broker', url: `${receiver.url}/new`, kinds: ['item'], active: true }));

    expect(await send()).toBe(1);
    expect(receiver.received[0]?.path).toBe('/new');
  });
});

describe('alerts of a deadline', () => {
  it('are told once a stage, whomever they are meant for, and not where nobody heard them', async () => {
    const caseId = await givenACase(platform.database);
    const deadlineId = randomUUID();
    await platform.database.query(
      `INSERT INTO deadline (id, case_id, key, rule_id, rule_version, subject_type, subject_id, nature, binds, party, expiry, watched_by, known_at, due_on, due_at, state, explanation, reminder_profile)
       VALUES ($1, $2, 'k', 'NL-12', 1, 'case', $3, 'binding', 'office', 'p', 'x', '{}', now(), '2026-12-01', '2026-12-01T23:00:00Z', 'open', '{}', 'R-14')`,
      [deadlineId, caseId, caseId],
    );
    for (const [stage, level] of [['T-7', 'assignee'], ['T', 'assignee'], ['T', 'team-lead'], ['T', 'head'], ['T+1', 'team-lead'], ['T+3', 'head']]) {
      await platform.database.query(`INSERT INTO alert (id, deadline_id, case_id, stage, level, for_due_at, due_at) VALUES ($1, $2, $3, $4, $5, '2026-12-01T23:00:00Z', now())`, [randomUUID(), deadlineId, caseId, stage, level]);
    }
    await platform.uow.run(processContext('alert-sweeper', 'process', 'sweep'), async () => {
      await platform.uow.manager.query(`UPDATE alert SET state = CASE stage WHEN 'T+3' THEN 'withdrawn' ELSE 'sent' END, sent_at = clock_timestamp() WHERE deadline_id = $1`, [deadlineId]);
      await platform.uow.manager.query('SELECT tell_webhooks_of_alerts(array_agg(id)) FROM alert WHERE deadline_id = $1', [deadlineId]);
    });

    expect(await send()).toBe(3);

    const told = receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(told.map(({ kind }) => kind).sort()).toEqual(['alert.approaching', 'alert.due', 'alert.overdue']);
    expect(told[0]).toMatchObject({ subjectType: 'deadline', subjectId: deadlineId, link: `http://zegel.test/dossiers/${caseId}?termijn=${deadlineId}` });
  });
});

describe('a system in trouble', () => {
  it('is tried ten times, later and later, under the same id; then the message is given up', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    await happen('item.seized', await givenACase(platform.database));

    for (let attempt = 1; attempt <= 11; attempt += 1) {
      await send();
      await comeDue();
    }

    expect(await stored()).toEqual([{ state: 'failed', attempts: 10, last_error: '500' }]);
    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('that does not answer holds up its own messages, and those of no other', async () => {
    const deaf = await create(['item'], goneUrl);
    const caseId = await givenACase(platform.database);
    await happen('item.seized', caseId);
    await happen('item.corrected', caseId);

    expect(await send()).toBe(2);

    expect((await stored(deaf.id)).map(({ state, attempts, last_error: error }) => [state, attempts, error])).toEqual([
      ['pending', 1, 'ECONNREFUSED'],
      ['pending', 0, null],
    ]);
    expect((await stored()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});

describe('a secret', () => {
  it('that was replaced signs beside the new one for a day, and no longer', async () => {
    const replaced = await platform.app.get(ManageWebhooks).rotate(managing(), webhook.id, 1);
    const caseId = await givenACase(platform.database);
    await happen('item.seized', caseId);
    await send();
    const both = receiver.received.map((message) => [signedBy(message, webhook.secret), signedBy(message, replaced.secret ?? '')]);
    await platform.database.query('ALTER TABLE webhook_secret DISABLE TRIGGER webhook_secret_append_only');
    await platform.database.query(`UPDATE webhook_secret SET created_at = created_at - interval '25 hours' WHERE webhook_id = $1`, [webhook.id]);
    await platform.database.query('ALTER TABLE webhook_secret ENABLE TRIGGER webhook_secret_append_only');
    await happen('item.corrected', caseId);
    await send();

    const [, later] = receiver.received;
    expect(both).toEqual([[true, true]]);
    expect(later && [signedBy(later, webhook.secret), signedBy(later, replaced.secret ?? '')]).toEqual([false, true]);
  });

  it('is shown once: a repeat is answered without it, and who manages webhooks cannot read it back', async () => {
    const context = { ...managing(), idempotency: { key: 'a-key-twice', route: 'POST /webhooks', requestHash: 'h' } };
    const request = { name: 'Twice', url: receiver.url, kinds: ['item'] as const };
    const first = await platform.app.get(ManageWebhooks).create(context, madeBody(request));
    const again = await platform.app.get(ManageWebhooks).create(context, madeBody(request));

    expect(first.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(again).toEqual({ ...first, secret: null });
    expect(await platform.uow.read(managing(), () => platform.uow.manager.query('SELECT 1 FROM webhook_secret'))).toEqual([]);
    const kept = await platform.database.query<{ kept: string }>('SELECT i::text AS kept FROM idempotency_key i UNION ALL SELECT e::text FROM event e');
    expect(kept.filter((row) => row.kept.includes(first.secret ?? ''))).toEqual([]);
  });
});

describe('who manages webhooks', () => {
  const deliveries = () => platform.app.get(WebhookDeliveries);

  it('tests one, and sees how it fared', async () => {
    const { id } = await deliveries().test(managing(), webhook.id);
    await send();

    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ kind: 'webhook.test', caseId: null, subjectId: null });
    expect((await deliveries().page(looking(), webhook.id, {})).rows).toMatchObject([{ id, kind: 'webhook.test', state: 'sent', attempts: 1, replay: false }]);
  });

  it('sends one message again under its id, and all that failed once', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    await happen('item.seized', await givenACase(platform.database));
    await send();
    await platform.database.query(`UPDATE webhook_delivery SET state = 'failed' WHERE webhook_id = $1`, [webhook.id]);
    receiver.answer = (response) => response.writeHead(204).end();

    expect(await deliveries().replay(managing(), webhook.id, 'failed')).toEqual({ replayed: 1 });
    await send();
    await expect(deliveries().replay(managing(), webhook.id, 'failed')).rejects.toMatchObject({ code: 'webhook.nothing-to-replay' });
    const { rows } = await deliveries().page(looking(), webhook.id, { state: 'sent' });
    expect(await deliveries().replay(managing(), webhook.id, { deliveryId: rows[0]?.id ?? '' })).toEqual({ replayed: 1 });
    await send();

    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it.each(['http://example.org/', 'https://10.0.0.1/', 'https://localhost/'])('is refused the address %s', async (url) => {
    await expect(create(['item'], url)).rejects.toMatchObject({ details: { errors: [{ pointer: '/url', code: expect.stringMatching(/^webhook\.url-/) }] } });
  });

  it('is a system administrator, and nobody else', async () => {
    const lead = await givenAPerson(platform.database, { roles: ['team-lead'] });

    await expect(platform.app.get(ManageWebhooks).list(requestOf(lead, { act: 'webhook.view' }))).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await platform.uow.read(requestOf(lead, { act: 'case.view' }), () => platform.uow.manager.query('SELECT 1 FROM webhook UNION ALL SELECT 1 FROM webhook_delivery'))).toEqual([]);
  });
});
