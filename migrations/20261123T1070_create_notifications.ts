import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE_OR_NONE, protect } from './support/protect.js';

/** Someone's own, and about a case only as long as that person may see the case. Anyone at work may tell another. */
const OWN_OF_A_VISIBLE_CASE = `actor_reach() = 'process' OR (user_id = actor_id() AND (${OF_A_VISIBLE_CASE_OR_NONE}))`;
const OWN = `actor_reach() = 'process' OR user_id = actor_id()`;
const ANYONE_AT_WORK = `actor_reach() <> 'none'`;

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
    `CREATE INDEX local_mail_user_index ON local_mail (user_id, sequence)`,
    // A notification has its deliveries from the moment it exists, whoever writes it; only its reader and a process may look back.
    `CREATE FUNCTION plan_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO delivery (id, notification_id, user_id, channel, state, sent_at) VALUES
           (gen_random_uuid(), NEW.id, NEW.user_id, 'in-app', 'sent', clock_timestamp()),
           (gen_random_uuid(), NEW.id, NEW.user_id, 'e-mail', 'pending', NULL);
         PERFORM pg_notify('zegel_live', json_build_object('type', 'notification', 'id', NEW.id, 'userId', NEW.user_id)::text);
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER notification_deliveries AFTER INSERT ON notification FOR EACH ROW EXECUTE FUNCTION plan_deliveries()`,
    ...protect({ table: 'notification', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OWN_OF_A_VISIBLE_CASE, written: ANYONE_AT_WORK }),
    ...protect({ table: 'delivery', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OWN, written: ANYONE_AT_WORK }),
    ...protect({ table: 'local_mail', may: ['SELECT', 'INSERT'], rows: OWN }),
  ];
}
