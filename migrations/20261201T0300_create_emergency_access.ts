import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** What may be looked at in an emergency; libs/emergency holds the same list. Nothing is changed by it, and nothing taken out. */
const SHOWN = ['case.view', 'item.view', 'item.search', 'decision.view', 'deadline.view', 'document.view', 'custody.view', 'hand-over.view', 'receiving.view', 'request.view', 'valuation.view', 'approval.view', 'partner.view', 'hold.view', 'emergency.open', 'emergency.view'];

const LONGEST = `interval '8 hours'`;

/** Of nobody but who opened it, who was told of it, and who checks; a team lead of the unit of the case stands beside those who were told. No other table is asked, so that the wall of cases can ask this one. */
const THEIRS = `actor_reach() IN ('process', 'register') OR user_id = actor_id() OR actor_id() = ANY (told) OR (actor_reach() = 'unit-confidential' AND unit_id = ANY (actor_units()))`;

/**
 * In an emergency somebody looks at a case of others, for some hours and with a reason; others are told at once, and one of them closes it. The
 * case is there for the acts of the list, until the time is over or the second person has closed it, and never under embargo.
 */
export class CreateEmergencyAccess1796094000000 extends ForwardOnly {
  readonly name = 'CreateEmergencyAccess1796094000000';
  protected readonly statements = [
    `CREATE TABLE emergency_access (
       id uuid CONSTRAINT emergency_access_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT emergency_access_case_fk REFERENCES case_file,
       reference text NOT NULL,
       unit_id uuid NOT NULL CONSTRAINT emergency_access_unit_fk REFERENCES unit,
       user_id uuid NOT NULL CONSTRAINT emergency_access_user_fk REFERENCES app_user,
       reason text NOT NULL CONSTRAINT emergency_access_reason_check CHECK (length(trim(reason)) > 0),
       opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       until timestamptz NOT NULL,
       told uuid[] NOT NULL,
       reviewed_by uuid CONSTRAINT emergency_access_reviewed_by_fk REFERENCES app_user,
       reviewed_at timestamptz,
       finding text CONSTRAINT emergency_access_finding_check CHECK (finding IN ('justified', 'not-justified')),
       note text,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT emergency_access_until_check CHECK (until > opened_at AND until <= opened_at + ${LONGEST}),
       CONSTRAINT emergency_access_told_check CHECK (cardinality(told) > 0 AND NOT user_id = ANY (told)),
       CONSTRAINT emergency_access_second_person_check CHECK (reviewed_by <> user_id),
       CONSTRAINT emergency_access_reviewed_check CHECK (num_nonnulls(reviewed_by, reviewed_at, finding, note) IN (0, 4))
     )`,
    `CREATE INDEX emergency_access_user_index ON emergency_access (user_id, until)`,
    `CREATE INDEX emergency_access_opened_index ON emergency_access (opened_at, id)`,
    `CREATE INDEX emergency_access_case_index ON emergency_access (case_id)`,
    `CREATE FUNCTION emergency_acts() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT ARRAY[${SHOWN.map((act) => `'${act}'`).join(', ')}] $$`,
    `CREATE FUNCTION is_running(e emergency_access) RETURNS boolean LANGUAGE sql VOLATILE AS $$ SELECT e.reviewed_at IS NULL AND e.until > clock_timestamp() $$`,
    // Who opened it, for what and until when stays as it was; only the review is added, once, by another who was told or leads the unit.
    `CREATE FUNCTION keep_emergency_access() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.user_id <> actor_id() OR NEW.reviewed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = NEW.case_id AND c.classification <> 'embargo') THEN
             RAISE EXCEPTION 'emergency access is opened by who needs it, and never to a case under embargo' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.reviewed_at IS NOT NULL OR NEW.reviewed_by IS DISTINCT FROM actor_id()
            OR NOT (actor_id() = ANY (OLD.told) OR (actor_reach() = 'unit-confidential' AND OLD.unit_id = ANY (actor_units())))
            OR ROW(NEW.id, NEW.case_id, NEW.reference, NEW.unit_id, NEW.user_id, NEW.reason, NEW.opened_at, NEW.until, NEW.told) IS DISTINCT FROM ROW(OLD.id, OLD.case_id, OLD.reference, OLD.unit_id, OLD.user_id, OLD.reason, OLD.opened_at, OLD.until, OLD.told)
         THEN RAISE EXCEPTION 'emergency access is reviewed once, by another who was told, and otherwise stays as it was' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER emergency_access_kept BEFORE INSERT OR UPDATE ON emergency_access FOR EACH ROW EXECUTE FUNCTION keep_emergency_access()`,
    ...protect({ table: 'emergency_access', may: ['SELECT', 'INSERT', 'UPDATE'], rows: THEIRS }),
    // Which cases are open to the actor by it is asked once a statement and not once a row.
    `CREATE POLICY case_file_emergency ON case_file FOR SELECT USING (classification <> 'embargo' AND id = ANY (ARRAY(
       SELECT e.case_id FROM emergency_access e WHERE current_setting('zegel.act', true) = ANY (emergency_acts()) AND actor_reach() IN ('unit', 'unit-confidential') AND e.user_id = actor_id() AND is_running(e))))`,
    // Finds the case past the wall between two settings and nowhere else. What does not exist and what is under embargo answer alike; in the log of the latter stands who asked.
    `CREATE FUNCTION open_in_emergency(access_id uuid, of_reference text, why text, hours integer) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
       DECLARE
         before text := actor_reach();
         sought case_file;
         people uuid[];
         outcome text := 'no-such-case';
       BEGIN
         IF before NOT IN ('unit', 'unit-confidential') THEN RETURN outcome; END IF;
         PERFORM set_config('zegel.reach', 'process', true);
         SELECT * INTO sought FROM case_file c WHERE c.reference = of_reference;
         IF sought.id IS NOT NULL AND case_exists_for(sought, before) THEN
           outcome := 'seen-already';
         ELSIF sought.classification = 'embargo' THEN
           INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, data)
             SELECT 'consultation', current_setting('zegel.act', true), u.id, u.name, u.roles, why, current_setting('zegel.request_id', true), sought.id, 'emergency-access', '{"refused": true}' FROM app_user u WHERE u.id = actor_id();
         ELSIF sought.id IS NOT NULL THEN
           people := ARRAY(SELECT u.id FROM app_user u WHERE u.active AND u.id <> actor_id()
             AND (u.id = sought.lead_id OR ('team-lead' = ANY (u.roles) AND sought.unit_id = ANY (u.unit_ids))) ORDER BY u.id);
           IF EXISTS (SELECT 1 FROM emergency_access e WHERE e.user_id = actor_id() AND e.case_id = sought.id AND is_running(e)) THEN
             outcome := 'has-it';
           ELSIF cardinality(people) = 0 THEN
             outcome := 'nobody-to-tell';
           ELSE
             INSERT INTO emergency_access (id, case_id, reference, unit_id, user_id, reason, opened_at, until, told)
               SELECT access_id, sought.id, sought.reference, sought.unit_id, actor_id(), why, now.at, now.at + make_interval(hours => hours), people FROM (SELECT clock_timestamp() AS at) now;
             outcome := 'opened';
           END IF;
         END IF;
         PERFORM set_config('zegel.reach', before, true);
         RETURN outcome;
       END $$`,
    // Whatever is done in the case by it, and every list that could have shown it, says so and why.
    `CREATE FUNCTION mark_emergency() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE
         by_it emergency_access;
       BEGIN
         IF actor_reach() NOT IN ('unit', 'unit-confidential') THEN RETURN NEW; END IF;
         SELECT * INTO by_it FROM emergency_access e WHERE e.user_id = actor_id() AND is_running(e)
           AND (e.case_id = NEW.case_id OR (NEW.case_id IS NULL AND NEW.act = ANY (emergency_acts()))) ORDER BY e.opened_at DESC LIMIT 1;
         IF by_it.id IS NOT NULL THEN
           NEW.purpose := 'emergency: ' || by_it.reason;
           NEW.data := NEW.data || jsonb_build_object('emergency', by_it.id);
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER audit_event_emergency BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION mark_emergency()`,
  ];
}
