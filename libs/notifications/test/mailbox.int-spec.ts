import { randomUUID } from 'node:crypto';
import { PolicyRights } from '#access';
import { processContext, type Actor } from '#platform';
import { givenAPerson, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { DeliverMail } from '../src/application/deliver-mail.service.js';
import { ShowMailbox } from '../src/application/show-mailbox.service.js';
import { NotificationsJobsModule, NotificationsModule, Notify, type MailboxMessage } from '../src/index.js';

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await startPlatform({ rights: new PolicyRights(), imports: [NotificationsModule, NotificationsJobsModule] });
});

afterAll(() => platform.stop());

const deliver = () => platform.app.get(DeliverMail).execute('a job');
const mailboxOf = (person: Actor): Promise<MailboxMessage[]> => platform.app.get(ShowMailbox).execute(requestOf(person, { act: 'mailbox.view' }));
const tell = (person: Actor, fileName: string): Promise<void> =>
  platform.uow.run(processContext('worker', 'process', 'a job'), () =>
    platform.app.get(Notify).people([{ userIds: [person.id], key: randomUUID(), kind: 'import', message: 'import.failed', params: { fileName } }]),
  );

describe('the mailbox', () => {
  it('keeps each mail once, the newest first, for its reader alone', async () => {
    const [person, colleague] = [await givenAPerson(platform.database), await givenAPerson(platform.database)];
    await tell(person, 'first.csv');
    await tell(person, 'second.csv');

    expect(await deliver()).toEqual({ sent: 2, serverAway: null });

    const mail = await mailboxOf(person);
    expect(mail).toHaveLength(2);
    expect(mail[0]).toMatchObject({ to: expect.stringContaining('@example.test'), subject: '[Zegel] Import mislukt' });
    expect(mail[0]?.text).toContain('http://localhost:8080/meldingen');
    expect(await mailboxOf(colleague)).toEqual([]);
  });

  it('keeps a mail once when the worker dies before it can note that it was kept', async () => {
    const person = await givenAPerson(platform.database);
    await tell(person, 'a.csv');
    await platform.database.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$`);
    await platform.database.query(`CREATE TRIGGER killed BEFORE UPDATE ON delivery FOR EACH ROW WHEN (NEW.state = 'sent') EXECUTE FUNCTION fail()`);
    await expect(deliver()).rejects.toThrow('killed');
    await platform.database.query('DROP TRIGGER killed ON delivery');

    await platform.database.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending'`);
    await deliver();

    expect(await mailboxOf(person)).toHaveLength(1);
    expect(await platform.database.query(`SELECT state, attempts FROM delivery WHERE user_id = $1 AND channel = 'e-mail'`, [person.id])).toEqual([{ state: 'sent', attempts: 2 }]);
  });
});
