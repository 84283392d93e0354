import { PolicyRights } from '#access';
import { HealthCheck } from '#platform';
import { givenACase, givenAPerson } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { CheckInvariants } from '../src/application/check-invariants.service.js';
import { NotificationsModule } from '../src/index.js';
import { BackupQuery } from '../src/persistence/backup.query.js';

/** T4: the look of every night, as the role of the services. */

let platform: PlatformUnderTest;
let administrator: string;

beforeAll(async () => {
  platform = await startPlatform({ rights: new PolicyRights(), imports: [NotificationsModule], providers: [BackupQuery, CheckInvariants] });
  administrator = (await givenAPerson(platform.database, { roles: ['system-administrator'], unitIds: [] })).id;
});

afterAll(() => platform.stop());

const told = (): Promise<readonly object[]> => platform.database.query('SELECT user_id AS "userId", message, params FROM notification');
const look = () => platform.app.get(CheckInvariants).execute('a job');

it('tells nobody of anything when all is well', async () => {
  expect([await look(), await told()]).toEqual([[], []]);
});

it('tells the system administrators of a row that came past every guard, once a day, and the metrics page counts it', async () => {
  await givenACase(platform.database); // its event is written by hand, without a line of the log

  const violations = await look();
  await look();

  expect(violations).toEqual([expect.objectContaining({ name: 'every event stands in the log once', count: 1 })]);
  expect(await told()).toEqual([{ userId: administrator, message: 'invariants.violated', params: { count: 1, rules: 1 } }]);
  expect((await platform.app.get(HealthCheck).page()).body).toMatch(/^zegel_invariant_violations 1$/m);
});
