import { randomUUID } from 'node:crypto';
import { PolicyRights } from '#access';
import { Clock, processContext, type Actor } from '#platform';
import { givenACase, givenAPerson, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { DeliverDigests } from '../src/application/deliver-digests.service.js';
import { DeliverMail } from '../src/application/deliver-mail.service.js';
import { KeepPreferences } from '../src/application/keep-preferences.service.js';
import type { PreferencesRequest } from '../src/contract.js';
import { NotificationsJobsModule, NotificationsModule, Notify, type Message } from '../src/index.js';
import { MailServer } from './support/mail-server.js';

const AT_NIGHT = new Date('2026-11-27T22:30:00Z');
const CALM: PreferencesRequest = { zone: 'Europe/Amsterdam', digestHour: 8, choices: [] };
const HOUR_TERM = { expiry: false, binding: true, toTheHour: true };

let server: MailServer;
let platform: PlatformUnderTest;
let person: Actor;
let caseId: string;

beforeAll(async () => {
  server = await MailServer.create();
  await server.start();
  platform = await startPlatform({
    rights: new PolicyRights(),
    imports: [NotificationsModule, NotificationsJobsModule],
    providers: [KeepPreferences],
    env: { ZEGEL_MAIL_URL: server.url, ZEGEL_PUBLIC_URL: 'http://zegel.test:8080' },
  });
});

beforeEach(async () => {
  person = await givenAPerson(platform.database, { roles: ['prosecutor'] });
  caseId = await givenACase(platform.database, { memberIds: [person.id], title: 'A title that stays in the house' });
  server.taken.splice(0);
  server.onMail = async () => undefined;
});

afterEach(async () => {
  jest.restoreAllMocks();
  await platform.database.query(`UPDATE delivery SET state = 'off' WHERE state = 'pending'`);
  await platform.database.query(`UPDATE digest SET state = 'failed' WHERE state = 'pending'`);
});

afterAll(async () => {
  await platform.stop();
  await server.stop();
});

const itIs = (now: Date): unknown => jest.spyOn(platform.app.get(Clock), 'now').mockReturnValue(now);
const sendDigests = () => platform.app.get(DeliverDigests).execute('a job');
const sendMail = () => platform.app.get(DeliverMail).execute('a job');
const comeDue = async (): Promise<void> => {
  await platform.database.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`);
  await platform.database.query(`UPDATE digest SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`);
};
const deliveries = (who = person): Promise<readonly { state: string; timing: string; attempts: number; last_error: string | null }[]> =>
  platform.database.query(`SELECT state, timing, attempts, last_error FROM delivery WHERE user_id = $1 AND channel = 'e-mail' ORDER BY sequence`, [who.id]);

async function tell(more: Partial<Message> = {}): Promise<void> {
  const message = { userIds: [person.id], key: randomUUID(), kind: 'decision', message: 'decision.given', params: { decision: { nl: 'Verbeurdverklaring', en: 'Forfeiture' }, count: 1 }, caseId, ...more } as Message;
  await platform.uow.run(processContext('worker', 'process', 'a job'), () => platform.app.get(Notify).people([message]));
}

const choose = (request: Partial<PreferencesRequest>, version = 0, who = person) =>
  platform.app.get(KeepPreferences).keep(requestOf(who, { act: 'me.settings' }), version, { ...CALM, ...request });

describe('a digest', () => {
  it('gathers a day in one mail, with what happened in which case and nothing of the case', async () => {
    await tell();
    await tell();
    await tell({ kind: 'item-status', message: 'item.status-changed', params: { item: 'Z-1-1', status: { nl: 'Teruggegeven', en: 'Returned' } } });

    expect(await sendMail()).toEqual({ sent: 0, serverAway: null });
    expect(await sendDigests()).toEqual({ sent: 0, serverAway: null });
    await comeDue();
    expect(await sendDigests()).toEqual({ sent: 1, serverAway: null });
    expect(await sendDigests()).toEqual({ sent: 0, serverAway: null });

    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]?.subject).toBe('[Zegel] Dagoverzicht: 3 meldingen');
    expect(server.taken[0]?.text).not.toMatch(/title|Verbeurd|Z-1-1|Teruggegeven|Person/);
    expect((await deliveries()).map(({ state, attempts }) => ({ state, attempts }))).toEqual(Array.from({ length: 3 }, () => ({ state: 'sent', attempts: 1 })));
  });

  it('is one mail a person when several workers make it at the same time', async () => {
    for (let count = 0; count < 5; count += 1) await tell();
    await comeDue();

    const runs = await Promise.all([sendDigests(), sendDigests(), sendDigests()]);

    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(server.taken.map(({ subject }) => subject)).toEqual(['[Zegel] Dagoverzicht: 5 meldingen']);
  });

  it('whose worker died between sending and noting is sent again, with the same contents under the same Message-ID', async () => {
    await tell();
    await comeDue();
    server.onMail = async () => {
      await platform.database.query('REVOKE UPDATE ON digest FROM zegel_app');
    };
    await expect(sendDigests()).rejects.toMatchObject({ driverError: { code: '42501' } });
    await platform.database.query('GRANT UPDATE ON digest TO zegel_app');
    server.onMail = async () => undefined;
    await tell();

    expect((await deliveries()).map(({ state }) => state)).toEqual(['pending', 'pending']);
    await platform.database.query(`UPDATE digest SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`);
    await sendDigests();

    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect(server.taken.map(({ subject, text }) => [subject, text?.includes('eerder aangekomen')])).toEqual([
      ['[Zegel] Dagoverzicht: 1 melding', false],
      ['[Zegel] Dagoverzicht: 1 melding', true],
    ]);
    expect((await deliveries()).map(({ state }) => state)).toEqual(['sent', 'pending']);
  });

  it('waits with all it holds while the mail server is away', async () => {
    await tell();
    await comeDue();
    await server.stop();

    expect(await sendDigests()).toMatchObject({ sent: 0, serverAway: expect.stringMatching(/^E/) });
    expect(await deliveries()).toMatchObject([{ state: 'pending', attempts: 1, last_error: expect.stringMatching(/^E/) }]);
    await server.start();
    await comeDue();

    expect(await sendDigests()).toEqual({ sent: 1, serverAway: null });
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('leaves out what its reader may no longer be told', async () => {
    const hidden = await givenACase(platform.database, { memberIds: [person.id] });
    await tell();
    await tell({ caseId: hidden });
    await platform.database.query(`UPDATE case_file SET member_ids = '{}', lead_id = NULL WHERE id = $1`, [hidden]);
    await platform.database.query('DELETE FROM case_member WHERE case_id = $1', [hidden]).catch(() => undefined);
    await comeDue();

    await sendDigests();

    expect(server.taken.map(({ subject }) => subject)).toEqual(['[Zegel] Dagoverzicht: 1 melding']);
    expect((await deliveries()).map(({ state, last_error: error }) => [state, error])).toEqual([
      ['sent', null],
      ['failed', 'recipient may not be told'],
    ]);
  });
});

describe('quiet hours', () => {
  const quiet = { quietFrom: '22:00', quietUntil: '07:00', choices: [{ kind: 'decision', inApp: true, mail: 'at-once' }] } as const;

  it('hold up a mail until they end, also one that comes to its turn in them', async () => {
    await choose(quiet);
    itIs(AT_NIGHT);
    await tell();
    await comeDue();

    expect(await sendMail()).toEqual({ sent: 0, serverAway: null });

    const [row] = await platform.database.query<{ next: Date; attempts: number }>(`SELECT next_attempt_at AS next, attempts FROM delivery WHERE user_id = $1 AND channel = 'e-mail'`, [person.id]);
    expect(row).toEqual({ next: new Date('2026-11-28T06:00:00Z'), attempts: 0 });
    jest.restoreAllMocks();
    itIs(new Date('2026-11-28T06:00:00Z'));
    await comeDue();
    expect(await sendMail()).toEqual({ sent: 1, serverAway: null });
  });

  it('hold up a digest in the same way', async () => {
    await choose({ ...quiet, choices: [{ kind: 'decision', inApp: true, mail: 'digest' }] });
    itIs(AT_NIGHT);
    await tell();
    await comeDue();

    expect(await sendDigests()).toEqual({ sent: 0, serverAway: null });
    expect(server.taken).toEqual([]);
  });

  it('never hold up a term in hours', async () => {
    await choose(quiet);
    itIs(AT_NIGHT);
    await tell({ kind: 'deadline', message: 'deadline.approaching', params: { deadline: { nl: 'a', en: 'a' }, due: '2026-11-28T01:00:00.000Z' }, weight: HOUR_TERM });

    expect(await sendMail()).toEqual({ sent: 1, serverAway: null });
  });
});

describe('a choice', () => {
  it('plans what waits already anew: off is not sent, at once goes at once', async () => {
    await tell();
    await tell({ kind: 'item-status', message: 'item.status-changed', params: { item: 'Z', status: { nl: 'x', en: 'x' } } });

    await choose({ choices: [{ kind: 'decision', inApp: true, mail: 'off' }, { kind: 'item-status', inApp: true, mail: 'at-once' }] });

    expect(await sendMail()).toEqual({ sent: 1, serverAway: null });
    expect((await deliveries()).map(({ state }) => state)).toEqual(['off', 'sent']);
  });

  it('of nothing on the page leaves no notification in the list, and says so in the log', async () => {
    await choose({ choices: [{ kind: 'decision', inApp: false, mail: 'off' }] });
    await tell();

    const rows = await platform.database.query('SELECT channel, state FROM delivery WHERE user_id = $1 ORDER BY channel', [person.id]);
    expect(rows).toEqual([
      { channel: 'e-mail', state: 'off' },
      { channel: 'in-app', state: 'off' },
    ]);
  });

  it('is kept for the version that was seen, and refused for another', async () => {
    expect(await choose({ digestHour: 17 })).toMatchObject({ version: 1, digestHour: 17 });

    await expect(choose({ digestHour: 9 })).rejects.toMatchObject({ kind: 'stale', details: { currentVersion: 1 } });
    expect(await choose({ digestHour: 9 }, 1)).toMatchObject({ version: 2, digestHour: 9 });
  });

  it('that switches off escalations, or makes every hour quiet, is refused with all its faults', async () => {
    const refused = choose({ quietFrom: '08:00', quietUntil: '08:00', choices: [{ kind: 'escalation', inApp: false, mail: 'off' }] });

    await expect(refused).rejects.toMatchObject({
      details: { errors: [{ code: 'preferences.quiet-always', pointer: '/quietUntil' }, { code: 'preferences.escalation-off', pointer: '/choices/0/inApp' }] },
    });
  });

  it('is one’s own to make', async () => {
    const colleague = await givenAPerson(platform.database);
    await choose({ digestHour: 17 });

    const meddling = platform.uow.run(requestOf(colleague, { act: 'me.settings' }), () => platform.uow.manager.query('UPDATE notification_preference SET digest_hour = 3 WHERE user_id = $1', [person.id]));

    await expect(meddling).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
