import { randomUUID } from 'node:crypto';
import { PolicyRights } from '#access';
import { processContext, type Actor } from '#platform';
import { givenACase, givenAPerson, givenARestriction } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { goPastTheStateMachines } from '../../documents/test/support/past-the-state-machines.js';
import { DeliverMail, NO_LONGER_ALLOWED } from '../src/application/deliver-mail.service.js';
import { NotificationsJobsModule, Notify } from '../src/index.js';
import { MailServer } from './support/mail-server.js';

let server: MailServer;
let platform: PlatformUnderTest;
let person: Actor;
let caseId: string;
let reference: string;

beforeAll(async () => {
  server = await MailServer.create();
  await server.start();
  platform = await startPlatform({
    rights: new PolicyRights(),
    imports: [NotificationsJobsModule],
    env: { ZEGEL_MAIL_URL: server.url, ZEGEL_MAIL_FROM: 'Zegel <zegel@office.test>', ZEGEL_PUBLIC_URL: 'http://zegel.test:8080' },
  });
  await goPastTheStateMachines(platform.database);
});

beforeEach(async () => {
  person = await givenAPerson(platform.database, { roles: ['prosecutor'] });
  caseId = await givenACase(platform.database, { memberIds: [person.id], title: 'A title that stays in the house' });
  const [row] = await platform.database.query<{ reference: string }>('SELECT reference FROM case_file WHERE id = $1', [caseId]);
  reference = row?.reference ?? '';
  server.taken.splice(0);
  server.refuse = () => undefined;
  server.onMail = async () => undefined;
});

afterEach(() => platform.database.query(`UPDATE delivery SET state = 'failed' WHERE state = 'pending'`));

afterAll(async () => {
  await platform.stop();
  await server.stop();
});

const deliver = () => platform.app.get(DeliverMail).execute('a job');

async function tell(key: string = randomUUID()): Promise<void> {
  const deadline = { nl: 'Beslissen op het beklag', en: 'Decide on the complaint' };
  await platform.uow.run(processContext('worker', 'process', 'a job'), () =>
    platform.app.get(Notify).people([{ userIds: [person.id], key, kind: 'deadline', message: 'deadline.today', params: { deadline, due: '2026-11-23' }, caseId }]),
  );
}

interface DeliveryRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly wait: number;
}

async function delivery(of = person): Promise<DeliveryRow> {
  const [row] = await platform.database.query<DeliveryRow & Record<string, unknown>>(
    `SELECT id, state, attempts, last_error, round(extract(epoch FROM next_attempt_at - clock_timestamp()))::int AS wait FROM delivery WHERE user_id = $1 AND channel = 'e-mail'`,
    [of.id],
  );
  if (!row) throw new Error('no delivery');
  return row;
}

