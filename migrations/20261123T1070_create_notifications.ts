import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Notifications to people, their deliveries, and the mailbox of the embedded default. */
export class CreateNotifications1795432200000 extends ForwardOnly {
  readonly name = 'CreateNotifications1795432200000';
  protected readonly statements = [
    `CREATE TABLE notification (
       id uuid CONSTRAINT notification_pk PRIMARY KEY,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       user_id uuid NOT NULL CONSTRAINT notification_user_fk REFERENCES app_user,
       key text NOT NULL,
       kind text NOT NULL CONSTRAINT notification_kind_check CHECK (kind IN ('deadline', 'escalation', 'item-status', 'decision', 'import', 'assignment')),
       message text NOT NULL,
       params jsonb NOT NULL DEFAULT '{}',
       case_id uuid,
       item_id uuid,
       deadline_id uuid,
       import_id uuid,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       read_at timestamptz,
       CONSTRAINT notification_key_unique UNIQUE (user_id, key)
     )`,
    `CREATE INDEX notification_user_index ON notification (user_id, sequence)`,
    `CREATE INDEX notification_unread_index ON notification (user_id) WHERE read_at IS NULL`,
    `CREATE TABLE delivery (
       id uuid CONSTRAINT delivery_pk PRIMARY KEY,
       notification_id uuid NOT NULL CONSTRAINT delivery_notification_fk REFERENCES notification,
       user_id uuid NOT NULL CONSTRAINT delivery_user_fk REFERENCES app_user,
       channel text NOT NULL CONSTRAINT delivery_channel_check CHECK (channel IN ('in-app', 'e-mail')),
       state text NOT NULL DEFAULT 'pending' CONSTRAINT delivery_state_check CHECK (state IN ('pending', 'sent', 'failed')),
       attempts integer NOT NULL DEFAULT 0,
       next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       last_error text,
       sent_at timestamptz,
       CONSTRAINT delivery_channel_unique UNIQUE (notification_id, channel)
     )`,
    `CREATE INDEX delivery_pending_index ON delivery (next_attempt_at, id) WHERE state = 'pending'`,
    `CREATE TABLE local_mail (
       id uuid CONSTRAINT local_mail_pk PRIMARY KEY,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       user_id uuid NOT NULL CONSTRAINT local_mail_user_fk REFERENCES app_user,
       message_id text NOT NULL CONSTRAINT local_mail_message_id_unique UNIQUE,
       recipient text NOT NULL,
       subject text NOT NULL,
       body text NOT NULL,
       sent_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    ...protect({ table: 'notification', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process' OR user_id = actor_id()` }),
    ...protect({ table: 'delivery', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process' OR user_id = actor_id()` }),
    ...protect({ table: 'local_mail', may: ['SELECT', 'INSERT'], rows: `actor_reach() = 'process' OR user_id = actor_id()` }),
  ];
}
