// Migrates the database of ZEGEL_OWNER_DATABASE_URL (or the file that ZEGEL_OWNER_DATABASE_URL_FILE names). The
// services' password comes from ZEGEL_APP_PASSWORD_FILE, the sealer's from ZEGEL_SEALER_PASSWORD_FILE; without them the roles
// keep the ones they have.
import { readFileSync } from 'node:fs';
import { migrate } from './database/migrate.mjs';

/** @param {string} name */
function setting(name) {
  const file = process.env[`${name}_FILE`];
  return file ? readFileSync(file, 'utf8').trim() : process.env[name];
}

const ownerUrl = setting('ZEGEL_OWNER_DATABASE_URL');
if (!ownerUrl) {
  console.error('ZEGEL_OWNER_DATABASE_URL is missing: the database to migrate, as its owner');
  process.exit(2);
}
const password = setting('ZEGEL_APP_PASSWORD');
const sealerPassword = setting('ZEGEL_SEALER_PASSWORD');
const done = await migrate(ownerUrl, { ...(password !== undefined && { password }), ...(sealerPassword !== undefined && { sealerPassword }) });
console.log(done.length > 0 ? `migrated: ${done.join(', ')}` : 'nothing to migrate');
