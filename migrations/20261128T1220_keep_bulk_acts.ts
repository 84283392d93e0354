import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** One act on many items: what was asked, and row by row what became of it. The report is kept. */
export class KeepBulkActs1795868400000 extends ForwardOnly {
  readonly name = 'KeepBulkActs1795868400000';
  protected readonly statements = [
    `CREATE TABLE bulk_act (
       id uuid CONSTRAINT bulk_act_pk PRIMARY KEY,
       kind text NOT NULL CONSTRAINT bulk_act_kind_check CHECK (kind IN ('move', 'decide')),
       request jsonb NOT NULL,
       requested_by uuid NOT NULL CONSTRAINT bulk_act_requested_by_fk REFERENCES app_user,
       requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       undo_reason text
     )`,
    `CREATE INDEX bulk_act_requested_index ON bulk_act (requested_by, requested_at DESC, id)`,
    `CREATE TABLE bulk_row (
       bulk_id uuid NOT NULL CONSTRAINT bulk_row_bulk_fk REFERENCES bulk_act,
       number integer NOT NULL,
       item_id uuid NOT NULL CONSTRAINT bulk_row_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT bulk_row_case_fk REFERENCES case_file,
       version integer NOT NULL,
       state text NOT NULL DEFAULT 'waiting' CONSTRAINT bulk_row_state_check CHECK (state IN ('waiting', 'done', 'refused', 'undone', 'not-undone')),
       reasons jsonb NOT NULL DEFAULT '[]',
       outcome jsonb NOT NULL DEFAULT '{}',
       CONSTRAINT bulk_row_pk PRIMARY KEY (bulk_id, number),
       CONSTRAINT bulk_row_item_unique UNIQUE (bulk_id, item_id)
     )`,
    `CREATE INDEX bulk_row_state_index ON bulk_row (bulk_id, state, number)`,
    ...protect({ table: 'bulk_act', may: ['SELECT', 'INSERT', 'UPDATE'], rows: 'requested_by = actor_id()' }),
    ...protect({ table: 'bulk_row', may: ['SELECT', 'INSERT', 'UPDATE'], rows: 'EXISTS (SELECT 1 FROM bulk_act own WHERE own.id = bulk_id)' }),
  ];
}
