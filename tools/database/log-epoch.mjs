/**
 * A dump that was restored to another cluster brings rows whose transaction numbers say nothing here: what is written from now on
 * belongs to a new epoch of the log. Done before the services start.
 * @param {import('pg').Client} owner
 * @returns {Promise<boolean>} whether an epoch began
 */
export async function beginLogEpoch(owner) {
  const { rows } = await owner.query(`SELECT to_regclass('log_epoch') IS NOT NULL AS present`);
  if (!rows[0].present) return false;
  const { rowCount } = await owner.query(
    `INSERT INTO log_epoch (epoch, cluster)
     SELECT last.epoch + 1, here.system_identifier::text FROM pg_control_system() here, (SELECT epoch, cluster FROM log_epoch ORDER BY epoch DESC LIMIT 1) last
     WHERE last.cluster <> here.system_identifier::text`,
  );
  return rowCount === 1;
}
