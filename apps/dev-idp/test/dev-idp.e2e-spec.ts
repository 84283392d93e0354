import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Me } from '../../../libs/access/src/contract.js';
import { Client, done } from '../../../test/e2e/support/client.js';
import type { Person } from '../../../test/e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../../../test/e2e/support/running-office.js';
import { startDevIdp, type DevAccount, type DevIdp } from '../../../test/support/dev-idp.js';
import { Walker, signInAtDevIdp } from '../../../test/support/walk-to-provider.js';

const ACCOUNT: DevAccount = { role: 'prosecutor', login: 'officier', password: 'verzonnen', name: 'Marit <van> Loon', email: 'officier@noordstad.example' };

let idp: DevIdp | undefined;
let office: RunningOffice;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice({
    env: async (url) => {
      idp = await startDevIdp(url, [ACCOUNT]);
      return idp.env;
    },
  });
  officer = await office.enrol('prosecutor');
  await office.database.query('UPDATE app_user SET email = $2 WHERE id = $1', [officer.id, ACCOUNT.email]);
});

afterAll(async () => {
  await office?.stop();
  await idp?.stop();
});

describe('the development provider', () => {
  it('signs a demo account in, with the real flow, key and signature', async () => {
    const client = new Client(office.url, await signInAtDevIdp(office.url, ACCOUNT));

    expect((await done(client.get<Me>('/me'))).id).toBe(officer.id);
    const [session] = await office.database.query('SELECT acr, oidc_issuer, oidc_sid IS NOT NULL AS sid FROM session WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1', [officer.id]);
    expect(session).toEqual({ acr: 'http://eidas.europa.eu/LoA/substantial', oidc_issuer: 'http://localhost', sid: true });
  });

  it('is the same provider at another port: its people stay who they are', async () => {
    const [row] = await office.database.query('SELECT oidc_issuer, oidc_subject FROM app_user WHERE id = $1', [officer.id]);

    expect(row).toEqual({ oidc_issuer: 'http://localhost', oidc_subject: 'officier' });
  });

  it('lists the accounts by a form each, without letting their names write the page', async () => {
    const { html } = await new Walker().go(`${office.url}/api/v1/sign-in/start`);

    expect(html).toContain('Marit &#60;van&#62; Loon');
    expect(html).not.toContain('<van>');
  });

  it('refuses a wrong password', async () => {
    await expect(signInAtDevIdp(office.url, { ...ACCOUNT, password: 'nee' })).rejects.toThrow(/nobody was signed in/);
  });

  it('ends as a process that says why, in production', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('apps/dev-idp/src/main.mjs'), '--let-anybody-in'], { env: { PATH: process.env['PATH'], NODE_ENV: 'production', DEV_IDP_ISSUER: 'http://localhost:4000' }, encoding: 'utf8' });

    expect([status, stderr]).toEqual([1, expect.stringMatching(/The development provider does not start: this is production/)]);
  });

  it('is not accepted by an API in production, which ends with the reason', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('dist/services/api.js')], {
      env: { ...office.app.env, ZEGEL_ENV: 'production', ZEGEL_PUBLIC_URL: 'https://zegel.example.org', ZEGEL_MAIL_URL: 'smtps://mail.example.org', ZEGEL_SCANNER_URL: 'none:' },
      encoding: 'utf8',
    });

    expect([status, stderr.trim()]).toEqual([1, 'Configuration: ZEGEL_OIDC_ISSUER must be https and on another machine in production: the development provider lets anybody in.']);
  });
});
