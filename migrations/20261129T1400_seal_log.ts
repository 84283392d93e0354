import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

/** No personal data: whoever is at work may see that the log is sealed. */
const AT_WORK = `actor_reach() <> 'none'`;
/** Who may see the row of the log may see what its leaf commits to. */
const OF_A_VISIBLE_ROW = `actor_reach() = 'process' OR EXISTS (SELECT 1 FROM audit_leaf l JOIN audit_event visible ON visible.sequence = l.sequence WHERE l.leaf_index = audit_content.leaf_index)`;

/** What the sealer alone may write: it reads back what it wrote and changes nothing. */
const sealed = (table: string): string[] => [
  `CREATE POLICY ${table}_sealed ON ${table} TO zegel_sealer USING (true) WITH CHECK (true)`,
  `GRANT SELECT, INSERT ON ${table} TO zegel_sealer`,
];

/** What the sealer reads of the register. The wall of people is for people: it asks for tables that the sealer may not read. */
const readBySealer = (table: string): string[] => [
  `ALTER POLICY ${table}_rows ON ${table} TO zegel_app, CURRENT_USER`,
  `CREATE POLICY ${table}_sealed ON ${table} FOR SELECT TO zegel_sealer USING (true)`,
  `GRANT SELECT ON ${table} TO zegel_sealer`,
];

/** The log as a Merkle tree: leaves without personal data, what they commit to, the nodes that are kept, and signed checkpoints. */
export class SealLog1795960800000 extends ForwardOnly {
  readonly name = 'SealLog1795960800000';
  protected readonly statements = [
    `DO $$ BEGIN CREATE ROLE zegel_sealer NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    `GRANT USAGE ON SCHEMA public TO zegel_sealer`,
    // Transaction numbers begin anew in another cluster, to which a dump was restored: its rows come in a later epoch.
    `CREATE TABLE log_epoch (
       epoch integer CONSTRAINT log_epoch_pk PRIMARY KEY,
       cluster text NOT NULL,
       since timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `INSERT INTO log_epoch (epoch, cluster) SELECT 1, system_identifier::text FROM pg_control_system()`,
    `CREATE FUNCTION current_log_epoch() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT max(epoch) FROM log_epoch $$`,
    `ALTER TABLE audit_event ADD COLUMN epoch integer NOT NULL DEFAULT 1`,
    `ALTER TABLE audit_event ALTER COLUMN epoch SET DEFAULT current_log_epoch()`,
    `CREATE INDEX audit_event_seal_index ON audit_event (epoch, transaction, sequence)`,
    `CREATE TABLE audit_leaf (
       leaf_index bigint CONSTRAINT audit_leaf_pk PRIMARY KEY,
       epoch integer NOT NULL,
       transaction xid8 NOT NULL,
       sequence bigint NOT NULL CONSTRAINT audit_leaf_sequence_unique UNIQUE,
       commitment bytea NOT NULL CONSTRAINT audit_leaf_commitment_check CHECK (length(commitment) = 32),
       hash bytea NOT NULL CONSTRAINT audit_leaf_hash_check CHECK (length(hash) = 32)
     )`,
    `CREATE TABLE audit_content (
       leaf_index bigint CONSTRAINT audit_content_pk PRIMARY KEY CONSTRAINT audit_content_leaf_fk REFERENCES audit_leaf,
       salt bytea,
       content text,
       CONSTRAINT audit_content_erased_check CHECK ((salt IS NULL) = (content IS NULL))
     )`,
    `CREATE TABLE audit_node (
       level smallint NOT NULL,
       node_index bigint NOT NULL,
       hash bytea NOT NULL,
       CONSTRAINT audit_node_pk PRIMARY KEY (level, node_index)
     )`,
    `CREATE TABLE audit_checkpoint (
       size bigint CONSTRAINT audit_checkpoint_pk PRIMARY KEY,
       note text NOT NULL,
       signed_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE TABLE audit_key (
       public_key text CONSTRAINT audit_key_pk PRIMARY KEY,
       since timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX audit_checkpoint_signed_index ON audit_checkpoint (signed_at)`,
    ...['audit_leaf', 'audit_node', 'audit_checkpoint', 'audit_key', 'log_epoch'].flatMap((table) => [
      ...appendOnly(table),
      ...protect({ table, may: ['SELECT'], rows: table === 'log_epoch' ? 'true' : AT_WORK, written: 'false' }),
    ]),
    ...protect({ table: 'audit_content', may: ['SELECT'], rows: OF_A_VISIBLE_ROW, written: 'false' }),
    `GRANT SELECT ON log_epoch TO zegel_sealer`,
    ...['audit_leaf', 'audit_node', 'audit_content', 'audit_checkpoint', 'audit_key'].flatMap(sealed),
    ...['audit_event', 'event'].flatMap(readBySealer),
    // How long the oldest row has been waiting to be sealed. The caller may be anyone; it tells a number of seconds.
    `CREATE FUNCTION log_lag() RETURNS double precision LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
       DECLARE
         before text := coalesce(current_setting('zegel.reach', true), '');
         last audit_leaf;
         lag double precision;
       BEGIN
         PERFORM set_config('zegel.reach', 'process', true);
         SELECT * INTO last FROM audit_leaf ORDER BY leaf_index DESC LIMIT 1;
         SELECT extract(epoch FROM clock_timestamp() - a.at) INTO lag FROM audit_event a
         WHERE (a.epoch, a.transaction, a.sequence) > (coalesce(last.epoch, 0), coalesce(last.transaction, '0'), coalesce(last.sequence, 0))
         ORDER BY a.epoch, a.transaction, a.sequence LIMIT 1;
         PERFORM set_config('zegel.reach', before, true);
         RETURN coalesce(lag, 0);
       END $$`,
  ];
}
