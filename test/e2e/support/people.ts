import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Role } from '../../../libs/access/src/contract.js';
import type { TestDatabase } from '../../support/test-database.js';
import { Client } from './client.js';

type Owner = Pick<TestDatabase, 'query'>;

/** A person of the office, signed in. */
export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly email: string;
  readonly client: Client;
}

export interface Enrolled {
  readonly role: Role;
  readonly unitId: string;
  readonly name?: string;
  readonly supervisorId?: string;
  readonly locale?: 'nl' | 'en';
}

const PASSWORD = 'een-zin-van-vier-woorden';
let passwordHash: Promise<string> | undefined;
let enrolled = 0;

/** A unit of the office. @returns its id */
export async function givenUnit(database: Owner, name = 'Parket Noordstad'): Promise<string> {
  const id = randomUUID();
  await database.query('INSERT INTO unit (id, code, name) VALUES ($1, $2, $3)', [id, `U${(enrolled += 1)}`, name]);
  return id;
}

/** Enrols a person and opens a session, as the sign-in page does, without the wait for the password's hash. */
export async function givenPerson(database: Owner, url: string, { role, unitId, name, supervisorId, locale = 'nl' }: Enrolled): Promise<Person> {
  const id = randomUUID();
  const login = `${role}-${(enrolled += 1)}`;
  const person = { id, login, name: name ?? `Person ${login}`, password: PASSWORD, email: `${login}@noordstad.example` };
  await database.query(
    'INSERT INTO app_user (id, login, name, email, password_hash, roles, unit_ids, supervisor_id, locale) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [id, login, person.name, person.email, await (passwordHash ??= hash(PASSWORD)), [role], [unitId], supervisorId ?? null, locale],
  );
  return { ...person, client: new Client(url, await givenSession(database, id)) };
}

/** Opens a session of somebody who was asked who they are just now, for as long as a test takes. @returns its token */
export async function givenSession(database: Owner, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token).digest();
  await database.query(`INSERT INTO session (token_hash, user_id, expires_at, authenticated_at) VALUES ($1, $2, clock_timestamp() + interval '1 hour', clock_timestamp() + interval '1 hour')`, [digest, userId]);
  return token;
}
