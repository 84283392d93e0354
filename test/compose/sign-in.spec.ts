import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '#platform';

interface Added {
  readonly services: Readonly<Record<string, { readonly environment: Readonly<Record<string, string>>; readonly secrets: readonly string[]; readonly networks: readonly string[] }>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const added = parse(readFileSync('docker/sign-in.yml', 'utf8')) as Added;
const base = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as { readonly networks: Readonly<Record<string, object | null>> };
const site: Readonly<Record<string, string>> = { ZEGEL_OIDC_ISSUER: 'https://login.example.org/realms/om', ZEGEL_OIDC_CLIENT_ID: 'zegel', ZEGEL_OIDC_ACR: '' };

/** What the api is told, as Compose fills it in from `.env`. */
const told = (more: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(added.services['api']?.environment ?? {}).map(([name, value]) => [name, value.replace(/\$\{(\w+):[^}]*\}/, (_, key: string) => ({ ...site, ...more })[key] ?? '')]));

describe('docker/sign-in.yml', () => {
  let folder: string;
  let production: Record<string, string>;

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-sign-in-'));
    const key = path.join(folder, 'key');
    writeFileSync(key, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
    production = { ZEGEL_ENV: 'production', ZEGEL_DATABASE_URL: 'postgres://x', ZEGEL_QUEUE_URL: 'redis://x', ZEGEL_HTTP_PORT: '3000', ZEGEL_WORKER_HTTP_PORT: '3001', ZEGEL_PUBLIC_URL: 'https://zegel.example.org', ZEGEL_FILES_URL: 's3://x', ZEGEL_MAIL_URL: 'smtps://x', ZEGEL_SCANNER_URL: 'none:', KEY: key };
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (more: Readonly<Record<string, string>> = {}): unknown => loadConfig({ ...production, ...told(more), ZEGEL_OIDC_CLIENT_KEY_FILE: production['KEY'] });

  it('tells the api all it needs to sign people in at a provider', () => {
    expect(start()).toMatchObject({ ZEGEL_SIGN_IN: 'oidc', ZEGEL_OIDC_ISSUER: 'https://login.example.org/realms/om', ZEGEL_OIDC_CLIENT_ID: 'zegel' });
  });

  it('does not start with the development provider', () => {
    expect(() => start({ ZEGEL_OIDC_ISSUER: 'http://localhost:3001' })).toThrow(/must be https and on another machine/);
  });

  it('gives it the key as a file, and a way to the provider', () => {
    const { secrets, networks, environment } = added.services['api'] ?? { secrets: [], networks: [], environment: {} };

    expect(secrets.map((secret) => `/run/secrets/${secret}`)).toEqual([environment['ZEGEL_OIDC_CLIENT_KEY_FILE']]);
    expect(secrets.filter((secret) => !(secret in added.secrets))).toEqual([]);
    expect(networks.filter((network) => !(network in base.networks))).toEqual([]);
  });
});
