import { PolicyRights } from '#access';
import { HealthCheck } from '#platform';
import { givenAPerson } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { WarnOfBackup } from '../src/application/warn-of-backup.service.js';
import { NotificationsModule } from '../src/index.js';
import { BackupQuery } from '../src/persistence/backup.query.js';

/** A backup that was not made in time is told to who looks after the installation. */

let platform: PlatformUnderTest;
let administrator: string;

beforeAll(async () => {
  platform = await startPlatform({ rights: new PolicyRights(), imports: [NotificationsModule], providers: [BackupQuery, WarnOfBackup], env: { ZEGEL_BACKUP_WITHIN_HOURS: '26' } });
  administrator = (await givenAPerson(platform.database, { roles: ['system-administrator'], unitIds: [] })).id;
  await givenAPerson(platform.database, { roles: ['prosecutor'], unitIds: [] });
});

afterAll(() => platform.stop());

beforeEach(async () => {
  await platform.database.query(`SET session_replication_role = replica; DELETE FROM notification; DELETE FROM backup; UPDATE installation SET since = clock_timestamp() - interval '30 days'`);
});

const madeHoursAgo = (hours: number): Promise<unknown> => platform.database.query(`INSERT INTO backup (moment, means) VALUES (clock_timestamp() - make_interval(hours => $1), 'other')`, [hours]);
const look = (): Promise<void> => platform.app.get(WarnOfBackup).execute('a job');
const told = (): Promise<readonly object[]> => platform.database.query('SELECT user_id AS "userId", message FROM notification');
const WARNING = { message: 'backup.overdue' };

it('is nothing to tell of when a backup was made in time', async () => {
  await madeHoursAgo(25);
  await look();

  expect(await told()).toEqual([]);
});

it('is told to the system administrators and nobody else, once a day', async () => {
  await madeHoursAgo(27);
  await look();
  await look();

  expect(await told()).toEqual([{ ...WARNING, userId: administrator }]);
});

it('is told when there never was a backup, and not of an installation that is new', async () => {
  await look();
  const never = await told();
  await platform.database.query('DELETE FROM notification; UPDATE installation SET since = clock_timestamp()');
  await look();

  expect([never, await told()]).toEqual([[{ ...WARNING, userId: administrator }], []]);
});

it('is a figure of the metrics page', async () => {
  await madeHoursAgo(2);

  const { body } = await platform.app.get(HealthCheck).page();

  expect(Number(/^zegel_backup_age_seconds (\S+)$/m.exec(body)?.[1])).toBeCloseTo(7200, -2);
});
