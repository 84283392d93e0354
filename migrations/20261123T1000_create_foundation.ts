import { ForwardOnly } from './support/forward-only.js';

/** The application role, the actor of a transaction, and the refusal of change that append-only tables share. */
export class CreateFoundation1795428000000 extends ForwardOnly {
  readonly name = 'CreateFoundation1795428000000';
  protected readonly statements = [
    `DO $$ BEGIN CREATE ROLE zegel_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
    `GRANT USAGE ON SCHEMA public TO zegel_app`,
    `CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('zegel.user_id', true), '')::uuid $$`,
    `CREATE FUNCTION actor_reach() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('zegel.reach', true), ''), 'none') $$`,
    `CREATE FUNCTION actor_units() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('zegel.unit_ids', true), '')::uuid[], '{}') $$`,
    `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'ZG001'; END $$`,
  ];
}
