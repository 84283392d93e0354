import type { DeliveryRow, DeliveryState, NewWebhook, Notification, WebhookDelivery } from '../../../libs/notifications/src/contract.js';
import type { Page } from '../../../libs/platform/src/contract.js';
import { MailServer } from '../../../libs/notifications/test/support/mail-server.js';
import { WebhookReceiver } from '../../../libs/notifications/test/support/webhook-receiver.js';
import { done } from '../../e2e/support/client.js';
import type { Person } from '../../e2e/support/people.js';
import { openCase, recordFact } from '../../e2e/support/story.js';
import { startOffice, type Office } from './office.js';

const ATTEMPTS = 10;
const TIMES = { zone: 'Europe/Amsterdam', digestHour: 8 } as const;

/**
 * How far an alert came for a person, in every state that the log knows, each brought about as in use: by what the person chooses, by the
 * worker's jobs and a mail server that is away, refuses and works again, by reading and by acknowledging. Only the minutes between two
 * attempts are passed over.
 */
export function itShowsEveryStateOfADelivery(queueUrl: () => string): void {
  let server: MailServer;
  let receiver: WebhookReceiver;
  let office: Office;
  let lead: Person;
  let head: Person;
  let operator: Person;
  let caseId: string;
  let deadlineId: string;

  beforeAll(async () => {
    server = await MailServer.create();
    receiver = await WebhookReceiver.start();
    office = await startOffice(queueUrl(), { ZEGEL_MAIL_URL: server.url, ZEGEL_WEBHOOK_HOSTS: `127.0.0.1:${receiver.port}` });
    head = await office.enrol('team-lead');
    lead = await office.enrol('prosecutor', head);
    operator = await office.enrol('system-administrator');
    await chooseMail('digest');
    ({ id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id }));
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
    await office.plan(caseId);
    await office.sweep(new Date());
    const [told] = await office.database.query<{ deadline_id: string }>('SELECT deadline_id FROM notification WHERE user_id = $1', [lead.id]);
    deadlineId = told?.deadline_id ?? '';
  });

  afterAll(async () => {
    await office.stop();
    await Promise.all([server.stop(), receiver.stop()]);
  });

  async function chooseMail(mail: 'at-once' | 'digest' | 'off'): Promise<void> {
    const { version } = await done(lead.client.get<{ version: number }>('/me/notification-preferences'));
    await done(lead.client.put('/me/notification-preferences', { ...TIMES, choices: [{ kind: 'deadline', inApp: true, mail }] }, { version }));
  }

  /** The lead's row as the team lead reads it; it must also be what the filter of its state finds. */
  async function row(channel: 'in-app' | 'e-mail'): Promise<DeliveryRow> {
    const [found] = (await done(head.client.get<Page<DeliveryRow>>(`/deliveries/of-cases?deadlineId=${deadlineId}&personId=${lead.id}&channel=${channel}`))).rows;
    if (!found) throw new Error(`no delivery ${channel}`);
    const byState = await done(head.client.get<Page<DeliveryRow>>(`/deliveries/of-cases?deadlineId=${deadlineId}&personId=${lead.id}&channel=${channel}&state=${found.state}`));
    expect(byState.rows.map(({ id }) => id)).toEqual([found.id]);
    const others = (['planned', 'queued', 'retried', 'failed', 'sent', 'read', 'acknowledged', 'off'] as const satisfies readonly DeliveryState[]).filter((state) => state !== found.state);
    for (const state of others) expect((await done(head.client.get<Page<DeliveryRow>>(`/deliveries/of-cases?deadlineId=${deadlineId}&channel=${channel}&personId=${lead.id}&state=${state}`))).total).toBe(0);
    return found;
  }

  const attempt = async (): Promise<void> => {
    await office.database.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending' AND timing = 'at-once'`);
    await office.worker.mail();
  };

  it('a mail is planned for its hour, queued when that has come, retried while the server is away, failed when it refuses, queued again by hand, and sent', async () => {
    expect(await row('e-mail')).toMatchObject({ state: 'planned', attempts: 0, inDigest: true, sentAt: null, lastError: null, mayRetry: false });
    expect(Date.parse((await row('e-mail')).nextAttemptAt ?? '')).toBeGreaterThan(Date.now());

    await chooseMail('at-once');
    expect(await row('e-mail')).toMatchObject({ state: 'queued', attempts: 0, inDigest: false });

    await office.worker.mail();
    expect(await row('e-mail')).toMatchObject({ state: 'retried', attempts: 1, lastError: expect.stringMatching(/^E/), sentAt: null, mayRetry: true });

    await server.start();
    server.refuse = () => ({ code: 450, text: 'try again later' });
    await attempt();
    expect(await row('e-mail')).toMatchObject({ state: 'retried', attempts: 2, lastError: '450' });
    for (let next = 3; next <= ATTEMPTS; next += 1) await attempt();
    expect(await row('e-mail')).toMatchObject({ state: 'failed', attempts: ATTEMPTS, lastError: '450', nextAttemptAt: null, sentAt: null, mayRetry: true });
    expect(server.taken).toEqual([]);

    const { id } = await row('e-mail');
    expect((await head.client.post(`/deliveries/of-cases/${id}/retry`)).status).toBe(204);
    expect(await row('e-mail')).toMatchObject({ state: 'queued', attempts: 0, lastError: null });

    server.refuse = () => undefined;
    await attempt();
    expect(await row('e-mail')).toMatchObject({ state: 'sent', attempts: 1, lastError: null, sentAt: expect.any(String), mayRetry: false });
    expect(server.taken.map(({ to }) => (Array.isArray(to) ? '' : to?.text))).toEqual([lead.email]);
  });

  it('a message in the app is sent, read when its reader opens it, and acknowledged by the act on its term', async () => {
    expect(await row('in-app')).toMatchObject({ state: 'sent', readAt: null, acknowledgedBy: null });

    const { rows } = await done(lead.client.get<Page<Notification>>('/notifications?unread=true'));
    expect(rows).toHaveLength(1);
    expect((await head.client.send(`/notifications/${rows[0]?.id}/read`, { method: 'PUT' })).status).toBe(404);
    expect(await row('in-app')).toMatchObject({ state: 'sent', readAt: null });
    expect((await lead.client.send(`/notifications/${rows[0]?.id}/read`, { method: 'PUT' })).status).toBe(204);
    const read = await row('in-app');
    expect(read).toMatchObject({ state: 'read', readAt: expect.any(String), acknowledgedBy: null });

    const { version } = await done(lead.client.get<{ version: number }>(`/deadlines/${deadlineId}`));
    expect((await lead.client.post(`/deadlines/${deadlineId}/acknowledgement`, {}, { version })).status).toBe(200);
    expect(await row('in-app')).toMatchObject({ state: 'acknowledged', readAt: read.readAt, acknowledgedBy: { id: lead.id, name: lead.name } });
  });

  it('a message to another system waits while that answers 500, and is sent when it works again', async () => {
    const made = await done(operator.client.post<NewWebhook>('/webhooks', { name: 'Broker', url: `${receiver.url}/hook`, kinds: ['alert'] }));
    const stands = async (): Promise<WebhookDelivery | undefined> => (await done(operator.client.get<Page<WebhookDelivery>>(`/webhooks/${made.id}/deliveries`))).rows[0];
    receiver.answer = (response) => response.writeHead(500).end();
    await done(operator.client.post(`/webhooks/${made.id}/tests`));
    expect(await stands()).toMatchObject({ state: 'pending', attempts: 0, lastError: null });

    await office.worker.webhooks();
    expect(await stands()).toMatchObject({ state: 'pending', attempts: 1, lastError: '500' });

    receiver.answer = (response) => response.writeHead(204).end();
    await office.database.query('UPDATE webhook_delivery SET next_attempt_at = clock_timestamp()');
    await office.database.query('UPDATE webhook SET away_until = NULL');
    await office.worker.webhooks();
    expect(await stands()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(receiver.received).toHaveLength(2);
  });
}
