import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { ROLE_TITLES } from '../../../libs/access/src/index.js';
import { demoTemplate } from '../../browser/demo-template.js';
import { givenSession } from '../../e2e/support/people.js';
import { startApp, type AppOptions, type AppProcess } from '../../support/app-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** The demo office with someone in it who may do everything, so that no door is closed before the fuzzer reaches what is behind it. */
export interface FuzzOffice {
  readonly app: AppProcess;
  readonly database: TestDatabase;
  /** Who may do everything. */
  readonly userId: string;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  session(): Promise<string>;
  stop(): Promise<void>;
}

/** Part of a path → where its ids come from. */
const IDS: Readonly<Record<string, string>> = {
  cases: 'case_file', items: 'item', documents: 'document', places: 'place', decisions: 'decision', deadlines: 'deadline', parties: 'case_party', approvals: 'approval',
  events: 'event', notifications: 'notification', people: 'app_user',
};

export async function openFuzzOffice(options: Pick<AppOptions, 'web'> = {}): Promise<FuzzOffice> {
  const template = await demoTemplate();
  const database = await createTestDatabase(template.database);
  const app = await startApp({ ...options, database });
  cpSync(template.files, app.files, { recursive: true });
  const userId = randomUUID();
  // A partner is nobody else.
  const roles = Object.keys(ROLE_TITLES).filter((role) => role !== 'partner');
  await database.query(
    `INSERT INTO app_user (id, login, name, email, password_hash, roles, unit_ids, locale) SELECT $1, 'alles', 'Wie alles mag', 'alles@noordstad.example', 'x', $2, array_agg(id), 'en' FROM unit`,
    [userId, roles],
  );
  const ids: Record<string, readonly string[]> = {};
  for (const [part, table] of Object.entries(IDS)) ids[part] = (await database.query<{ id: string }>(`SELECT id::text FROM ${table} ORDER BY id LIMIT 40`)).map(({ id }) => id);
  ids['*'] = Object.values(ids).flatMap((some) => some.slice(0, 5));
  return {
    app,
    database,
    userId,
    ids,
    session: () => givenSession(database, userId),
    stop: async () => {
      await app.stop();
      await database.drop();
    },
  };
}
