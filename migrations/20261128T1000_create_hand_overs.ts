import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

/** What concerns several cases is for who may see each of them: half a receipt would be a forged one. */
const OF_ALL_VISIBLE = 'sees_all_cases(case_ids)';

/** Hand-overs with the signatures of giver and taker, bound to exactly what was handed over, and their receipts. */
export class CreateHandOvers1795860000000 extends ForwardOnly {
  readonly name = 'CreateHandOvers1795860000000';
  protected readonly statements = [
    `CREATE FUNCTION sees_all_cases(case_ids uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT NOT EXISTS (SELECT 1 FROM unnest(case_ids) AS asked(id) WHERE NOT EXISTS (SELECT 1 FROM case_file visible WHERE visible.id = asked.id))
     $$`,
    `CREATE SEQUENCE hand_over_number_sequence`,
    `GRANT USAGE ON SEQUENCE hand_over_number_sequence TO zegel_app`,
    `CREATE TABLE custody_signature (
       id uuid CONSTRAINT custody_signature_pk PRIMARY KEY,
       subject_type text NOT NULL CONSTRAINT custody_signature_subject_check CHECK (subject_type IN ('hand-over', 'count')),
       subject_id uuid NOT NULL,
       signs_as text NOT NULL CONSTRAINT custody_signature_signs_as_check CHECK (signs_as IN ('giver', 'taker', 'counter')),
       name text NOT NULL,
       user_id uuid CONSTRAINT custody_signature_user_fk REFERENCES app_user,
       image bytea,
       typed text,
       signed_at timestamptz NOT NULL,
       content_hash text NOT NULL,
       hash text NOT NULL CONSTRAINT custody_signature_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
       case_ids uuid[] NOT NULL,
       CONSTRAINT custody_signature_one_unique UNIQUE (subject_id, signs_as),
       CONSTRAINT custody_signature_way_check CHECK ((image IS NULL) <> (typed IS NULL))
     )`,
    `CREATE TABLE hand_over (
       id uuid CONSTRAINT hand_over_pk PRIMARY KEY,
       number bigint NOT NULL CONSTRAINT hand_over_number_unique UNIQUE,
       content text NOT NULL,
       content_hash text NOT NULL CONSTRAINT hand_over_content_hash_check CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
       case_ids uuid[] NOT NULL CONSTRAINT hand_over_case_ids_check CHECK (cardinality(case_ids) > 0),
       handed_at timestamptz NOT NULL,
       to_place_id uuid NOT NULL CONSTRAINT hand_over_to_fk REFERENCES place,
       to_path text NOT NULL,
       giver text NOT NULL,
       taker text NOT NULL CONSTRAINT hand_over_taker_check CHECK (taker <> giver),
       receipt bytea NOT NULL,
       receipt_hash text NOT NULL CONSTRAINT hand_over_receipt_hash_check CHECK (receipt_hash = encode(sha256(receipt), 'hex')),
       recorded_by uuid NOT NULL,
       recorded_by_name text NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX hand_over_handed_index ON hand_over (handed_at, id)`,
    `CREATE FUNCTION refuse_unsigned() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF (SELECT count(*) FROM custody_signature s
             WHERE s.subject_type = 'hand-over' AND s.subject_id = NEW.id AND s.content_hash = NEW.content_hash
               AND s.name = CASE s.signs_as WHEN 'giver' THEN NEW.giver WHEN 'taker' THEN NEW.taker END) <> 2 THEN
           RAISE EXCEPTION 'a hand-over is signed by giver and taker, for exactly what it says' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER hand_over_signed BEFORE INSERT ON hand_over FOR EACH ROW EXECUTE FUNCTION refuse_unsigned()`,
    `ALTER TABLE item_move
       ADD COLUMN hand_over_id uuid CONSTRAINT item_move_hand_over_fk REFERENCES hand_over,
       ADD COLUMN hand_over_hash text,
       ADD CONSTRAINT item_move_hand_over_check CHECK ((hand_over_id IS NULL) = (hand_over_hash IS NULL) AND (hand_over_id IS NULL OR kind = 'handed-over'))`,
    `CREATE INDEX item_move_hand_over_index ON item_move (hand_over_id) WHERE hand_over_id IS NOT NULL`,
    `CREATE FUNCTION refuse_other_hand_over() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM hand_over h WHERE h.id = NEW.hand_over_id AND h.content_hash = NEW.hand_over_hash AND h.to_place_id = NEW.to_place_id
                        AND h.giver = NEW.giver AND h.taker = NEW.taker AND h.handed_at = NEW.moved_at AND NEW.case_id = ANY (h.case_ids)) THEN
           RAISE EXCEPTION 'a move of a hand-over says what its hand-over says' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER item_move_of_hand_over BEFORE INSERT ON item_move FOR EACH ROW WHEN (NEW.hand_over_id IS NOT NULL) EXECUTE FUNCTION refuse_other_hand_over()`,
    ...appendOnly('custody_signature'),
    ...appendOnly('hand_over'),
    ...protect({ table: 'custody_signature', may: ['SELECT', 'INSERT'], rows: OF_ALL_VISIBLE }),
    ...protect({ table: 'hand_over', may: ['SELECT', 'INSERT'], rows: OF_ALL_VISIBLE }),
  ];
}
