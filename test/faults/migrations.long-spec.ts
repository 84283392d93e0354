import { createTestDatabase } from '../support/test-database.js';
import { changedSince, DERIVED, keepACopy, placeOfFormerOffice, recordedOffice } from './support/former-office.js';
import { measured } from './support/measured.js';
import { migrateUnderLoad } from './support/migrate-under-load.js';
import { startMigrator } from './support/migrator.js';
import { multiply } from './support/multiply-office.js';

/** T28, long: a million rows. ZEGEL_TEST_COPIES makes it longer or shorter. The migrations up to this one were made before the first release and may take their time. */

const COPIES = Number(process.env['ZEGEL_TEST_COPIES'] ?? 850);
const BEFORE_THE_FIRST_RELEASE = 1_796_187_600_000;
const LONGEST_WAIT_SECONDS = 2;

it(`the recorded office, ${COPIES} times: nothing recorded changes, and nobody waits long for a migration of a release`, async () => {
  const former = recordedOffice();
  const present = await createTestDatabase();
  const all = (await present.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
  await present.drop();
  const migrator = startMigrator();
  const place = await placeOfFormerOffice(former, migrator);
  try {
    const rows = await multiply(place, COPIES);
    const tables = await keepACopy(place);
    const { migrated, failed } = await migrateUnderLoad(migrator, { url: place.ownerUrl, had: former.migrations, all, tables });
    const { changed, gone } = await changedSince(place, tables, DERIVED);
    const slowest = migrated.toSorted((a, b) => b.longestWaitSeconds - a.longestWaitSeconds).slice(0, 8);
    measured('T28', { rows, migrations: migrated.length, seconds: migrated.reduce((sum, { seconds }) => sum + seconds, 0), slowest, failed: failed.length, changed, gone });

    expect([failed, changed]).toEqual([[], {}]);
    expect(migrated.filter(({ name, longestWaitSeconds }) => Number(/\d+$/.exec(name)?.[0]) > BEFORE_THE_FIRST_RELEASE && longestWaitSeconds > LONGEST_WAIT_SECONDS)).toEqual([]);
  } finally {
    await place.remove();
    await migrator.stop();
  }
}, 7_200_000);
