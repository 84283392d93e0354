import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** The details of an item that say how much there is of it, what it is worth and whose it is; libs/items holds the same list. */
const GUARDED_DETAILS = [
  'accountHolder', 'balance', 'company', 'count', 'debtor', 'denominations', 'exemptAmount', 'grossWeight', 'mortgageAmount', 'netWeight', 'nominalValue', 'pages',
  'quantity', 'registeredHolder', 'share', 'surrenderValue', 'units', 'weight',
];

/** A second pair of eyes: what waits for it, and the wall that lets a guarded change through only with it. */
export class CreateApprovals1795820400000 extends ForwardOnly {
  readonly name = 'CreateApprovals1795820400000';
  protected readonly statements = [
    `CREATE TABLE approval (
       id uuid CONSTRAINT approval_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT approval_case_fk REFERENCES case_file,
       act text NOT NULL,
       subject_type text NOT NULL,
       subject_id uuid NOT NULL,
       before jsonb NOT NULL,
       after jsonb NOT NULL,
       request jsonb NOT NULL,
       content_hash text NOT NULL CONSTRAINT approval_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
       reason text NOT NULL,
       requested_by uuid NOT NULL CONSTRAINT approval_requested_by_fk REFERENCES app_user,
       requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       state text NOT NULL DEFAULT 'waiting' CONSTRAINT approval_state_check CHECK (state IN ('waiting', 'given', 'refused', 'withdrawn', 'void')),
       decided_by uuid CONSTRAINT approval_decided_by_fk REFERENCES app_user,
       decided_at timestamptz,
       decision_reason text,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT approval_decided_check CHECK ((state = 'waiting') = (decided_by IS NULL)),
       CONSTRAINT approval_two_people_check CHECK (state NOT IN ('given', 'refused') OR decided_by <> requested_by)
     )`,
    `CREATE UNIQUE INDEX approval_waiting_unique ON approval (subject_id, act) WHERE state = 'waiting'`,
    `CREATE INDEX approval_requested_index ON approval (requested_at, id)`,
    `CREATE INDEX approval_case_index ON approval (case_id, requested_at, id)`,
    // Once asked it stays what it is, and once decided it stays decided, by whoever decides now.
    `CREATE FUNCTION keep_approval() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.state <> 'waiting' OR NEW.requested_by <> actor_id() THEN RAISE EXCEPTION 'an approval starts as a request of who asks' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.state <> 'waiting' OR NEW.decided_by <> actor_id()
            OR ROW(NEW.case_id, NEW.act, NEW.subject_type, NEW.subject_id, NEW.before, NEW.after, NEW.request, NEW.content_hash, NEW.reason, NEW.requested_by, NEW.requested_at)
               IS DISTINCT FROM ROW(OLD.case_id, OLD.act, OLD.subject_type, OLD.subject_id, OLD.before, OLD.after, OLD.request, OLD.content_hash, OLD.reason, OLD.requested_by, OLD.requested_at)
         THEN RAISE EXCEPTION 'an approval is decided once, as it was asked, by who decides' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER approval_kept BEFORE INSERT OR UPDATE ON approval FOR EACH ROW EXECUTE FUNCTION keep_approval()`,
    `CREATE FUNCTION guarded_details(details jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
       SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(details) WHERE key IN (${GUARDED_DETAILS.map((name) => `'${name}'`).join(', ')}) AND value <> 'null'
     $$`,
    // The importer writes what another register says and a person has confirmed; every other change of these columns needs its approval, and exactly what it approves.
    `CREATE FUNCTION refuse_single_hand() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE given approval;
       BEGIN
         IF actor_reach() = 'process'
            OR ROW(NEW.quantity, NEW.quantity_unit, NEW.amount, NEW.amount_currency, NEW.estimated_amount, NEW.estimated_currency, guarded_details(NEW.details))
               IS NOT DISTINCT FROM ROW(OLD.quantity, OLD.quantity_unit, OLD.amount, OLD.amount_currency, OLD.estimated_amount, OLD.estimated_currency, guarded_details(OLD.details))
         THEN RETURN NEW; END IF;
         SELECT * INTO given FROM approval a
         WHERE a.id = nullif(current_setting('zegel.approval_id', true), '')::uuid AND a.subject_id = OLD.id AND a.state = 'given' AND a.decided_by = actor_id() AND a.requested_by <> actor_id();
         IF NOT FOUND
            OR ROW((given.after->>'quantity')::numeric, given.after->>'quantityUnit', (given.after->>'amount')::numeric, given.after->>'amountCurrency',
                   (given.after->>'estimatedAmount')::numeric, given.after->>'estimatedCurrency', guarded_details(given.after->'details'))
               IS DISTINCT FROM ROW(NEW.quantity, NEW.quantity_unit, NEW.amount, NEW.amount_currency, NEW.estimated_amount, NEW.estimated_currency, guarded_details(NEW.details))
         THEN RAISE EXCEPTION 'count, weight, amount, value and owner change only as two people approved' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER item_second_pair_of_eyes BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION refuse_single_hand()`,
    ...protect({ table: 'approval', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
