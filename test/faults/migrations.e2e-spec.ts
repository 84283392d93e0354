import { findViolations } from '#platform';
import pg from 'pg';
import { freePort } from '../../tools/free-port.mjs';
import type { CaseFile, TimelineEvent } from '../../libs/cases/src/contract.js';
import type { Item } from '../../libs/items/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import { Client, done } from '../e2e/support/client.js';
import { until } from '../e2e/support/dates.js';
import { givenSession } from '../e2e/support/people.js';
import { aSeizure, cash } from '../e2e/support/story.js';
import { startApp, type AppProcess } from '../support/app-process.js';
import { ChildService } from '../support/child-service.js';
import { createTestDatabase } from '../support/test-database.js';
import type { EmptyPlace } from './support/empty-place.js';
import { changedSince, DERIVED, keepACopy, placeOfFormerOffice, recordedOffice } from './support/former-office.js';
import { measured } from './support/measured.js';
import { migrateUnderLoad } from './support/migrate-under-load.js';
import { startMigrator, type Migrator } from './support/migrator.js';
import { nextVersion } from './support/next-version.js';

/** T28, short: what an earlier version recorded is brought to this one while people work, and this one goes on from there. The long one: migrations.long-spec.ts. */

const LONGEST_WAIT_SECONDS = 2;
const former = recordedOffice();
const password = process.env['TEST_APP_PASSWORD'] ?? '';
let migrator: Migrator;
let place: EmptyPlace;
let tables: readonly string[];
let all: readonly string[];

