import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCompose } from './support/compose-file.js';
import { makeSecrets, type MadeSecrets } from './support/made-secrets.js';

const compose = readCompose();
/** What cannot be made up: where the mail server is, and a certificate on a machine without openssl. */
const BY_HAND = spawnSync('openssl', ['version']).status === 0 ? ['mail_url'] : ['mail_url', 'tls_certificate', 'tls_key'];

let secrets: MadeSecrets;
let printed: string;

beforeEach(() => {
  secrets = makeSecrets();
  printed = secrets.make();
});

afterEach(() => secrets.remove());

const folder = (): string => path.join(secrets.root, 'secrets');
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('make-secrets.sh', () => {
  it('makes every secret of docker-compose.yml but those it cannot know, and says so', () => {
    const made = readdirSync(folder()).filter((name) => name.endsWith('.txt'));
    const wanted = Object.keys(compose.secrets).filter((name) => !BY_HAND.includes(name));

    expect(made.sort()).toEqual(wanted.map((name) => `${name}.txt`).sort());
    expect(printed).toContain('still to do: write the address of your mail server');
  });

  it('closes the folder to other people, and opens the files to the users of the containers', () => {
    expect(modeOf(folder())).toBe('700');
    expect(readdirSync(folder()).map((name) => modeOf(path.join(folder(), name)))).toEqual(readdirSync(folder()).map(() => '644'));
  });

  it('keeps the secrets out of git', () => {
    expect(readFileSync(path.join(folder(), '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('makes other secrets for another installation', () => {
    const other = makeSecrets();
    other.make();

    const same = Object.keys(compose.secrets).filter((name) => !BY_HAND.includes(name) && other.read(compose, name) === secrets.read(compose, name));
    other.remove();

    expect(same).toEqual([]);
  });

  it('makes a key that Garage takes: GK and 12 bytes, a secret of 32', () => {
    expect(secrets.read(compose, 's3_access_key')).toMatch(/^GK[0-9a-f]{24}$/);
    expect(secrets.read(compose, 's3_secret_key')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the services the password that the migration sets, and the queue the one that Redis asks', () => {
    expect(new URL(secrets.read(compose, 'database_url')).password).toBe(secrets.read(compose, 'app_password'));
    expect(new URL(secrets.read(compose, 'owner_database_url')).password).toBe(secrets.read(compose, 'owner_password'));
    expect(`requirepass ${new URL(secrets.read(compose, 'queue_url')).password}`).toBe(secrets.read(compose, 'redis_auth'));
  });

  it('keeps what is there, and makes anew what was taken away', () => {
    const before = secrets.read(compose, 'app_password');
    const key = secrets.read(compose, 's3_secret_key');
    for (const name of ['app_password', 'database_url']) rmSync(secrets.fileOf(compose, name));

    const second = secrets.make();

    expect(second.match(/made secrets\/\w+/g)).toEqual(['made secrets/app_password', 'made secrets/database_url']);
    expect(secrets.read(compose, 'app_password')).not.toBe(before);
    expect(new URL(secrets.read(compose, 'database_url')).password).toBe(secrets.read(compose, 'app_password'));
    expect(secrets.read(compose, 's3_secret_key')).toBe(key);
  });

  it('writes .env with the name that people type and the sender of mail', () => {
    expect(readFileSync(path.join(secrets.root, '.env'), 'utf8')).toBe(`ZEGEL_HOST=zegel.example.org\nZEGEL_MAIL_FROM='Zegel <zegel@example.org>'\n`);
  });
});
