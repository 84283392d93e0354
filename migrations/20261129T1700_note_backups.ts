import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

const PROCESSES_ONLY = `actor_reach() = 'process'`;
const KINDS = ['deadline', 'escalation', 'item-status', 'decision', 'import', 'assignment', 'document', 'system'].map((kind) => `'${kind}'`).join(', ');

/** Backups that were made, so that one that was not made is noticed; and a kind of message for who looks after the installation. */
export class NoteBackups1795971600000 extends ForwardOnly {
  readonly name = 'NoteBackups1795971600000';
  protected readonly statements = [
    `CREATE TABLE backup (
       id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT backup_pk PRIMARY KEY,
       moment timestamptz NOT NULL,
       noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       means text NOT NULL CONSTRAINT backup_means_check CHECK (means IN ('zegel', 'other')),
       row_count bigint,
       file_count bigint,
       encrypted boolean
     )`,
    `CREATE INDEX backup_moment_index ON backup (moment)`,
    // Until there is a first backup, time is counted from here.
    `CREATE TABLE installation (
       id boolean CONSTRAINT installation_pk PRIMARY KEY DEFAULT true CONSTRAINT installation_one_check CHECK (id),
       since timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `INSERT INTO installation DEFAULT VALUES`,
    ...appendOnly('backup'),
    ...protect({ table: 'backup', may: ['SELECT', 'INSERT'], rows: PROCESSES_ONLY }),
    ...protect({ table: 'installation', may: ['SELECT'], rows: PROCESSES_ONLY }),
    // For the metrics page, which is asked without an actor: a number of seconds, no row.
    `CREATE FUNCTION backup_age() RETURNS double precision LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
       DECLARE
         before text := coalesce(current_setting('zegel.reach', true), '');
         last timestamptz;
       BEGIN
         PERFORM set_config('zegel.reach', 'process', true);
         SELECT coalesce((SELECT max(b.moment) FROM backup b), (SELECT i.since FROM installation i)) INTO last;
         PERFORM set_config('zegel.reach', before, true);
         RETURN extract(epoch FROM clock_timestamp() - last);
       END $$`,
    `ALTER TABLE notification DROP CONSTRAINT notification_kind_check`,
    `ALTER TABLE notification ADD CONSTRAINT notification_kind_check CHECK (kind IN (${KINDS}))`,
    `ALTER TABLE notification_choice DROP CONSTRAINT notification_choice_kind_check`,
    `ALTER TABLE notification_choice ADD CONSTRAINT notification_choice_kind_check CHECK (kind IN (${KINDS}))`,
  ];
}
