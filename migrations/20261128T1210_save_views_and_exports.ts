import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** A view of a list that someone keeps, alone or with a unit; and what was taken out of a list as a file, by whom and how. */
export class SaveViewsAndExports1795867800000 extends ForwardOnly {
  readonly name = 'SaveViewsAndExports1795867800000';
  protected readonly statements = [
    `CREATE TABLE list_view (
       id uuid CONSTRAINT list_view_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       list text NOT NULL CONSTRAINT list_view_list_check CHECK (list IN ('items', 'cases')),
       name text NOT NULL,
       state jsonb NOT NULL,
       owner_id uuid NOT NULL CONSTRAINT list_view_owner_fk REFERENCES app_user,
       unit_id uuid CONSTRAINT list_view_unit_fk REFERENCES unit,
       removed_at timestamptz,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE UNIQUE INDEX list_view_name_unique ON list_view (owner_id, list, lower(name)) WHERE removed_at IS NULL`,
    `CREATE INDEX list_view_unit_index ON list_view (unit_id) WHERE removed_at IS NULL`,
    ...protect({
      table: 'list_view',
      may: ['SELECT', 'INSERT', 'UPDATE'],
      rows: 'owner_id = actor_id() OR unit_id = ANY (actor_units())',
      written: 'owner_id = actor_id() AND (unit_id IS NULL OR unit_id = ANY (actor_units()))',
    }),
    `CREATE TABLE list_export (
       id uuid CONSTRAINT list_export_pk PRIMARY KEY,
       list text NOT NULL CONSTRAINT list_export_list_check CHECK (list IN ('items', 'cases')),
       format text NOT NULL CONSTRAINT list_export_format_check CHECK (format IN ('csv', 'xlsx')),
       request jsonb NOT NULL,
       locale text NOT NULL CONSTRAINT list_export_locale_check CHECK (locale IN ('nl', 'en')),
       requested_by uuid NOT NULL CONSTRAINT list_export_requested_by_fk REFERENCES app_user,
       requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       state text NOT NULL DEFAULT 'waiting' CONSTRAINT list_export_state_check CHECK (state IN ('waiting', 'running', 'done', 'broken')),
       total integer NOT NULL,
       exact boolean NOT NULL,
       written integer NOT NULL DEFAULT 0
     )`,
    ...protect({ table: 'list_export', may: ['SELECT', 'INSERT', 'UPDATE'], rows: 'requested_by = actor_id()' }),
  ];
}
