import { sealAll, type EvidenceOffice } from './evidence-office.js';

/** Erases what leaves were sealed over, with a row of class erasure that names them, and has that row sealed: the leaves themselves stay. */
export async function eraseRecorded(office: EvidenceOffice, leaves: readonly number[]): Promise<void> {
  const { owner } = office;
  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query(
    `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type, data)
     VALUES ('erasure', 'process', gen_random_uuid(), 'retention', '{}', 'retention', 'r', 'log', $1)`,
    [JSON.stringify({ leaves: leaves.map((leaf) => [leaf, leaf + 1]) })],
  );
  await owner.query(`UPDATE audit_event a SET data = '{}', subject_id = NULL FROM audit_leaf l WHERE l.sequence = a.sequence AND l.leaf_index = ANY ($1)`, [leaves]);
  await owner.query('UPDATE audit_content SET salt = NULL, content = NULL WHERE leaf_index = ANY ($1)', [leaves]);
  await owner.query('COMMIT');
  await sealAll(office);
}