beforeAll(async () => {
  const present = await createTestDatabase();
  all = (await present.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
  await present.drop();
  migrator = startMigrator();
  place = await placeOfFormerOffice(former, migrator);
  tables = await keepACopy(place);
});

afterAll(async () => {
  await place.remove();
  await migrator.stop();
});

describe('an office that an earlier version recorded', () => {
  it('is brought to this version migration by migration while people read and write: nobody waits long, nothing recorded changes', async () => {
    const { migrated, failed } = await migrateUnderLoad(migrator, { url: place.ownerUrl, had: former.migrations, all, tables });
    const longest = Math.max(...migrated.map(({ longestWaitSeconds }) => longestWaitSeconds));
    const { changed, gone } = await changedSince(place, tables, DERIVED);
    measured('T28-short', { migrations: migrated.length, longestWaitSeconds: longest, failed: failed.length, changed, gone });

    expect(migrated.length).toBeGreaterThan(50);
    expect([failed, longest < LONGEST_WAIT_SECONDS]).toEqual([[], true]);
    expect({ changed, gone }).toEqual({ changed: {}, gone: ['app_user.failed_attempts', 'app_user.retry_after'] });
  });

  it('is found to differ when one recorded row does', async () => {
    await place.query(`UPDATE copied.event SET data = data || '{"planted": true}' WHERE sequence = (SELECT min(sequence) FROM copied.event)`);

    expect((await changedSince(place, tables, DERIVED)).changed).toEqual({ event: 1 });
  });
});

describe('this version on what an earlier one recorded', () => {
  let app: AppProcess;

  beforeAll(async () => {
    await migrator.migrate({ url: place.ownerUrl, password });
    // Every fact is heard once more by whoever listens today.
    await place.query('UPDATE outbox SET dispatched_at = NULL');
    app = await startApp({ database: place });
  });

  afterAll(() => app.stop());

  const as = async (role: string): Promise<Client> => {
    const [user] = await place.query<{ id: string }>('SELECT id FROM app_user WHERE $1 = ANY (roles)', [role]);
    return new Client(app.url, await givenSession(place, user?.id ?? ''));
  };
  const wholeTimeline = async (by: Client, caseId: string): Promise<readonly TimelineEvent[]> => {
    const rows: TimelineEvent[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page<TimelineEvent> = await done(by.get<Page<TimelineEvent>>(`/cases/${caseId}/timeline${cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`}`));
      rows.push(...page.rows);
      cursor = page.nextCursor;
    }
    return rows;
  };
  const recorded = <Row>(table: string): readonly Row[] => former.tables[table] as readonly Row[];

  it('shows every case and every thing as it was recorded, with all of its history', async () => {
    const auditor = await as('auditor');
    const told: string[] = [];
    for (const { id, status, reference } of recorded<{ id: string; status: string; reference: string }>('case_file')) {
      const shown = await done(auditor.get<CaseFile>(`/cases/${id}`));
      const rows = await wholeTimeline(auditor, id);
      const facts = recorded<{ id: string; case_id: string }>('event').filter((event) => event.case_id === id);
      const missing = facts.filter((fact) => !rows.some((row) => row.id === fact.id));
      if (shown.status !== status || shown.reference !== reference || missing.length > 0) told.push(`${reference}: ${shown.status}, ${missing.length} facts are missing`);
    }
    for (const { id, status } of recorded<{ id: string; status: string }>('item')) {
      const shown = await done(auditor.get<Item>(`/items/${id}`));
      if (shown.status !== status) told.push(`${id}: ${shown.status} and not ${status}`);
    }

    expect(told).toEqual([]);
  });

  it('plans every recorded history again and comes to the recorded days; what must always be true is', async () => {
    await until(async () => (await place.query(`SELECT 1 FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}' UNION ALL SELECT 1 FROM replan_job WHERE state = 'running' LIMIT 1`)).length === 0);
    const lost = await place.query(
      `SELECT rule_id, subject_id, due_on, met_on FROM copied.deadline EXCEPT ALL SELECT rule_id, subject_id, due_on, met_on FROM deadline`,
    );

    expect(recorded('deadline').length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
    expect(await findViolations((sql) => place.query<{ count: string; ids: string[] | null }>(sql))).toEqual([]);
  });

  it('goes on working, and starts, while the migration of a version after it runs and when it has run', async () => {
    const [lead, caseId] = [await as('prosecutor'), recorded<{ id: string; status: string }>('case_file').find(({ status }) => status === 'investigation')?.id ?? ''];
    const next = nextVersion(['ALTER TABLE item ADD COLUMN expected_on date', 'CREATE INDEX item_expected_index ON item (expected_on)', 'CREATE TABLE comes_next (id uuid PRIMARY KEY)', ...['ENABLE', 'FORCE'].map((wall) => `ALTER TABLE comes_next ${wall} ROW LEVEL SECURITY`), 'CREATE POLICY comes_next_rows ON comes_next USING (true)']);
    const failed: string[] = [];
    let [asked, on] = [0, true];
    const work = async (): Promise<void> => {
      while (on) {
        for (const ask of [() => lead.get(`/cases/${caseId}`), () => lead.post(`/cases/${caseId}/seizures`, aSeizure([cash()]))]) {
          const { status, text } = await ask();
          if (status >= 300) failed.push(`${status} ${text.slice(0, 200)}`);
          asked += 1;
        }
      }
    };
    const workers = [work(), work()];
    const more = (count: number): Promise<true> => {
      const goal = asked + count;
      return until(() => asked >= goal);
    };
    const port = await freePort();
    const replica = new ChildService('api', { ...app.env, ZEGEL_HTTP_PORT: `${port}` }, `http://127.0.0.1:${port}/health/ready`);
    try {
      await more(4);
      await migrator.migrate({ url: place.ownerUrl, password, folder: next.folder });
      await replica.start();
      await more(4);
    } finally {
      on = false;
      await Promise.all(workers);
      await replica.stop();
      next.remove();
    }

    expect(await place.query('SELECT 1 FROM migrations WHERE name = $1', [next.name])).toHaveLength(1);
    expect(failed).toEqual([]);
  });
});

describe('a migration', () => {
  let other: EmptyPlace;

  beforeAll(async () => {
    other = await placeOfFormerOffice(former, migrator);
  });

  afterAll(() => other.remove());

  const waitsForALock = async (): Promise<boolean> =>
    (await other.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'zegel-migrate' AND datname = current_database() AND wait_event_type = 'Lock'`)).length > 0;

  it('that waits for somebody lets go, so that nobody waits behind it for long, and comes back until it has its turn', async () => {
    const reader = new pg.Client({ connectionString: other.ownerUrl });
    await reader.connect();
    await reader.query('BEGIN; LOCK TABLE item IN ACCESS SHARE MODE');
    const next = nextVersion(['ALTER TABLE item ADD COLUMN expected_on date']);
    try {
      const ran = migrator.migrate({ url: other.ownerUrl, only: [...former.migrations, next.name], folder: next.folder });
      await until(waitsForALock);
      await until(async () => !(await waitsForALock()));
      await until(waitsForALock);
      await reader.query('COMMIT');

      expect(await ran).toEqual([next.name]);
    } finally {
      await other.query('DELETE FROM migrations WHERE name = $1', [next.name]);
      next.remove();
      await reader.end();
    }
  });

  it('planted fault: that keeps a table to itself is found by how long people wait', async () => {
    const next = nextVersion(['ALTER TABLE item ADD COLUMN planted uuid NOT NULL DEFAULT gen_random_uuid()', `SELECT pg_sleep(${LONGEST_WAIT_SECONDS + 0.5})`], 'KeepsItToItself9999999999998');
    try {
      const { migrated } = await migrateUnderLoad(migrator, { url: other.ownerUrl, had: former.migrations, all: [next.name], tables: ['item'], folder: next.folder });

      expect(migrated.at(-1)?.longestWaitSeconds).toBeGreaterThan(LONGEST_WAIT_SECONDS);
    } finally {
      next.remove();
    }
  });
});
