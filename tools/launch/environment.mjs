import { pathToFileURL } from 'node:url';
import { clientKeyFile, PLACES, sealKeyFile } from './places.mjs';

/** For the launcher itself: the services refuse settings they do not know. */
const OURS = new Set(['ZEGEL_PORT', 'ZEGEL_OWNER_DATABASE_URL', 'ZEGEL_BACKUP_KEY_FILE']);
/** What only the sealer is told: above all, where its key is. */
const OF_THE_SEALER = /^ZEGEL_SEAL(ER)?_/;
/** Settings of the services that hold for the sealer too. */
const OF_ALL = new Set(['ZEGEL_LOG_LEVEL', 'ZEGEL_HTTP_HOST']);

/** What a start gives its services itself, and the setting with which it can be told what to give. */
const GIVEN_BY_THE_START = new Map([
  ['ZEGEL_DATABASE_URL', 'ZEGEL_OWNER_DATABASE_URL'],
  ['ZEGEL_SEALER_DATABASE_URL', 'ZEGEL_OWNER_DATABASE_URL'],
  ['ZEGEL_HTTP_PORT', 'ZEGEL_PORT'],
  ['ZEGEL_WORKER_HTTP_PORT', undefined],
  ['ZEGEL_SEALER_HTTP_PORT', undefined],
]);

/**
 * @param {NodeJS.ProcessEnv} env
 * @throws when a setting is there that would be put aside without a word
 */
export function refuseOverruled(env = process.env) {
  for (const [name, instead] of GIVEN_BY_THE_START) {
    if (env[name] !== undefined) throw new Error(`${name}: a start chooses this itself; ${instead ? `set ${instead}` : 'leave it out'}.`);
  }
}

/**
 * What the services are told. Settings of the caller's environment come before the defaults of this way to run.
 * @param {{ databaseUrl: string, port: number, workerPort: number, provider?: number | undefined }} options  provider: the port of the development provider
 * @returns {NodeJS.ProcessEnv}
 */
export function serviceEnvironment({ databaseUrl, port, workerPort, provider }) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.has(name) && !OF_THE_SEALER.test(name)));
  return {
    NODE_ENV: 'production',
    ZEGEL_ENV: 'embedded',
    ZEGEL_QUEUE_URL: 'postgres:',
    ZEGEL_MAIL_URL: 'mailbox:',
    ZEGEL_FILES_URL: pathToFileURL(PLACES.files).href,
    ZEGEL_WEB_ROOT: PLACES.webRoot,
    ZEGEL_PUBLIC_URL: `http://localhost:${port}`,
    ...(provider !== undefined && {
      ZEGEL_SIGN_IN: 'oidc',
      ZEGEL_OIDC_ISSUER: issuerAt(provider),
      ZEGEL_OIDC_CLIENT_ID: 'zegel',
      ZEGEL_OIDC_CLIENT_KEY_FILE: clientKeyFile(),
    }),
    ...given,
    // Commands of the operator beside the development provider: who is added gets a password for it.
    ...(provider === undefined && usesDevelopmentProvider() && { ZEGEL_SIGN_IN: 'local' }),
    ZEGEL_DATABASE_URL: databaseUrl,
    ZEGEL_HTTP_PORT: `${port}`,
    ZEGEL_WORKER_HTTP_PORT: `${workerPort}`,
  };
}

/** Whether people sign in at the development provider: unless the caller says otherwise, and never where it matters. */
export function usesDevelopmentProvider({ ZEGEL_SIGN_IN, ZEGEL_OIDC_ISSUER, ZEGEL_ENV } = process.env) {
  return (ZEGEL_SIGN_IN ?? 'oidc') === 'oidc' && !ZEGEL_OIDC_ISSUER && ZEGEL_ENV !== 'production';
}

/**
 * What the development provider is told.
 * @param {number} port
 * @param {string} publicUrl  where Zegel is
 * @returns {NodeJS.ProcessEnv}
 */
export function providerEnvironment(port, publicUrl) {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'development',
    DEV_IDP_ISSUER: issuerAt(port),
    DEV_IDP_PORT: `${port}`,
    DEV_IDP_PUBLIC_URL: publicUrl,
    DEV_IDP_ACCOUNTS: PLACES.demoAccounts,
    DEV_IDP_CLIENT_KEY: clientKeyFile(),
    DEV_IDP_KEYS: PLACES.providerKeys,
  };
}

/** @param {number} port */
function issuerAt(port) {
  return `http://localhost:${port}`;
}

/**
 * What the sealer is told.
 * @param {{ databaseUrl: string, port: number }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function sealerEnvironment({ databaseUrl, port }) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ZEGEL_') || OF_THE_SEALER.test(name) || OF_ALL.has(name)));
  return {
    NODE_ENV: 'production',
    ZEGEL_ENV: 'embedded',
    ZEGEL_SEAL_KEY_FILE: sealKeyFile(),
    ZEGEL_SEAL_FOLDER: PLACES.checkpoints,
    ...given,
    ZEGEL_SEALER_DATABASE_URL: databaseUrl,
    ZEGEL_SEALER_HTTP_PORT: `${port}`,
  };
}
