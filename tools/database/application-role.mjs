import pg from 'pg';

/** The role of the services. It owns nothing, and row-level security holds for it. */
export const APPLICATION_ROLE = 'zegel_app';
/** The role of the sealer, a process of its own. */
export const SEALER_ROLE = 'zegel_sealer';

/**
 * Lets the services sign in, and use the queue's schema. The role itself and its rights on the case store are
 * made by the migrations.
 * @param {pg.Client} owner
 * @param {string | undefined} password  undefined leaves the password as it is
 */
export async function openApplicationRole(owner, password) {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
  if (!rowCount) throw new Error(`The migrations did not create the role ${APPLICATION_ROLE}`);
  const role = pg.escapeIdentifier(APPLICATION_ROLE);
  await refuseTemporaryTables(owner);
  if (password !== undefined) {
    await owner.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`);
  }
  // CREATE: BullMQ makes a sequence for each queue when its first job is added.
  await owner.query(`GRANT USAGE, CREATE ON SCHEMA bullmq TO ${role}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA bullmq TO ${role}`);
  await owner.query(`GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${role}`);
  await owner.query(`GRANT EXECUTE ON ALL ROUTINES IN SCHEMA bullmq TO ${role}`);
}

/**
 * Nobody but the owner makes temporary tables, which PostgreSQL lets everybody do: they could be found in the place of those of the case store.
 * @param {pg.Client} owner
 */
async function refuseTemporaryTables(owner) {
  const { rows } = await owner.query('SELECT current_database() AS name');
  await owner.query(`REVOKE TEMPORARY ON DATABASE ${pg.escapeIdentifier(rows[0].name)} FROM PUBLIC`);
}

/**
 * Lets the sealer sign in. Its rights are made by the migrations: it reads the log and writes leaves.
 * @param {pg.Client} owner
 * @param {string} password
 */
export async function openSealerRole(owner, password) {
  await owner.query(`ALTER ROLE ${SEALER_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`);
}

/**
 * The address of the same database for the sealer.
 * @param {string} ownerUrl
 * @param {string} password
 */
export function sealerUrl(ownerUrl, password) {
  return urlOf(ownerUrl, SEALER_ROLE, password);
}

/**
 * The address of the same database for the services.
 * @param {string} ownerUrl
 * @param {string} password
 */
export function applicationUrl(ownerUrl, password) {
  return urlOf(ownerUrl, APPLICATION_ROLE, password);
}

/**
 * @param {string} ownerUrl
 * @param {string} role
 * @param {string} password
 */
function urlOf(ownerUrl, role, password) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}
