import pg from 'pg';
import { applicationUrl, sealerUrl } from '../database/application-role.mjs';
import { migrate } from '../database/migrate.mjs';
import { startEmbeddedPg } from '../embedded-pg.mjs';
import { isKept, withLock } from './lock.mjs';
import { applicationPassword, PLACES, sealerPassword } from './places.mjs';

const PRESENCE = 'zegel-presence';
const SETTINGS = ['shared_buffers=128MB'];

/**
 * The case store, running and migrated.
 * @typedef {object} Database
 * @property {string} url       for the services
 * @property {string} sealerUrl  for the sealer
 * @property {string} ownerUrl
 * @property {import('../embedded-pg.mjs').EmbeddedPostgres | undefined} embedded  undefined: a server that is not ours
 * @property {readonly string[]} migrated  what ran now
 */

/**
 * Starts PostgreSQL, or takes the one ZEGEL_OWNER_DATABASE_URL names, and migrates it.
 * @returns {Promise<Database>}
 */
export async function openDatabase() {
  const foreign = process.env['ZEGEL_OWNER_DATABASE_URL'];
  const embedded = foreign ? undefined : await startPostgres();
  const ownerUrl = foreign ?? /** @type {import('../embedded-pg.mjs').EmbeddedPostgres} */ (embedded).url;
  const password = applicationPassword();
  const passwordOfSealer = sealerPassword();
  const migrated = await migrate(ownerUrl, { password, sealerPassword: passwordOfSealer });
  return { url: applicationUrl(ownerUrl, password), sealerUrl: sealerUrl(ownerUrl, passwordOfSealer), ownerUrl, embedded, migrated };
}

/**
 * A PostgreSQL that nobody needs is stopped, whoever started it; a launcher keeps its own until it ends.
 * @param {Awaited<ReturnType<typeof showPresence>>} presence
 * @param {import('../embedded-pg.mjs').EmbeddedPostgres | undefined} embedded
 */
export function leaveDatabase(presence, embedded) {
  return withLock(PLACES.setupLock, async () => {
    const isLast = await presence.leave();
    if (isLast && !isKept(PLACES.launcherLock)) await embedded?.stop();
  });
}

/** @param {number} [port] the port it had, when its users know it there */
export function startPostgres(port = 0) {
  return startEmbeddedPg({ dir: PLACES.postgres, flags: SETTINGS, port });
}

/**
 * Whether somebody's command still works on the server.
 * @param {string} ownerUrl
 */
export async function isUsedByCommands(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = $1`, [PRESENCE]);
    return (rowCount ?? 0) > 0;
  } catch {
    return false; // it stopped already
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A connection that shows others that the server is needed.
 * @param {string} ownerUrl
 */
export async function showPresence(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: PRESENCE });
  client.on('error', () => undefined); // the server went away: there is nobody left to show ourselves to
  await client.connect();
  return {
    /**
     * Ends the connection.
     * @returns {Promise<boolean>} whether it was the last one
     */
    async leave() {
      try {
        const { rowCount } = await client.query(
          `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        );
        return !rowCount;
      } catch {
        return false;
      } finally {
        await client.end();
      }
    },
  };
}
