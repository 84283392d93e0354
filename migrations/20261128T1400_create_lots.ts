import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** Details that measure a thing and are divided with it; libs/items holds the same list. */
const MEASURES = ['count', 'grossWeight', 'netWeight', 'pages', 'weight'];
const MEASURE_NAMES = `ARRAY[${MEASURES.map((name) => `'${name}'`).join(', ')}]`;
/** States in which nobody has to decide anything; the domain's own list, held against it by a test. */
const OVER = `'planned', 'returned', 'value-paid', 'destroyed', 'abandoned', 'other-purpose', 'finally-sold', 'finally-destroyed', 'social-use', 'transferred', 'shared', 'applied-to-debt', 'transferred-abroad', 'lost', 'joined'`;

/** What of an item only changes by two people, or by a split or join that keeps the sum. */
const GUARDED = (row: string): string =>
  `${row}.quantity, ${row}.quantity_unit, ${row}.amount, ${row}.amount_currency, ${row}.estimated_amount, ${row}.estimated_currency, guarded_details(${row}.details)`;
/** What of it not even a split or join changes. */
const UNDIVIDED = (row: string): string => `${row}.quantity_unit, ${row}.amount_currency, ${row}.estimated_currency, guarded_details(${row}.details) - ${MEASURE_NAMES}`;

