import { ForwardOnly } from './support/forward-only.js';

/** Whose it is, and who answers for the unit of whoever asked. */
const WRITTEN = `actor_reach() = 'process' OR requested_by = actor_id() OR (actor_reach() = 'unit-confidential' AND unit_ids && actor_units())`;

/** Acts on many are carried out by the worker, can be stopped and gone on with, and are found again: by who asked, and by who leads the unit. */
export class BulkActsByWorker1795954200000 extends ForwardOnly {
  readonly name = 'BulkActsByWorker1795954200000';
  protected readonly statements = [
    `ALTER TABLE bulk_act DROP CONSTRAINT bulk_act_kind_check, ADD CONSTRAINT bulk_act_kind_check CHECK (kind IN ('move', 'decide', 'edit')),
       ADD COLUMN version integer NOT NULL DEFAULT 1,
       ADD COLUMN unit_ids uuid[] NOT NULL DEFAULT '{}',
       ADD COLUMN work text CONSTRAINT bulk_act_work_check CHECK (work IN ('act', 'undo')),
       ADD COLUMN stopped_at timestamptz,
       ADD COLUMN undo_by uuid CONSTRAINT bulk_act_undo_by_fk REFERENCES app_user,
       ADD COLUMN leased_until timestamptz,
       ADD COLUMN attempts integer NOT NULL DEFAULT 0,
       ADD COLUMN worked_at timestamptz,
       ADD COLUMN updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ADD CONSTRAINT bulk_act_undo_check CHECK (work IS DISTINCT FROM 'undo' OR (undo_by IS NOT NULL AND undo_reason IS NOT NULL))`,
    `CREATE INDEX bulk_act_order_index ON bulk_act (requested_at DESC, id DESC)`,
    `CREATE INDEX bulk_act_work_index ON bulk_act (worked_at NULLS FIRST, requested_at) WHERE work IS NOT NULL AND stopped_at IS NULL`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `ALTER POLICY bulk_act_rows ON bulk_act USING (${WRITTEN} OR actor_reach() = 'register') WITH CHECK (${WRITTEN})`,
    `ALTER POLICY bulk_row_rows ON bulk_row USING (actor_reach() = 'process' OR EXISTS (SELECT 1 FROM bulk_act own WHERE own.id = bulk_id))
       WITH CHECK (actor_reach() = 'process' OR EXISTS (SELECT 1 FROM bulk_act own WHERE own.id = bulk_id))`,
    `UPDATE bulk_act a SET unit_ids = u.unit_ids FROM app_user u WHERE u.id = a.requested_by`,
    // Nobody kept a page open for these: they go on when somebody says so.
    `UPDATE bulk_act a SET work = 'act', stopped_at = clock_timestamp() WHERE EXISTS (SELECT 1 FROM bulk_row r WHERE r.bulk_id = a.id AND r.state = 'waiting')`,
    `SELECT set_config('zegel.reach', '', true)`,
  ];
}
