import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Restriction instead of erasure (art. 16(3) Directive 2016/680): a restricted case exists only for those who may lift the restriction, and who check. */
export class RestrictCases1796092800000 extends ForwardOnly {
  readonly name = 'RestrictCases1796092800000';
  protected readonly statements = [
    `ALTER TABLE case_file ADD COLUMN restricted boolean NOT NULL DEFAULT false`,
    `CREATE FUNCTION sees_restricted() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT keeps_records() $$`,
    `CREATE POLICY case_file_restricted ON case_file AS RESTRICTIVE USING (NOT restricted OR (SELECT sees_restricted()))`,
    `CREATE TABLE case_restriction (
       id uuid CONSTRAINT case_restriction_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT case_restriction_case_fk REFERENCES case_file,
       ground text NOT NULL CONSTRAINT case_restriction_ground_check CHECK (ground IN ('accuracy-contested', 'needed-as-evidence', 'removed')),
       reason text NOT NULL,
       placed_by uuid NOT NULL CONSTRAINT case_restriction_placed_by_fk REFERENCES app_user,
       placed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       lifted_by uuid CONSTRAINT case_restriction_lifted_by_fk REFERENCES app_user,
       lifted_at timestamptz,
       lift_reason text,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT case_restriction_lifted_check CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
     )`,
    `CREATE UNIQUE INDEX case_restriction_current_unique ON case_restriction (case_id) WHERE lifted_at IS NULL`,
    `CREATE INDEX case_restriction_case_index ON case_restriction (case_id, placed_at DESC)`,
    ...protect({ table: 'case_restriction', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    // Why, by whom and since when stays; only its end is added. A partner would go on seeing items that are shared, so shares end first.
    `CREATE FUNCTION keep_case_restriction() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.placed_by IS DISTINCT FROM actor_id() OR NEW.lifted_at IS NOT NULL OR NOT sees_restricted()
              OR EXISTS (SELECT 1 FROM partner_grant g WHERE g.case_id = NEW.case_id AND is_running(g)) THEN
             RAISE EXCEPTION 'a restriction is placed by who may lift it, on what is shared with nobody' USING ERRCODE = 'ZG003'; END IF;
         ELSIF OLD.lifted_at IS NOT NULL OR NEW.lifted_by IS DISTINCT FROM actor_id()
            OR ROW(NEW.case_id, NEW.ground, NEW.reason, NEW.placed_by, NEW.placed_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.ground, OLD.reason, OLD.placed_by, OLD.placed_at) THEN
           RAISE EXCEPTION 'a restriction is lifted once, and otherwise stays as it was placed' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER case_restriction_kept BEFORE INSERT OR UPDATE ON case_restriction FOR EACH ROW EXECUTE FUNCTION keep_case_restriction()`,
    `CREATE FUNCTION show_case_restriction() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE case_file SET restricted = NEW.lifted_at IS NULL WHERE id = NEW.case_id;
         UPDATE case_regime SET removed_on = CASE WHEN NEW.lifted_at IS NULL THEN legal_today() END, version = version + 1 WHERE case_id = NEW.case_id AND NEW.ground = 'removed';
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER case_restriction_shown AFTER INSERT OR UPDATE ON case_restriction FOR EACH ROW EXECUTE FUNCTION show_case_restriction()`,
    `CREATE FUNCTION refuse_bare_restriction() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.restricted <> EXISTS (SELECT 1 FROM case_restriction r WHERE r.case_id = NEW.id AND r.lifted_at IS NULL) THEN
           RAISE EXCEPTION 'a case is restricted and free again only with its reason' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER case_file_restricted BEFORE UPDATE OF restricted ON case_file FOR EACH ROW WHEN (OLD.restricted IS DISTINCT FROM NEW.restricted) EXECUTE FUNCTION refuse_bare_restriction()`,
  ];
}
