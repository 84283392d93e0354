import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '#access';
import { createApi } from '../../../apps/api/src/create-api.js';
import { configFor } from '../../../libs/platform/test/support/platform-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { givenPerson, givenUnit, type Person } from '../../e2e/support/people.js';
import { givenACaseOfEachKind, type Records } from './cases-of-each-kind.js';
import { ROLES, type RelationName } from './matrix.js';

/** The API in this process, listening, with a person of every role and a case for every way in which they stand to one. */
export interface OfficeWithEveryRole {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  readonly unitId: string;
  readonly lead: Person;
  readonly people: Readonly<Record<Role, Person>>;
  readonly cases: Readonly<Record<RelationName, Records>>;
  stop(): Promise<void>;
}

/** Call `stop` in afterAll. */
export async function startOfficeWithEveryRole(): Promise<OfficeWithEveryRole> {
  const database = await createTestDatabase();
  const files = mkdtempSync(join(tmpdir(), 'zegel-rights-'));
  const app = await createApi(configFor(database, { ZEGEL_FILES_URL: `file://${files}` }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const [unitId, otherUnitId] = [await givenUnit(database), await givenUnit(database, 'Parket Zuidstad')];
  const lead = await givenPerson(database, url, { role: 'prosecutor', unitId });
  const partner = await givenPerson(database, url, { role: 'partner', unitId });
  const made = await Promise.all(ROLES.map(async (role) => [role, await givenPerson(database, url, { role, unitId })] as const));
  const people = Object.fromEntries(made) as Record<Role, Person>;
  const cases = await givenACaseOfEachKind({ database, lead, partner, unitId, otherUnitId }, Object.values(people));
  return {
    app,
    url,
    database,
    unitId,
    lead,
    people,
    cases,
    stop: async () => {
      await app.close();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
