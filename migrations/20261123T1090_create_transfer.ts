import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Imports of other registers: their mapping, their progress and the rows that were refused. */
export class CreateTransfer1795433400000 extends ForwardOnly {
  readonly name = 'CreateTransfer1795433400000';
  protected readonly statements = [
    `CREATE TABLE import_mapping (
       name text CONSTRAINT import_mapping_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       mapping jsonb NOT NULL,
       created_by uuid NOT NULL,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE TABLE import (
       id uuid CONSTRAINT import_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       file_name text NOT NULL,
       file_key text NOT NULL,
       size bigint NOT NULL,
       sha256 text NOT NULL,
       state text NOT NULL CONSTRAINT import_state_check CHECK (state IN ('reading', 'mapping', 'previewed', 'running', 'done', 'failed', 'cancelled')),
       failure_code text,
       failure_params jsonb,
       headers text[] NOT NULL DEFAULT '{}',
       notices jsonb NOT NULL DEFAULT '[]',
       sample jsonb NOT NULL DEFAULT '[]',
       mapping_name text,
       mapping jsonb,
       confidence jsonb NOT NULL DEFAULT '{}',
       unit_id uuid NOT NULL CONSTRAINT import_unit_fk REFERENCES unit,
       rows_read integer NOT NULL DEFAULT 0,
       rows_done integer NOT NULL DEFAULT 0,
       cases_created integer NOT NULL DEFAULT 0,
       items_created integer NOT NULL DEFAULT 0,
       rows_unchanged integer NOT NULL DEFAULT 0,
       rows_changed integer NOT NULL DEFAULT 0,
       rows_refused integer NOT NULL DEFAULT 0,
       rows_for_review integer NOT NULL DEFAULT 0,
       totals_by_currency jsonb NOT NULL DEFAULT '{}',
       items_by_class jsonb NOT NULL DEFAULT '{}',
       cash_by_year jsonb NOT NULL DEFAULT '{}',
       preview jsonb NOT NULL DEFAULT '[]',
       leased_until timestamptz,
       attempts integer NOT NULL DEFAULT 0,
       created_by uuid NOT NULL,
       created_by_name text NOT NULL,
       confirmed_by uuid,
       confirmed_by_name text,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       finished_at timestamptz,
       CONSTRAINT import_confirmed_check CHECK (state NOT IN ('running', 'done') OR confirmed_by IS NOT NULL)
     )`,
    `CREATE INDEX import_created_index ON import (created_at, id)`,
    `CREATE INDEX import_waiting_index ON import (created_at) WHERE state IN ('reading', 'running')`,
    `CREATE TABLE import_refusal (
       import_id uuid NOT NULL CONSTRAINT import_refusal_import_fk REFERENCES import,
       row integer NOT NULL,
       cells text[] NOT NULL,
       errors jsonb NOT NULL,
       CONSTRAINT import_refusal_pk PRIMARY KEY (import_id, row)
     )`,
    ...protect({ table: 'import_mapping', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() <> 'none'` }),
    ...protect({ table: 'import', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() IN ('process', 'register') OR created_by = actor_id() OR unit_id = ANY (actor_units())` }),
    ...protect({ table: 'import_refusal', may: ['SELECT', 'INSERT', 'DELETE'], rows: 'EXISTS (SELECT 1 FROM import visible WHERE visible.id = import_id)' }),
  ];
}
