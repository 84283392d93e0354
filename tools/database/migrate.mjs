import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import { openApplicationRole, openSealerRole } from './application-role.mjs';
import { beginLogEpoch } from './log-epoch.mjs';
import { runSchemaMigrations } from './migrations.mjs';
import { letSearchUseItsIndexes } from './search-operators.mjs';

/** Spells "zegl": two replicas that start at once migrate one after the other. */
const MIGRATION_LOCK = 0x7a65676c;

/**
 * Brings a database to the state this version needs: the queue's schema, the case store, the services' role.
 * @param {string} ownerUrl  as the owner of the database, who may create roles
 * @param {{ password?: string, sealerPassword?: string, migrations?: string }} [options]  the passwords the services and the sealer will sign in with
 * @returns {Promise<string[]>} the names of the migrations that ran now
 */
export async function migrate(ownerUrl, { password, sealerPassword, migrations } = {}) {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'zegel-migrate' });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateQueue(owner);
    const done = await runSchemaMigrations(ownerUrl, migrations);
    await openApplicationRole(owner, password);
    if (sealerPassword !== undefined) await openSealerRole(owner, sealerPassword);
    await beginLogEpoch(owner);
    await letSearchUseItsIndexes(owner);
    return done;
  } finally {
    await owner.end();
  }
}