/** Lots that are split and joined with their sums kept, and things that are in or part of others. */
export class CreateLots1795874400000 extends ForwardOnly {
  readonly name = 'CreateLots1795874400000';
  protected readonly statements = [
    `ALTER TABLE item
       ADD COLUMN parent_id uuid CONSTRAINT item_parent_fk REFERENCES item,
       ADD COLUMN bond text CONSTRAINT item_bond_check CHECK (bond IN ('contents', 'part')),
       ADD COLUMN split_from_id uuid CONSTRAINT item_split_from_fk REFERENCES item,
       ADD COLUMN joined_into_id uuid CONSTRAINT item_joined_into_fk REFERENCES item,
       ADD CONSTRAINT item_parent_bond_check CHECK ((parent_id IS NULL) = (bond IS NULL)),
       DROP CONSTRAINT item_quantity_check,
       ADD CONSTRAINT item_quantity_check CHECK (CASE WHEN status = 'joined' THEN quantity = 0 AND joined_into_id IS NOT NULL AND parent_id IS NULL ELSE quantity > 0 AND joined_into_id IS NULL END)`,
    `CREATE INDEX item_parent_index ON item (parent_id) WHERE parent_id IS NOT NULL`,
    `CREATE INDEX item_split_from_index ON item (split_from_id) WHERE split_from_id IS NOT NULL`,
    `CREATE INDEX item_joined_into_index ON item (joined_into_id) WHERE joined_into_id IS NOT NULL`,
    // Two that each looked at a tree of their own could make a circle: one change of the bonds of a case at a time.
    `CREATE FUNCTION check_item_parent() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM pg_advisory_xact_lock(hashtextextended('bonds:' || NEW.case_id, 0));
         IF NOT EXISTS (SELECT 1 FROM item p WHERE p.id = NEW.parent_id AND p.case_id = NEW.case_id)
            OR EXISTS (WITH RECURSIVE above AS (
                 SELECT NEW.parent_id AS id UNION SELECT p.parent_id FROM above a JOIN item p ON p.id = a.id WHERE p.parent_id IS NOT NULL
               ) SELECT 1 FROM above WHERE id = NEW.id)
         THEN RAISE EXCEPTION 'an item lies in another of its case, and never in itself' USING ERRCODE = 'ZG003'; END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER item_parent_checked AFTER INSERT OR UPDATE OF parent_id, case_id ON item DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION check_item_parent()`,
    `CREATE TABLE lot_act (
       id uuid CONSTRAINT lot_act_pk PRIMARY KEY,
       case_id uuid NOT NULL CONSTRAINT lot_act_case_fk REFERENCES case_file,
       item_id uuid NOT NULL CONSTRAINT lot_act_item_fk REFERENCES item,
       kind text NOT NULL CONSTRAINT lot_act_kind_check CHECK (kind IN ('split', 'join')),
       reason text,
       recorded_by uuid NOT NULL,
       recorded_by_name text NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
       CONSTRAINT lot_act_reason_check CHECK (kind <> 'join' OR reason IS NOT NULL)
     )`,
    `CREATE TABLE lot_entry (
       id uuid CONSTRAINT lot_entry_pk PRIMARY KEY DEFAULT gen_random_uuid(),
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       case_id uuid NOT NULL CONSTRAINT lot_entry_case_fk REFERENCES case_file,
       item_id uuid NOT NULL CONSTRAINT lot_entry_item_fk REFERENCES item,
       act_id uuid CONSTRAINT lot_entry_act_fk REFERENCES lot_act,
       kind text NOT NULL CONSTRAINT lot_entry_kind_check CHECK (kind IN ('split', 'join', 'corrected')),
       delta numeric NOT NULL,
       after numeric NOT NULL,
       unit text NOT NULL,
       amount_delta numeric NOT NULL DEFAULT 0,
       estimated_delta numeric NOT NULL DEFAULT 0,
       measures jsonb NOT NULL DEFAULT '{}',
       recorded_by uuid NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT lot_entry_act_check CHECK ((act_id IS NULL) = (kind = 'corrected'))
     )`,
    `CREATE INDEX lot_entry_item_index ON lot_entry (item_id, sequence)`,
    `CREATE INDEX lot_entry_act_index ON lot_entry (act_id) WHERE act_id IS NOT NULL`,
    `CREATE FUNCTION lot_measures(details jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
       SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each_text(details) WHERE key = ANY (${MEASURE_NAMES}) AND value IS NOT NULL $$`,
    `CREATE FUNCTION measures_between(before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
       SELECT coalesce(jsonb_object_agg(key, coalesce((after->>key)::numeric, 0) - coalesce((before->>key)::numeric, 0)), '{}')
       FROM (SELECT jsonb_object_keys(before || after) AS key) keys $$`,
    `CREATE FUNCTION current_lot_act(of_case uuid) RETURNS lot_act LANGUAGE sql STABLE AS $$
       SELECT a FROM lot_act a WHERE a.id = nullif(current_setting('zegel.lot_act_id', true), '')::uuid AND a.case_id = of_case
         AND a.recorded_by = actor_id() AND a.transaction_id = pg_current_xact_id_if_assigned() $$`,
    `CREATE FUNCTION keep_lot_entry() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE act lot_act := current_lot_act(NEW.case_id);
       BEGIN
         IF TG_OP = 'INSERT' AND act.id IS NULL THEN RAISE EXCEPTION 'a part comes out of its lot by a split' USING ERRCODE = 'ZG003'; END IF;
         INSERT INTO lot_entry (case_id, item_id, act_id, kind, delta, after, unit, amount_delta, estimated_delta, measures, recorded_by)
         SELECT NEW.case_id, NEW.id, act.id, coalesce(act.kind, 'corrected'), NEW.quantity - coalesce(before.quantity, 0), NEW.quantity, NEW.quantity_unit,
           coalesce(NEW.amount, 0) - coalesce(before.amount, 0), coalesce(NEW.estimated_amount, 0) - coalesce(before.estimated_amount, 0),
           measures_between(lot_measures(coalesce(before.details, '{}')), lot_measures(NEW.details)), coalesce(actor_id(), '00000000-0000-0000-0000-000000000000')
         FROM (SELECT 1) one LEFT JOIN (SELECT OLD.quantity, OLD.amount, OLD.estimated_amount, OLD.details WHERE TG_OP = 'UPDATE') before ON true;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER item_split_off AFTER INSERT ON item FOR EACH ROW WHEN (NEW.split_from_id IS NOT NULL) EXECUTE FUNCTION keep_lot_entry()`,
    `CREATE TRIGGER item_quantity_kept AFTER UPDATE OF quantity, quantity_unit, amount, estimated_amount, details ON item FOR EACH ROW
       WHEN (ROW(NEW.quantity, NEW.quantity_unit, NEW.amount, NEW.estimated_amount, lot_measures(NEW.details)) IS DISTINCT FROM ROW(OLD.quantity, OLD.quantity_unit, OLD.amount, OLD.estimated_amount, lot_measures(OLD.details)))
       EXECUTE FUNCTION keep_lot_entry()`,
    // At the end of the transaction: what a split or join takes from one it gives to another, and an item has what its entries add up to.
    `CREATE FUNCTION check_lot_sums() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.act_id IS NOT NULL AND (
              EXISTS (SELECT 1 FROM lot_entry e WHERE e.act_id = NEW.act_id
                      HAVING sum(e.delta) <> 0 OR sum(e.amount_delta) <> 0 OR sum(e.estimated_delta) <> 0 OR count(DISTINCT e.unit) > 1 OR count(DISTINCT e.case_id) > 1)
              OR EXISTS (SELECT 1 FROM lot_entry e CROSS JOIN LATERAL jsonb_each_text(e.measures) m WHERE e.act_id = NEW.act_id GROUP BY m.key HAVING sum(m.value::numeric) <> 0))
         THEN RAISE EXCEPTION 'a split or join keeps the sum' USING ERRCODE = 'ZG003'; END IF;
         IF (SELECT i.quantity FROM item i WHERE i.id = NEW.item_id) IS DISTINCT FROM
            (SELECT (array_agg(e.after - e.delta ORDER BY e.sequence))[1] + sum(e.delta) FROM lot_entry e WHERE e.item_id = NEW.item_id)
         THEN RAISE EXCEPTION 'the quantity of an item is what its entries add up to' USING ERRCODE = 'ZG003'; END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER lot_entry_sums AFTER INSERT ON lot_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_lot_sums()`,
    `CREATE OR REPLACE FUNCTION refuse_single_hand() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE given approval;
       BEGIN
         IF actor_reach() = 'process' OR ROW(${GUARDED('NEW')}) IS NOT DISTINCT FROM ROW(${GUARDED('OLD')}) THEN RETURN NEW; END IF;
         IF (current_lot_act(OLD.case_id)).id IS NOT NULL AND ROW(${UNDIVIDED('NEW')}) IS NOT DISTINCT FROM ROW(${UNDIVIDED('OLD')}) THEN RETURN NEW; END IF;
         SELECT * INTO given FROM approval a
         WHERE a.id = nullif(current_setting('zegel.approval_id', true), '')::uuid AND a.subject_id = OLD.id AND a.state = 'given' AND a.decided_by = actor_id() AND a.requested_by <> actor_id();
         IF NOT FOUND
            OR ROW((given.after->>'quantity')::numeric, given.after->>'quantityUnit', (given.after->>'amount')::numeric, given.after->>'amountCurrency',
                   (given.after->>'estimatedAmount')::numeric, given.after->>'estimatedCurrency', guarded_details(given.after->'details'))
               IS DISTINCT FROM ROW(${GUARDED('NEW')})
         THEN RAISE EXCEPTION 'count, weight, amount, value and owner change only as two people approved' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    // A part begins in the state of its lot, on a copy of the fact that the lot's state rests on; what was joined is over.
    `CREATE OR REPLACE FUNCTION check_item_status() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE fact event%ROWTYPE;
       BEGIN
         SELECT * INTO fact FROM event WHERE id = NEW.status_event_id AND subject_type = 'item' AND subject_id = NEW.id::text;
         IF NOT FOUND THEN
           RAISE EXCEPTION 'the status of an item rests on no fact' USING ERRCODE = 'ZG002';
         END IF;
         IF TG_OP = 'INSERT' THEN
           IF NEW.status NOT IN ('planned', 'seized') AND NEW.source_register IS NULL
              AND NOT EXISTS (SELECT 1 FROM item lot WHERE lot.id = NEW.split_from_id AND lot.case_id = NEW.case_id AND lot.status = NEW.status AND fact.data->>'copiedFrom' = lot.status_event_id::text) THEN
             RAISE EXCEPTION 'an item cannot begin as %', NEW.status USING ERRCODE = 'ZG002';
           END IF;
           RETURN NULL;
         END IF;
         IF NEW.status = 'joined' AND fact.type = 'item.joined' AND (current_lot_act(NEW.case_id)).kind = 'join' THEN RETURN NULL; END IF;
         IF NOT EXISTS (SELECT 1 FROM item_transition t WHERE t.from_status = OLD.status AND t.to_status = NEW.status AND t.event_type = fact.type
                          AND t.action = fact.data->>'action' AND (NOT t.needs_decision OR fact.decision_id IS NOT NULL)) THEN
           RAISE EXCEPTION 'an item cannot go from % to % by %', OLD.status, NEW.status, fact.type USING ERRCODE = 'ZG002';
         END IF;
         IF fact.ground IS NULL OR OLD.status_event_id = NEW.status_event_id THEN
           RAISE EXCEPTION 'a change of status needs a fact of its own with its legal ground' USING ERRCODE = 'ZG002';
         END IF;
         RETURN NULL;
       END $$`,
    `CREATE OR REPLACE FUNCTION item_is_over(status text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT status IN (${OVER}) $$`,
    `ALTER TABLE item_move DROP CONSTRAINT item_move_kind_check`,
    `ALTER TABLE item_move ADD CONSTRAINT item_move_kind_check CHECK (kind IN ('placed', 'moved', 'handed-over', 'missing', 'found', 'corrected', 'split-off', 'joined'))`,
    `ALTER TABLE item_move DROP CONSTRAINT item_move_nowhere_check`,
    `ALTER TABLE item_move ADD CONSTRAINT item_move_nowhere_check CHECK (to_place_id IS NOT NULL OR kind IN ('missing', 'corrected', 'joined'))`,
    ...appendOnly('lot_act'),
    ...appendOnly('lot_entry'),
    ...protect({ table: 'lot_act', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'lot_entry', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
  ];
}