const comeDue = (): Promise<unknown> => platform.database.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`);

describe('a mail', () => {
  it('is sent once, and says no more than that something happened in which case, with a link', async () => {
    await tell();

    expect(await deliver()).toEqual({ sent: 1, serverAway: null });
    expect(await deliver()).toEqual({ sent: 0, serverAway: null });

    const [mail] = server.taken;
    const { id, state, attempts } = await delivery();
    expect(server.taken).toHaveLength(1);
    expect({ state, attempts }).toEqual({ state: 'sent', attempts: 1 });
    expect(mail).toMatchObject({ messageId: `<${id}@zegel.test>`, subject: `[Zegel] Termijn verloopt vandaag – ${reference}` });
    expect(mail?.text).toContain(`http://zegel.test:8080/dossiers/${caseId}`);
    expect(mail?.text).not.toMatch(/title|Beslissen|beklag|Person/);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('of a case that was restricted since it was written is not sent', async () => {
    await tell();
    await givenARestriction(platform.database, caseId);

    expect(await deliver()).toEqual({ sent: 0, serverAway: null });

    expect(server.taken).toEqual([]);
    expect(await delivery()).toMatchObject({ state: 'failed', last_error: NO_LONGER_ALLOWED });
  });

  it('is sent once when several workers look for it at the same time', async () => {
    for (let count = 0; count < 6; count += 1) await tell();

    const runs = await Promise.all([deliver(), deliver(), deliver()]);

    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(6);
    expect(server.taken).toHaveLength(6);
  });

  it('waits while the server is away, and is sent once when it is back', async () => {
    await server.stop();
    await tell();

    expect(await deliver()).toMatchObject({ sent: 0, serverAway: expect.stringMatching(/^E/) });
    const waiting = await delivery();
    expect(await deliver()).toEqual({ sent: 0, serverAway: null });
    await server.start();
    await comeDue();
    expect(await deliver()).toEqual({ sent: 1, serverAway: null });

    expect(waiting).toMatchObject({ state: 'pending', attempts: 1, last_error: expect.stringMatching(/^E/) });
    expect(waiting.wait).toBeGreaterThan(2);
    expect(waiting.wait).toBeLessThanOrEqual(5);
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]?.text).not.toContain('eerder aangekomen');
    expect(await delivery()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('that the server refuses is tried ten times, later and later, and then given up for good', async () => {
    server.refuse = (address) => ({ code: 450, text: `${address} (${person.name}): try again later` });
    await tell();
    const waits: number[] = [];

    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await deliver();
      waits.push((await delivery()).wait);
      await comeDue();
    }
    await deliver();

    // What the server says may name people; only its code is kept.
    expect(await delivery()).toMatchObject({ state: 'failed', attempts: 10, last_error: '450' });
    expect(waits.slice(0, 9)).toEqual(waits.slice(0, 9).sort((a, b) => a - b));
  });

  it.each([
    ['the server refuses', 'gone@example.test', '550'],
    ['has no address', '', 'EENVELOPE'],
  ])('to a recipient that %s does not hold up the next', async (_, email, error) => {
    const refused = person;
    await platform.database.query('UPDATE app_user SET email = $2 WHERE id = $1', [refused.id, email]);
    await tell();
    person = await givenAPerson(platform.database, { roles: ['prosecutor'] });
    await platform.database.query('UPDATE case_file SET member_ids = array_append(member_ids, $2) WHERE id = $1', [caseId, person.id]);
    await tell();
    server.refuse = (address) => (address === email ? { code: 550, text: 'No such user' } : undefined);

    expect(await deliver()).toEqual({ sent: 1, serverAway: null });

    expect(await delivery()).toMatchObject({ state: 'sent' });
    expect(await delivery(refused)).toMatchObject({ state: 'pending', attempts: 1, last_error: error });
  });

  it('whose worker died between sending and noting is sent again, under the same Message-ID, and says so', async () => {
    await tell();
    // The mail has left, and the worker dies before it can note so.
    server.onMail = async () => {
      await platform.database.query('REVOKE UPDATE ON delivery FROM zegel_app');
    };
    await expect(deliver()).rejects.toMatchObject({ driverError: { code: '42501' } });
    await platform.database.query('GRANT UPDATE ON delivery TO zegel_app');
    server.onMail = async () => undefined;

    const { wait, state } = await delivery();
    expect(await deliver()).toEqual({ sent: 0, serverAway: null });
    await comeDue();
    await deliver();

    expect({ state, later: wait > 60 }).toEqual({ state: 'pending', later: true });
    expect(server.taken.map(({ messageId }) => messageId)).toEqual([server.taken[0]?.messageId, server.taken[0]?.messageId]);
    expect(server.taken.map(({ text }) => text?.includes('eerder aangekomen'))).toEqual([false, true]);
    expect(server.taken.map(({ headers }) => headers.get('x-zegel-attempt'))).toEqual(['1', '2']);
    expect(await delivery()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is written in the language of its reader', async () => {
    await platform.database.query(`UPDATE app_user SET locale = 'en' WHERE id = $1`, [person.id]);
    await tell();

    await deliver();

    expect(server.taken[0]?.subject).toBe(`[Zegel] Deadline today – ${reference}`);
  });

  it.each([
    ['who may no longer see the case', `UPDATE case_file SET member_ids = '{}' WHERE $1 = ANY (member_ids)`],
    ['who has left', 'UPDATE app_user SET active = false WHERE id = $1'],
  ])('is not sent to someone %s', async (_, change) => {
    await tell();
    await platform.database.query(change, [person.id]);

    expect(await deliver()).toEqual({ sent: 0, serverAway: null });

    expect(server.taken).toEqual([]);
    expect(await delivery()).toMatchObject({ state: 'failed', last_error: 'recipient may not be told' });
  });
});
