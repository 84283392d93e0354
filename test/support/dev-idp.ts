import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tools/free-port.mjs';

export interface DevAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly name?: string;
  readonly email?: string;
}

/** The development provider as a process, as `npm start` starts it. */
export interface DevIdp {
  readonly issuer: string;
  /** What the API is told, to sign in here. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts it for a Zegel at an address. Call `stop` in afterAll. */
export async function startDevIdp(publicUrl: string, accounts: readonly DevAccount[]): Promise<DevIdp> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-dev-idp-'));
  const [accountsFile, keyFile] = [path.join(folder, 'accounts.json'), path.join(folder, 'client.pem')];
  writeFileSync(accountsFile, JSON.stringify(accounts), { mode: 0o600 });
  writeFileSync(keyFile, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const port = await freePort(0, 'localhost');
  const issuer = `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.resolve('apps/dev-idp/src/main.mjs'), '--let-anybody-in'], {
    env: { PATH: process.env['PATH'], DEV_IDP_ISSUER: issuer, DEV_IDP_PORT: `${port}`, DEV_IDP_PUBLIC_URL: publicUrl, DEV_IDP_ACCOUNTS: accountsFile, DEV_IDP_CLIENT_KEY: keyFile, DEV_IDP_KEYS: path.join(folder, 'keys.json') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += String(chunk)));
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const giveUp = Date.now() + 60_000; ; await sleep(50)) {
    if (child.exitCode !== null || Date.now() > giveUp) {
      await stop();
      throw new Error(`the development provider did not start:\n${complaints}`);
    }
    if (await fetch(`${issuer}/health/ready`).then((answer) => answer.ok, () => false)) break;
  }
  return { issuer, env: { ZEGEL_SIGN_IN: 'oidc', ZEGEL_OIDC_ISSUER: issuer, ZEGEL_OIDC_CLIENT_ID: 'zegel', ZEGEL_OIDC_CLIENT_KEY_FILE: keyFile }, stop };
}
