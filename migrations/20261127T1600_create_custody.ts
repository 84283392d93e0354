import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** Places are the same for everyone at work; who is where in them follows the case of the item. */
const AT_WORK = `actor_reach() <> 'none'`;

/** Where items are: places, the code on the label of each, and the append-only chain of moves. */
export class CreateCustody1795795200000 extends ForwardOnly {
  readonly name = 'CreateCustody1795795200000';
  protected readonly statements = [
    `CREATE SEQUENCE custody_code_sequence`,
    `GRANT USAGE ON SEQUENCE custody_code_sequence TO zegel_app`,
    // The rule of libs/custody/src/domain/label-code.ts once more, so that every item has its code however it came in.
    `CREATE FUNCTION label_code(number bigint) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
       DECLARE
         alphabet CONSTANT text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
         scattered bigint := (number * 663608941) % 1073741824;
         digit integer;
         rest integer := 0;
         code text := '';
       BEGIN
         FOR place IN REVERSE 5..0 LOOP
           digit := ((scattered >> (5 * place)) & 31)::integer;
           code := code || substr(alphabet, digit + 1, 1);
           rest := ((rest << 1) # (CASE WHEN rest & 16 <> 0 THEN 37 ELSE 0 END)) # digit;
         END LOOP;
         rest := (rest << 1) # (CASE WHEN rest & 16 <> 0 THEN 37 ELSE 0 END);
         RETURN code || substr(alphabet, rest + 1, 1);
       END $$`,
    `CREATE TABLE place (
       id uuid CONSTRAINT place_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       parent_id uuid CONSTRAINT place_parent_fk REFERENCES place,
       kind text NOT NULL CONSTRAINT place_kind_check CHECK (kind IN ('site', 'room', 'rack', 'shelf', 'box', 'holder', 'bank', 'wallet', 'immovable', 'partner')),
       code text NOT NULL DEFAULT label_code(nextval('custody_code_sequence')) CONSTRAINT place_code_unique UNIQUE,
       name text NOT NULL,
       note text,
       custodian_id uuid CONSTRAINT place_custodian_fk REFERENCES app_user,
       path text NOT NULL,
       ancestor_ids uuid[] NOT NULL,
       answers_id uuid CONSTRAINT place_answers_fk REFERENCES app_user,
       item_count integer NOT NULL DEFAULT 0 CONSTRAINT place_item_count_check CHECK (item_count >= 0),
       closed_on date,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT place_closed_check CHECK (closed_on IS NULL OR item_count = 0)
     )`,
    `CREATE UNIQUE INDEX place_name_unique ON place (parent_id, lower(name)) NULLS NOT DISTINCT WHERE closed_on IS NULL`,
    `CREATE INDEX place_ancestors_index ON place USING gin (ancestor_ids)`,
    `CREATE TABLE item_custody (
       item_id uuid CONSTRAINT item_custody_pk PRIMARY KEY CONSTRAINT item_custody_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT item_custody_case_fk REFERENCES case_file,
       code text NOT NULL DEFAULT label_code(nextval('custody_code_sequence')) CONSTRAINT item_custody_code_unique UNIQUE,
       place_id uuid CONSTRAINT item_custody_place_fk REFERENCES place,
       held_by text,
       seal text,
       since timestamptz,
       moves integer NOT NULL DEFAULT 0,
       last_move_id uuid,
       last_hash text,
       owner_id uuid CONSTRAINT item_custody_owner_fk REFERENCES app_user
     )`,
    `CREATE INDEX item_custody_place_index ON item_custody (place_id, item_id)`,
    `CREATE INDEX item_custody_nowhere_index ON item_custody (item_id) WHERE place_id IS NULL`,
    `CREATE INDEX item_custody_code_start_index ON item_custody (code text_pattern_ops)`,
    `CREATE TABLE item_move (
       id uuid CONSTRAINT item_move_pk PRIMARY KEY,
       item_id uuid NOT NULL CONSTRAINT item_move_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT item_move_case_fk REFERENCES case_file,
       number integer NOT NULL,
       kind text NOT NULL CONSTRAINT item_move_kind_check CHECK (kind IN ('placed', 'moved', 'handed-over', 'missing', 'found', 'corrected')),
       from_place_id uuid CONSTRAINT item_move_from_fk REFERENCES place,
       from_path text,
       to_place_id uuid CONSTRAINT item_move_to_fk REFERENCES place,
       to_path text,
       held_by text,
       giver text NOT NULL,
       taker text NOT NULL,
       moved_at timestamptz NOT NULL,
       seal_out text,
       seal_in text,
       seal_after text,
       seal_broken boolean NOT NULL DEFAULT false,
       condition text CONSTRAINT item_move_condition_check CHECK (condition IN ('unchanged', 'good', 'worn', 'damaged', 'incomplete')),
       condition_note text,
       photo_document_id uuid CONSTRAINT item_move_photo_fk REFERENCES document,
       reason text,
       corrects uuid CONSTRAINT item_move_corrects_fk REFERENCES item_move,
       previous_hash text,
       hash text NOT NULL,
       recorded_by uuid NOT NULL,
       recorded_by_name text NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT item_move_number_unique UNIQUE (item_id, number),
       CONSTRAINT item_move_reason_check CHECK (kind NOT IN ('missing', 'found', 'corrected') OR reason IS NOT NULL),
       CONSTRAINT item_move_nowhere_check CHECK (to_place_id IS NOT NULL OR kind IN ('missing', 'corrected'))
     )`,
    `CREATE INDEX item_move_from_index ON item_move (from_place_id)`,
    `CREATE INDEX item_move_to_index ON item_move (to_place_id)`,
    `CREATE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE last item_custody;
       BEGIN
         SELECT * INTO last FROM item_custody WHERE item_id = NEW.item_id;
         IF last.item_id IS NULL OR last.case_id <> NEW.case_id OR NEW.number <> last.moves + 1
            OR NEW.from_place_id IS DISTINCT FROM last.place_id OR NEW.previous_hash IS DISTINCT FROM last.last_hash THEN
           RAISE EXCEPTION 'move % of item % does not start where the last one ended', NEW.number, NEW.item_id USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER item_move_no_gap BEFORE INSERT ON item_move FOR EACH ROW EXECUTE FUNCTION refuse_gap()`,
    `CREATE FUNCTION keep_place_of_item() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE item_custody SET place_id = NEW.to_place_id, held_by = NEW.held_by, seal = NEW.seal_after, since = NEW.moved_at, moves = NEW.number,
           last_move_id = NEW.id, last_hash = NEW.hash, owner_id = CASE WHEN NEW.to_place_id IS NULL THEN owner_id END
         WHERE item_id = NEW.item_id;
         IF NEW.from_place_id IS DISTINCT FROM NEW.to_place_id THEN
           UPDATE place SET item_count = item_count + CASE WHEN id = NEW.to_place_id THEN 1 ELSE -1 END WHERE id IN (NEW.from_place_id, NEW.to_place_id);
         END IF;
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER item_move_keeps_place AFTER INSERT ON item_move FOR EACH ROW EXECUTE FUNCTION keep_place_of_item()`,
    `CREATE FUNCTION refuse_place_without_move() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM item_move m WHERE m.id = NEW.last_move_id AND m.item_id = NEW.item_id AND m.number = NEW.moves AND m.to_place_id IS NOT DISTINCT FROM NEW.place_id) THEN
           RAISE EXCEPTION 'an item changes place by a move only' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER item_custody_by_move BEFORE UPDATE OF place_id, moves, last_move_id ON item_custody FOR EACH ROW EXECUTE FUNCTION refuse_place_without_move()`,
    `CREATE FUNCTION open_custody_of_item() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO item_custody (item_id, case_id) VALUES (NEW.id, NEW.case_id);
         RETURN NULL;
       END $$`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `INSERT INTO item_custody (item_id, case_id) SELECT id, case_id FROM item ORDER BY case_id, number`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE TRIGGER item_opens_custody AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION open_custody_of_item()`,
    ...appendOnly('item_move'),
    ...protect({ table: 'place', may: ['SELECT', 'INSERT', 'UPDATE'], rows: AT_WORK }),
    ...protect({ table: 'item_custody', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'item_move', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
  ];
}
