import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** A count is seen by everyone at work, as places are; its things and its report follow their cases. */
const AT_WORK = `actor_reach() <> 'none'`;
const OF_ALL_VISIBLE = 'sees_all_cases(case_ids)';
const OUTCOMES = `('found', 'missing', 'unexpected', 'left', 'beside')`;

/** Counts of places: what was asked for, every scan as it was made, and what came of it, signed. */
export class CreateCounts1795860600000 extends ForwardOnly {
  readonly name = 'CreateCounts1795860600000';
  protected readonly statements = [
    `CREATE SEQUENCE stock_count_number_sequence`,
    `GRANT USAGE ON SEQUENCE stock_count_number_sequence TO zegel_app`,
    `CREATE TABLE stock_count (
       id uuid CONSTRAINT stock_count_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       number bigint NOT NULL DEFAULT nextval('stock_count_number_sequence') CONSTRAINT stock_count_number_unique UNIQUE,
       place_id uuid NOT NULL CONSTRAINT stock_count_place_fk REFERENCES place,
       place_path text NOT NULL,
       site_id uuid NOT NULL CONSTRAINT stock_count_site_fk REFERENCES place,
       site_path text NOT NULL,
       blind boolean NOT NULL,
       sample_size integer CONSTRAINT stock_count_sample_size_check CHECK (sample_size > 0),
       sample_seed text,
       sample_classes text[] NOT NULL DEFAULT '{}',
       sample_from numeric,
       population integer NOT NULL,
       population_hash text NOT NULL,
       asked integer NOT NULL,
       case_ids uuid[] NOT NULL,
       state text NOT NULL DEFAULT 'open' CONSTRAINT stock_count_state_check CHECK (state IN ('open', 'closed', 'stopped')),
       started_by uuid NOT NULL CONSTRAINT stock_count_started_by_fk REFERENCES app_user,
       started_by_name text NOT NULL,
       started_at timestamptz NOT NULL,
       revealed_at timestamptz,
       revealed_by_name text,
       ended_at timestamptz,
       ended_by_name text,
       stop_reason text,
       found integer,
       missing integer,
       unexpected integer,
       left_place integer,
       beside integer,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT stock_count_sample_check CHECK ((sample_size IS NULL) = (sample_seed IS NULL)),
       CONSTRAINT stock_count_ended_check CHECK ((state = 'open') = (ended_at IS NULL)),
       CONSTRAINT stock_count_numbers_check CHECK ((state = 'closed') = (found IS NOT NULL AND missing IS NOT NULL AND unexpected IS NOT NULL AND left_place IS NOT NULL AND beside IS NOT NULL)),
       CONSTRAINT stock_count_stopped_check CHECK ((state = 'stopped') = (stop_reason IS NOT NULL))
     )`,
    `CREATE UNIQUE INDEX stock_count_open_unique ON stock_count (place_id) WHERE state = 'open'`,
    `CREATE INDEX stock_count_started_index ON stock_count (started_at, id)`,
    `CREATE INDEX stock_count_site_index ON stock_count (site_id, ended_at) WHERE state = 'closed'`,
    `CREATE TABLE stock_count_item (
       count_id uuid NOT NULL CONSTRAINT stock_count_item_count_fk REFERENCES stock_count,
       item_id uuid NOT NULL CONSTRAINT stock_count_item_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT stock_count_item_case_fk REFERENCES case_file,
       CONSTRAINT stock_count_item_pk PRIMARY KEY (count_id, item_id)
     )`,
    `CREATE TABLE stock_count_scan (
       id uuid CONSTRAINT stock_count_scan_pk PRIMARY KEY,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       count_id uuid NOT NULL CONSTRAINT stock_count_scan_count_fk REFERENCES stock_count,
       item_id uuid NOT NULL CONSTRAINT stock_count_scan_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT stock_count_scan_case_fk REFERENCES case_file,
       way text NOT NULL CONSTRAINT stock_count_scan_way_check CHECK (way IN ('scan', 'tick', 'withdrawn')),
       spot_id uuid NOT NULL CONSTRAINT stock_count_scan_spot_fk REFERENCES place,
       spot_path text NOT NULL,
       as_expected boolean NOT NULL,
       register_place_id uuid CONSTRAINT stock_count_scan_register_fk REFERENCES place,
       register_path text,
       counted_by uuid NOT NULL CONSTRAINT stock_count_scan_counted_by_fk REFERENCES app_user,
       counted_by_name text NOT NULL,
       counted_at timestamptz NOT NULL
     )`,
    `CREATE INDEX stock_count_scan_last_index ON stock_count_scan (count_id, item_id, sequence DESC)`,
    `CREATE TABLE stock_count_line (
       count_id uuid NOT NULL CONSTRAINT stock_count_line_count_fk REFERENCES stock_count,
       item_id uuid NOT NULL CONSTRAINT stock_count_line_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT stock_count_line_case_fk REFERENCES case_file,
       outcome text NOT NULL CONSTRAINT stock_count_line_outcome_check CHECK (outcome IN ${OUTCOMES}),
       spot_id uuid CONSTRAINT stock_count_line_spot_fk REFERENCES place,
       spot_path text,
       register_path text,
       counted_by_name text,
       counted_at timestamptz,
       CONSTRAINT stock_count_line_pk PRIMARY KEY (count_id, item_id)
     )`,
    `CREATE TABLE stock_count_report (
       count_id uuid CONSTRAINT stock_count_report_pk PRIMARY KEY CONSTRAINT stock_count_report_count_fk REFERENCES stock_count,
       case_ids uuid[] NOT NULL,
       content text NOT NULL,
       content_hash text NOT NULL CONSTRAINT stock_count_report_content_hash_check CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
       report bytea NOT NULL,
       report_hash text NOT NULL CONSTRAINT stock_count_report_hash_check CHECK (report_hash = encode(sha256(report), 'hex'))
     )`,
    // What was asked stays what was asked, and what has ended stays as it ended.
    `CREATE FUNCTION keep_stock_count() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.state <> 'open'
            OR ROW(NEW.id, NEW.number, NEW.place_id, NEW.place_path, NEW.site_id, NEW.site_path, NEW.blind, NEW.sample_size, NEW.sample_seed, NEW.sample_classes, NEW.sample_from,
                   NEW.population, NEW.population_hash, NEW.asked, NEW.started_by, NEW.started_by_name, NEW.started_at)
               IS DISTINCT FROM ROW(OLD.id, OLD.number, OLD.place_id, OLD.place_path, OLD.site_id, OLD.site_path, OLD.blind, OLD.sample_size, OLD.sample_seed, OLD.sample_classes, OLD.sample_from,
                   OLD.population, OLD.population_hash, OLD.asked, OLD.started_by, OLD.started_by_name, OLD.started_at)
            OR (OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS DISTINCT FROM OLD.revealed_at) OR NOT NEW.case_ids @> OLD.case_ids
         THEN RAISE EXCEPTION 'a count is not changed, and not opened again' USING ERRCODE = 'ZG003'; END IF;
         IF NEW.state = 'closed' AND NOT EXISTS (SELECT 1 FROM custody_signature s JOIN stock_count_report r ON r.count_id = s.subject_id AND r.content_hash = s.content_hash
                                                 WHERE s.subject_type = 'count' AND s.subject_id = NEW.id AND s.signs_as = 'counter') THEN
           RAISE EXCEPTION 'a count is closed with a signature under its report' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER stock_count_kept BEFORE UPDATE ON stock_count FOR EACH ROW EXECUTE FUNCTION keep_stock_count()`,
    `CREATE FUNCTION refuse_late_scan() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM 1 FROM stock_count WHERE id = NEW.count_id AND state = 'open' AND NEW.case_id = ANY (case_ids) FOR KEY SHARE;
         IF NOT FOUND OR NEW.counted_by <> actor_id() THEN RAISE EXCEPTION 'a scan is made by who counts, while the count is open' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER stock_count_scan_in_time BEFORE INSERT ON stock_count_scan FOR EACH ROW EXECUTE FUNCTION refuse_late_scan()`,
    ...['stock_count_item', 'stock_count_scan', 'stock_count_line', 'stock_count_report'].flatMap(appendOnly),
    ...protect({ table: 'stock_count', may: ['SELECT', 'INSERT', 'UPDATE'], rows: AT_WORK }),
    ...['stock_count_item', 'stock_count_scan', 'stock_count_line'].flatMap((table) => protect({ table, may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE })),
    ...protect({ table: 'stock_count_report', may: ['SELECT', 'INSERT'], rows: OF_ALL_VISIBLE }),
  ];
}
