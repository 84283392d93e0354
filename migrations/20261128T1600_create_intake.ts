import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Whoever sent it, and the process that records it: the register is where others see what became of it. */
const OF_THE_SENDER = `actor_reach() = 'process' OR created_by = actor_id()`;

/** Records that other systems send: what was received, and what became of each. */
export class CreateIntake1795881600000 extends ForwardOnly {
  readonly name = 'CreateIntake1795881600000';
  protected readonly statements = [
    `CREATE SEQUENCE intake_sequence`,
    `GRANT USAGE ON SEQUENCE intake_sequence TO zegel_app`,
    `CREATE TABLE intake_receipt (
       id uuid CONSTRAINT intake_receipt_pk PRIMARY KEY,
       sender_ids text[] NOT NULL,
       created_by uuid NOT NULL CONSTRAINT intake_receipt_created_by_fk REFERENCES app_user,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE TABLE intake_record (
       id uuid CONSTRAINT intake_record_pk PRIMARY KEY,
       sender_id text NOT NULL,
       into_case_id uuid NOT NULL,
       sequence bigint NOT NULL DEFAULT nextval('intake_sequence'),
       body jsonb,
       body_hash text NOT NULL,
       state text NOT NULL DEFAULT 'queued' CONSTRAINT intake_record_state_check CHECK (state IN ('queued', 'written', 'refused')),
       items jsonb NOT NULL DEFAULT '[]',
       problem jsonb,
       leased_until timestamptz,
       attempts integer NOT NULL DEFAULT 0,
       created_by uuid NOT NULL CONSTRAINT intake_record_created_by_fk REFERENCES app_user,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       settled_at timestamptz,
       CONSTRAINT intake_record_sender_unique UNIQUE (created_by, sender_id),
       CONSTRAINT intake_record_body_check CHECK ((state = 'queued') = (body IS NOT NULL)),
       CONSTRAINT intake_record_problem_check CHECK ((state = 'refused') = (problem IS NOT NULL)),
       CONSTRAINT intake_record_settled_check CHECK ((state = 'queued') = (settled_at IS NULL))
     )`,
    `CREATE INDEX intake_record_queue_index ON intake_record (sequence) WHERE state = 'queued'`,
    `CREATE INDEX intake_record_case_queue_index ON intake_record (into_case_id, sequence) WHERE state = 'queued'`,
    ...protect({ table: 'intake_receipt', may: ['SELECT', 'INSERT'], rows: OF_THE_SENDER }),
    ...protect({ table: 'intake_record', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_THE_SENDER }),
  ];
}
