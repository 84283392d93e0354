import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Legal holds: while one runs, nothing of its case is destroyed. Who ordered it, why and from when stays; its end only moves on, or comes. */
export class CreateLegalHolds1796090400000 extends ForwardOnly {
  readonly name = 'CreateLegalHolds1796090400000';
  protected readonly statements = [
    `CREATE TABLE legal_hold (
       id uuid CONSTRAINT legal_hold_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT legal_hold_case_fk REFERENCES case_file,
       ordered_by text NOT NULL,
       reason text NOT NULL,
       until date NOT NULL,
       deadline_id uuid CONSTRAINT legal_hold_deadline_fk REFERENCES deadline,
       placed_by uuid NOT NULL CONSTRAINT legal_hold_placed_by_fk REFERENCES app_user,
       placed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ended_by uuid CONSTRAINT legal_hold_ended_by_fk REFERENCES app_user,
       ended_at timestamptz,
       end_reason text,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT legal_hold_ended_check CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
     )`,
    `CREATE INDEX legal_hold_case_index ON legal_hold (case_id, placed_at DESC)`,
    `CREATE INDEX legal_hold_deadline_index ON legal_hold (deadline_id)`,
    // The last day counts, by the clock of the law.
    `CREATE FUNCTION is_running(h legal_hold) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT h.ended_at IS NULL AND h.until >= (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
     $$`,
    `CREATE FUNCTION keep_legal_hold() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.until > (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + 366 THEN
           RAISE EXCEPTION 'a hold is looked at again within a year' USING ERRCODE = 'ZG003'; END IF;
         IF TG_OP = 'INSERT' THEN
           IF NEW.placed_by IS DISTINCT FROM actor_id() OR NEW.ended_at IS NOT NULL THEN
             RAISE EXCEPTION 'a hold is placed by who places it, and runs' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF NOT is_running(OLD) OR NEW.until < OLD.until OR (NEW.ended_at IS NOT NULL AND NEW.ended_by IS DISTINCT FROM actor_id())
            OR ROW(NEW.case_id, NEW.ordered_by, NEW.reason, NEW.placed_by, NEW.placed_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.ordered_by, OLD.reason, OLD.placed_by, OLD.placed_at)
         THEN RAISE EXCEPTION 'a hold that runs is extended or ended, and otherwise stays as it was placed' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER legal_hold_kept BEFORE INSERT OR UPDATE ON legal_hold FOR EACH ROW EXECUTE FUNCTION keep_legal_hold()`,
    ...protect({ table: 'legal_hold', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
