import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../build/source-files.mjs';

const DATA = path.join(PROJECT_ROOT, '.data');

/** Where a Zegel that runs from this folder keeps its things. Nothing is written outside it. */
export const PLACES = {
  root: PROJECT_ROOT,
  data: DATA,
  postgres: path.join(DATA, 'pg'),
  files: path.join(DATA, 'files'),
  logs: path.join(DATA, 'logs'),
  /** Held by the launcher while Zegel runs. */
  launcherLock: path.join(DATA, 'launcher.lock'),
  /** Held by whoever builds, starts PostgreSQL or migrates. */
  setupLock: path.join(DATA, 'setup.lock'),
  /** The services of the running launcher, for the next one to clear up after kill -9. */
  services: path.join(DATA, 'services.json'),
  demoAccounts: path.join(DATA, 'demo-accounts.json'),
  /** What Zegel shows the development provider, and what that signs with. */
  clientKey: path.join(DATA, 'oidc-client-key.pem'),
  providerKeys: path.join(DATA, 'dev-idp-keys.json'),
  applicationPassword: path.join(DATA, 'zegel_app.pw'),
  sealerPassword: path.join(DATA, 'zegel_sealer.pw'),
  /** The key that signs checkpoints; only the sealer is told where it is. */
  sealKey: path.join(DATA, 'seal', 'key'),
  /** Outside the database: every signed checkpoint of the log. */
  checkpoints: path.join(DATA, 'seal', 'checkpoints'),
  webRoot: path.join(PROJECT_ROOT, 'dist', 'web'),
};

/**
 * Makes the folders; only their owner may look inside.
 * @throws when this user may not write here
 */
export function ensurePlaces() {
  try {
    for (const folder of [PLACES.data, PLACES.files, PLACES.logs, PLACES.checkpoints]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`${PLACES.data} cannot be written by this user`, { cause });
  }
}

/** @typedef {'api' | 'worker' | 'sealer' | 'dev-idp'} ServiceName */

/**
 * The entry point of an app, as built; of the development provider, which is no part of what is built, its source.
 * @param {ServiceName | 'cli'} app
 */
export function entryPoint(app) {
  return app === 'dev-idp' ? path.join(PROJECT_ROOT, 'apps', app, 'src', 'main.mjs') : path.join(PROJECT_ROOT, 'dist', 'services', `${app}.js`);
}

/** The password the services sign in with, made once. */
export function applicationPassword() {
  makeOnce(PLACES.applicationPassword, () => randomBytes(24).toString('base64url'));
  return readFileSync(PLACES.applicationPassword, 'utf8');
}

/** The file with the key by which Zegel shows the development provider who it is, made once. */
export function clientKeyFile() {
  makeOnce(PLACES.clientKey, () => `${generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })}`);
  return PLACES.clientKey;
}

/** The password the sealer signs in with, made once. */
export function sealerPassword() {
  makeOnce(PLACES.sealerPassword, () => randomBytes(24).toString('base64url'));
  return readFileSync(PLACES.sealerPassword, 'utf8');
}

/** The file of the key that signs checkpoints, made once. */
export function sealKeyFile() {
  makeOnce(PLACES.sealKey, () => randomBytes(32).toString('hex'));
  return PLACES.sealKey;
}

/**
 * @param {string} file
 * @param {() => string} make
 */
function makeOnce(file, make) {
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
}
