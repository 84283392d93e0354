import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

const OF_AN_OPERATOR = `actor_reach() = 'process' OR actor_act() IN ('webhook.view', 'webhook.manage')`;

/**
 * Webhooks: other systems that hear what happened, by ids alone. The secrets stand apart: who manages webhooks writes them, and only
 * the worker that signs reads them. Alerts are told by a trigger, because they are no facts of the outbox.
 */
export class CreateWebhooks1795789200000 extends ForwardOnly {
  readonly name = 'CreateWebhooks1795789200000';
  protected readonly statements = [
    `CREATE TABLE webhook (
       id uuid CONSTRAINT webhook_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       name text NOT NULL,
       url text NOT NULL,
       kinds text[] NOT NULL CONSTRAINT webhook_kinds_check CHECK (cardinality(kinds) > 0),
       active boolean NOT NULL DEFAULT true,
       away_until timestamptz,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE TABLE webhook_secret (
       id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhook_secret_pk PRIMARY KEY,
       webhook_id uuid NOT NULL CONSTRAINT webhook_secret_webhook_fk REFERENCES webhook,
       secret bytea NOT NULL,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX webhook_secret_webhook_index ON webhook_secret (webhook_id, id)`,
    `CREATE TABLE webhook_delivery (
       id uuid CONSTRAINT webhook_delivery_pk PRIMARY KEY,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       webhook_id uuid NOT NULL CONSTRAINT webhook_delivery_webhook_fk REFERENCES webhook,
       message_id uuid NOT NULL,
       source text NOT NULL,
       kind text NOT NULL,
       happened_at timestamptz NOT NULL,
       case_id uuid,
       subject_type text,
       subject_id text,
       replay_of uuid CONSTRAINT webhook_delivery_replay_fk REFERENCES webhook_delivery,
       state text NOT NULL DEFAULT 'pending' CONSTRAINT webhook_delivery_state_check CHECK (state IN ('pending', 'sent', 'failed')),
       attempts integer NOT NULL DEFAULT 0,
       next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       last_error text,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       sent_at timestamptz
     )`,
    `CREATE UNIQUE INDEX webhook_delivery_source_unique ON webhook_delivery (webhook_id, source) WHERE replay_of IS NULL`,
    `CREATE INDEX webhook_delivery_pending_index ON webhook_delivery (next_attempt_at, id) WHERE state = 'pending'`,
    `CREATE INDEX webhook_delivery_webhook_index ON webhook_delivery (webhook_id, sequence)`,
    // One message a term and stage, however many levels of people it is meant for. An embargoed case is told to nobody outside it.
    `CREATE FUNCTION tell_webhooks_of_alerts() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM webhook WHERE active AND 'alert' = ANY (kinds)) THEN RETURN NULL; END IF;
         INSERT INTO webhook_delivery (id, webhook_id, message_id, source, kind, happened_at, case_id, subject_type, subject_id)
         SELECT gen_random_uuid(), w.id, gen_random_uuid(), told.source, told.kind, told.sent_at, told.case_id, 'deadline', told.deadline_id
         FROM (SELECT DISTINCT ON (c.deadline_id, c.stage, c.for_due_at) concat_ws(':', 'alert', c.deadline_id, c.stage, extract(epoch FROM c.for_due_at)) AS source,
                      CASE WHEN c.stage = 'created' THEN 'alert.planned' WHEN c.stage = 'T' THEN 'alert.due' WHEN c.stage LIKE 'T+%' THEN 'alert.overdue' ELSE 'alert.approaching' END AS kind,
                      c.sent_at, c.case_id, c.deadline_id
               FROM changed c JOIN case_file f ON f.id = c.case_id WHERE c.state = 'sent' AND f.classification <> 'embargo') told
         CROSS JOIN webhook w WHERE w.active AND 'alert' = ANY (w.kinds)
         ON CONFLICT DO NOTHING;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER alert_webhooks AFTER UPDATE ON alert REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_webhooks_of_alerts()`,
    ...appendOnly('webhook_secret'),
    ...protect({ table: 'webhook', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_AN_OPERATOR }),
    ...protect({ table: 'webhook_secret', may: ['SELECT', 'INSERT'], rows: `actor_reach() = 'process'`, written: `actor_act() = 'webhook.manage'` }),
    ...protect({ table: 'webhook_delivery', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_AN_OPERATOR }),
    `DROP FUNCTION queue_ages()`,
    `CREATE FUNCTION queue_ages() RETURNS TABLE (outbox double precision, alerts double precision, mail double precision, webhooks double precision) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
       DECLARE before text := coalesce(current_setting('zegel.reach', true), '');
       BEGIN
         PERFORM set_config('zegel.reach', 'process', true);
         RETURN QUERY SELECT
           (SELECT extract(epoch FROM clock_timestamp() - min(o.created_at)) FROM outbox o WHERE o.dispatched_at IS NULL)::double precision,
           (SELECT extract(epoch FROM clock_timestamp() - min(a.due_at)) FROM alert a WHERE a.state = 'pending' AND a.due_at < clock_timestamp())::double precision,
           greatest((SELECT extract(epoch FROM clock_timestamp() - min(d.next_attempt_at)) FROM delivery d WHERE d.state = 'pending' AND d.digest_id IS NULL AND d.next_attempt_at < clock_timestamp()),
                    (SELECT extract(epoch FROM clock_timestamp() - min(g.next_attempt_at)) FROM digest g WHERE g.state = 'pending' AND g.next_attempt_at < clock_timestamp()))::double precision,
           (SELECT extract(epoch FROM clock_timestamp() - min(w.next_attempt_at)) FROM webhook_delivery w JOIN webhook h ON h.id = w.webhook_id WHERE h.active AND w.state = 'pending' AND w.next_attempt_at < clock_timestamp())::double precision;
         PERFORM set_config('zegel.reach', before, true); -- the caller's transaction goes on with its own reach
       END $$`,
  ];
}
