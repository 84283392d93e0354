import type { Role } from '../../../libs/access/src/contract.js';
import { startApp, type AppOptions, type AppProcess } from '../../support/app-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { Client } from './client.js';
import { givenPerson, givenUnit, type Enrolled, type Person } from './people.js';

/** The built services as processes, on a database of their own, with an office that people can be enrolled in. */
export interface RunningOffice {
  readonly app: AppProcess;
  readonly database: TestDatabase;
  readonly url: string;
  readonly unitId: string;
  /** Nobody: no session. */
  readonly stranger: Client;
  enrol(role: Role, more?: Partial<Enrolled>): Promise<Person>;
  stop(): Promise<void>;
}

/** Call `stop` in afterAll. */
export async function startRunningOffice(options: Omit<Partial<AppOptions>, 'database'> & { readonly database?: TestDatabase } = {}): Promise<RunningOffice> {
  const database = options.database ?? (await createTestDatabase());
  const app = await startApp({ ...options, database }).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
  const unitId = await givenUnit(database);
  return {
    app,
    database,
    url: app.url,
    unitId,
    stranger: new Client(app.url, null),
    enrol: (role, more = {}) => givenPerson(database, app.url, { role, unitId, ...more }),
    stop: async () => {
      await app.stop();
      await database.drop();
    },
  };
}
