import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** A receiving follows its case, or its hand-over and with it each case of that. */
const OF_WHAT_IT_IS_OF = `CASE WHEN case_id IS NULL THEN EXISTS (SELECT 1 FROM hand_over visible WHERE visible.id = hand_over_id) ELSE ${OF_A_VISIBLE_CASE} END`;

/** Receiving against a list: what was expected when it began, what came of it, what did not, and what was not expected. */
export class KeepReceivings1795958400000 extends ForwardOnly {
  readonly name = 'KeepReceivings1795958400000';
  protected readonly statements = [
    `CREATE SEQUENCE receiving_number_sequence`,
    `GRANT USAGE ON SEQUENCE receiving_number_sequence TO zegel_app`,
    `CREATE TABLE receiving (
       id uuid CONSTRAINT receiving_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       number bigint NOT NULL DEFAULT nextval('receiving_number_sequence') CONSTRAINT receiving_number_unique UNIQUE,
       case_id uuid CONSTRAINT receiving_case_fk REFERENCES case_file,
       hand_over_id uuid CONSTRAINT receiving_hand_over_fk REFERENCES hand_over,
       state text NOT NULL DEFAULT 'open' CONSTRAINT receiving_state_check CHECK (state IN ('open', 'closed')),
       started_by uuid NOT NULL,
       started_by_name text NOT NULL,
       started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ended_by_name text,
       ended_at timestamptz,
       expected integer NOT NULL CONSTRAINT receiving_expected_check CHECK (expected > 0),
       received integer,
       missing integer,
       unexpected integer,
       CONSTRAINT receiving_of_check CHECK ((case_id IS NULL) <> (hand_over_id IS NULL)),
       CONSTRAINT receiving_sum_check CHECK (CASE state WHEN 'open' THEN ended_at IS NULL ELSE ended_at IS NOT NULL AND received + missing = expected AND unexpected >= 0 END)
     )`,
    `CREATE INDEX receiving_started_index ON receiving (started_at, id)`,
    `CREATE INDEX receiving_case_index ON receiving (case_id) WHERE case_id IS NOT NULL`,
    `CREATE INDEX receiving_hand_over_index ON receiving (hand_over_id) WHERE hand_over_id IS NOT NULL`,
    `CREATE TABLE receiving_line (
       receiving_id uuid NOT NULL CONSTRAINT receiving_line_receiving_fk REFERENCES receiving,
       item_id uuid NOT NULL CONSTRAINT receiving_line_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT receiving_line_case_fk REFERENCES case_file,
       from_place_id uuid CONSTRAINT receiving_line_place_fk REFERENCES place,
       outcome text NOT NULL CONSTRAINT receiving_line_outcome_check CHECK (outcome IN ('expected', 'received', 'missing', 'unexpected')),
       to_path text,
       received_at timestamptz,
       received_by_name text,
       CONSTRAINT receiving_line_pk PRIMARY KEY (receiving_id, item_id),
       CONSTRAINT receiving_line_received_check CHECK ((outcome = 'received') = (received_at IS NOT NULL))
     )`,
    `CREATE INDEX receiving_line_item_index ON receiving_line (item_id)`,
    `CREATE INDEX receiving_line_case_index ON receiving_line (case_id)`,
    `CREATE FUNCTION keep_receiving() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.state <> 'open' OR ROW(NEW.case_id, NEW.hand_over_id, NEW.started_by, NEW.started_at, NEW.expected) IS DISTINCT FROM ROW(OLD.case_id, OLD.hand_over_id, OLD.started_by, OLD.started_at, OLD.expected) THEN
           RAISE EXCEPTION 'a receiving is closed once, and what was expected stays' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER receiving_kept BEFORE UPDATE ON receiving FOR EACH ROW EXECUTE FUNCTION keep_receiving()`,
    `CREATE FUNCTION keep_receiving_line() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.outcome <> 'expected' OR NEW.outcome NOT IN ('received', 'missing') OR ROW(NEW.receiving_id, NEW.item_id, NEW.case_id, NEW.from_place_id) IS DISTINCT FROM ROW(OLD.receiving_id, OLD.item_id, OLD.case_id, OLD.from_place_id) THEN
           RAISE EXCEPTION 'what was expected came or did not, once' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER receiving_line_kept BEFORE UPDATE ON receiving_line FOR EACH ROW EXECUTE FUNCTION keep_receiving_line()`,
    ...protect({ table: 'receiving', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_WHAT_IT_IS_OF }),
    ...protect({ table: 'receiving_line', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
