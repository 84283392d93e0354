import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** Log rows of a case are seen with the case; those of none (searches, sign-ins) by who did it and by who checks the log. */
const LOGGED = `CASE WHEN case_id IS NULL THEN actor_id = actor_id() OR actor_reach() IN ('process', 'register') ELSE ${OF_A_VISIBLE_CASE} END`;

/** The log of changes and reads, the messages to other parts, and the keys that make a repeated request harmless. */
export class CreateAuditAndOutbox1795429800000 extends ForwardOnly {
  readonly name = 'CreateAuditAndOutbox1795429800000';
  protected readonly statements = [
    `CREATE TABLE audit_event (
       sequence bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_event_pk PRIMARY KEY,
       transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       event_id uuid,
       kind text NOT NULL CONSTRAINT audit_event_kind_check CHECK (kind IN ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
       act text NOT NULL,
       actor_id uuid NOT NULL,
       actor_name text NOT NULL,
       actor_roles text[] NOT NULL,
       purpose text NOT NULL,
       request_id text NOT NULL,
       case_id uuid,
       subject_type text NOT NULL,
       subject_id text,
       data jsonb NOT NULL DEFAULT '{}'
     )`,
    `CREATE INDEX audit_event_case_index ON audit_event (case_id, sequence)`,
    `CREATE INDEX audit_event_actor_index ON audit_event (actor_id, sequence)`,
    `CREATE TABLE outbox (
       id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pk PRIMARY KEY,
       event_id uuid NOT NULL,
       type text NOT NULL,
       case_id uuid,
       subject_type text NOT NULL,
       subject_id text NOT NULL,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       dispatched_at timestamptz,
       awaits text[] NOT NULL DEFAULT '{}'
     )`,
    `CREATE INDEX outbox_waiting_index ON outbox (id) WHERE dispatched_at IS NULL`,
    `CREATE INDEX outbox_awaited_index ON outbox (dispatched_at) WHERE awaits <> '{}'`,
    `CREATE TABLE idempotency_key (
       principal_id uuid NOT NULL,
       key text NOT NULL,
       route text NOT NULL,
       request_hash text NOT NULL,
       response jsonb,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT idempotency_key_pk PRIMARY KEY (principal_id, key)
     )`,
    ...appendOnly('audit_event'),
    ...protect({ table: 'audit_event', may: ['SELECT', 'INSERT'], rows: LOGGED }),
    ...protect({ table: 'outbox', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process'`, written: `actor_reach() <> 'none'` }),
    ...protect({ table: 'idempotency_key', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `principal_id = actor_id()` }),
  ];
}
