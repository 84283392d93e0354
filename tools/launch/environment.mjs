import { pathToFileURL } from 'node:url';
import { PLACES } from './places.mjs';

/** For the launcher itself: the services refuse settings they do not know. */
const OURS = new Set(['ZEGEL_PORT', 'ZEGEL_OWNER_DATABASE_URL', 'ZEGEL_BACKUP_KEY_FILE']);

/**
 * What the services are told. Settings of the caller's environment come before the defaults of this way to run.
 * @param {{ databaseUrl: string, port: number, workerPort: number }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function serviceEnvironment({ databaseUrl, port, workerPort }) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.has(name)));
  return {
    NODE_ENV: 'production',
    ZEGEL_ENV: 'embedded',
    ZEGEL_QUEUE_URL: 'postgres:',
    ZEGEL_MAIL_URL: 'mailbox:',
    ZEGEL_FILES_URL: pathToFileURL(PLACES.files).href,
    ZEGEL_WEB_ROOT: PLACES.webRoot,
    ZEGEL_PUBLIC_URL: `http://localhost:${port}`,
    ...given,
    ZEGEL_DATABASE_URL: databaseUrl,
    ZEGEL_HTTP_PORT: `${port}`,
    ZEGEL_WORKER_HTTP_PORT: `${workerPort}`,
  };
}
