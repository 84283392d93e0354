import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

const OWN = `actor_reach() = 'process' OR user_id = actor_id()`;
/** Reading and writing for others: who looks at the log of a case, or at all deliveries without their case, does so by an act of its own. */
const LOG_OF_A_CASE = `actor_act() = 'case-delivery.view' AND case_id IS NOT NULL AND ${OF_A_VISIBLE_CASE}`;
const RETRY_OF_A_CASE = `actor_act() = 'case-delivery.retry' AND case_id IS NOT NULL AND ${OF_A_VISIBLE_CASE}`;

/**
 * What each person wants to hear by which channel, digests, and a log of deliveries that proves who was told what, when and by what.
 * A notification carries the plan of its deliveries, because whoever writes it may not read the deliveries of another back.
 */
export class ChooseChannels1795788000000 extends ForwardOnly {
  readonly name = 'ChooseChannels1795788000000';
  protected readonly statements = [
    `CREATE FUNCTION actor_act() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('zegel.act', true), '') $$`,
    `CREATE TABLE notification_preference (
       user_id uuid CONSTRAINT notification_preference_pk PRIMARY KEY CONSTRAINT notification_preference_user_fk REFERENCES app_user,
       version integer NOT NULL DEFAULT 1,
       zone text NOT NULL,
       quiet_from text CONSTRAINT notification_preference_from_check CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
       quiet_until text CONSTRAINT notification_preference_until_check CHECK (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
       digest_hour smallint NOT NULL CONSTRAINT notification_preference_hour_check CHECK (digest_hour BETWEEN 0 AND 23),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT notification_preference_quiet_check CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from IS DISTINCT FROM coalesce(quiet_until, ''))
     )`,
    `CREATE TABLE notification_choice (
       user_id uuid NOT NULL CONSTRAINT notification_choice_user_fk REFERENCES app_user,
       kind text NOT NULL CONSTRAINT notification_choice_kind_check CHECK (kind IN ('deadline', 'escalation', 'item-status', 'decision', 'import', 'assignment')),
       in_app boolean NOT NULL,
       mail text NOT NULL CONSTRAINT notification_choice_mail_check CHECK (mail IN ('at-once', 'digest', 'off')),
       CONSTRAINT notification_choice_pk PRIMARY KEY (user_id, kind),
       CONSTRAINT notification_choice_escalation_check CHECK (in_app OR kind <> 'escalation')
     )`,
    `CREATE TABLE digest (
       id uuid CONSTRAINT digest_pk PRIMARY KEY,
       user_id uuid NOT NULL CONSTRAINT digest_user_fk REFERENCES app_user,
       state text NOT NULL DEFAULT 'pending' CONSTRAINT digest_state_check CHECK (state IN ('pending', 'sent', 'failed')),
       attempts integer NOT NULL DEFAULT 0,
       next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       last_error text,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       sent_at timestamptz
     )`,
    `CREATE INDEX digest_pending_index ON digest (next_attempt_at, id) WHERE state = 'pending'`,
    `ALTER TABLE notification
       ADD COLUMN in_app boolean NOT NULL DEFAULT true,
       ADD COLUMN pressing boolean NOT NULL DEFAULT false,
       ADD COLUMN mail text NOT NULL DEFAULT 'at-once' CONSTRAINT notification_mail_check CHECK (mail IN ('at-once', 'digest', 'off')),
       ADD COLUMN mail_due_at timestamptz`,
    `DROP INDEX notification_unread_index`,
    `CREATE INDEX notification_unread_index ON notification (user_id) WHERE read_at IS NULL AND in_app`,
    `CREATE INDEX notification_deadline_index ON notification (deadline_id) WHERE deadline_id IS NOT NULL`,
    `ALTER TABLE delivery
       ADD COLUMN sequence bigint GENERATED ALWAYS AS IDENTITY,
       ADD COLUMN case_id uuid,
       ADD COLUMN kind text,
       ADD COLUMN timing text NOT NULL DEFAULT 'at-once' CONSTRAINT delivery_timing_check CHECK (timing IN ('at-once', 'digest')),
       ADD COLUMN pressing boolean NOT NULL DEFAULT false,
       ADD COLUMN digest_id uuid CONSTRAINT delivery_digest_fk REFERENCES digest,
       ADD COLUMN created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ADD COLUMN read_at timestamptz,
       DROP CONSTRAINT delivery_state_check,
       ADD CONSTRAINT delivery_state_check CHECK (state IN ('pending', 'sent', 'failed', 'off'))`,
    // The owner stands behind row-level security like everybody else; a migration reads as a process.
    `SELECT set_config('zegel.reach', 'process', true)`,
    `UPDATE delivery d SET case_id = n.case_id, kind = n.kind, created_at = n.created_at, read_at = CASE WHEN d.channel = 'in-app' THEN n.read_at END
     FROM notification n WHERE n.id = d.notification_id`,
    `SELECT set_config('zegel.reach', '', true)`,
    `ALTER TABLE delivery ALTER COLUMN kind SET NOT NULL`,
    `CREATE INDEX delivery_user_index ON delivery (user_id, sequence)`,
    `CREATE INDEX delivery_case_index ON delivery (case_id, sequence)`,
    `CREATE INDEX delivery_sequence_index ON delivery (sequence)`,
    `CREATE INDEX delivery_digest_index ON delivery (digest_id) WHERE digest_id IS NOT NULL`,
    `CREATE OR REPLACE FUNCTION plan_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO delivery (id, notification_id, user_id, case_id, kind, channel, timing, pressing, state, next_attempt_at, sent_at) VALUES
           (gen_random_uuid(), NEW.id, NEW.user_id, NEW.case_id, NEW.kind, 'in-app', 'at-once', NEW.pressing,
            CASE WHEN NEW.in_app THEN 'sent' ELSE 'off' END, clock_timestamp(), CASE WHEN NEW.in_app THEN clock_timestamp() END),
           (gen_random_uuid(), NEW.id, NEW.user_id, NEW.case_id, NEW.kind, 'e-mail', CASE NEW.mail WHEN 'digest' THEN 'digest' ELSE 'at-once' END, NEW.pressing,
            CASE NEW.mail WHEN 'off' THEN 'off' ELSE 'pending' END, coalesce(NEW.mail_due_at, clock_timestamp()), NULL);
         IF NEW.in_app THEN
           PERFORM pg_notify('zegel_live', json_build_object('type', 'notification', 'id', NEW.id, 'userId', NEW.user_id)::text);
         END IF;
         RETURN NULL;
       END $$`,
    // What was read on the page is read by that channel, so that the log of deliveries can be shown without the notification.
    `CREATE FUNCTION note_read() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE delivery SET read_at = NEW.read_at WHERE notification_id = NEW.id AND channel = 'in-app';
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER notification_read AFTER UPDATE OF read_at ON notification FOR EACH ROW
       WHEN (OLD.read_at IS NULL AND NEW.read_at IS NOT NULL) EXECUTE FUNCTION note_read()`,
    `CREATE TABLE alert_recipient (
       alert_id uuid NOT NULL CONSTRAINT alert_recipient_alert_fk REFERENCES alert,
       user_id uuid NOT NULL CONSTRAINT alert_recipient_user_fk REFERENCES app_user,
       case_id uuid NOT NULL,
       key text NOT NULL,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT alert_recipient_pk PRIMARY KEY (alert_id, user_id)
     )`,
    `CREATE INDEX alert_recipient_key_index ON alert_recipient (user_id, key)`,
    ...appendOnly('alert_recipient'),
    ...protect({ table: 'notification_preference', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() <> 'none'`, written: 'user_id = actor_id()' }),
    ...protect({ table: 'notification_choice', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() <> 'none'`, written: 'user_id = actor_id()' }),
    ...protect({ table: 'digest', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process'` }),
    ...protect({ table: 'alert_recipient', may: ['SELECT', 'INSERT'], rows: `${OWN} OR (${LOG_OF_A_CASE})`, written: `actor_reach() = 'process'` }),
    `CREATE POLICY notification_log ON notification FOR SELECT USING (${LOG_OF_A_CASE})`,
    `CREATE POLICY delivery_log ON delivery FOR SELECT USING ((${LOG_OF_A_CASE}) OR (${RETRY_OF_A_CASE}) OR actor_act() IN ('every-delivery.view', 'every-delivery.retry'))`,
    `CREATE POLICY delivery_retry ON delivery FOR UPDATE USING ((${RETRY_OF_A_CASE}) OR actor_act() = 'every-delivery.retry')`,
  ];
}
