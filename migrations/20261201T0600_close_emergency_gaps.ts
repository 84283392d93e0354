import { ForwardOnly } from './support/forward-only.js';

/** Whether a case exists for a reach that is not the one in force. Who sees what is restricted is asked of the stored roles, as keeps_records does: that one would say yes to a process. */
const EXISTS_FOR = (seen: string, reach: string): string =>
  `(case_exists_for(${seen}, ${reach}) AND (NOT ${seen}.restricted OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = actor_id() AND u.active AND u.roles && ARRAY['legal-administrator', 'team-lead', 'auditor'])))`;

/** Of nobody but who opened it, who was told of it, and who checks, as before. */
const THEIRS = `actor_reach() IN ('process', 'register') OR user_id = actor_id() OR actor_id() = ANY (told) OR (actor_reach() = 'unit-confidential' AND unit_id = ANY (actor_units()))`;

/**
 * A restricted case does not exist for whoever opens a case in an emergency, as one under embargo does not. What was opened before is listed only as
 * long as the case exists for the reader; and nobody opens a case again before the time before was reviewed.
 */
export class CloseEmergencyGaps1796104800000 extends ForwardOnly {
  readonly name = 'CloseEmergencyGaps1796104800000';
  protected readonly statements = [
    // Asked by the wall of what was opened; under this reach the wall of cases asks nothing of emergencies in turn.
    `CREATE FUNCTION emergency_is_told_of(of_case uuid, reach text) RETURNS boolean LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT EXISTS (SELECT 1 FROM case_file c WHERE c.id = of_case AND ((c.classification <> 'embargo' AND NOT c.restricted) OR ${EXISTS_FOR('c', 'reach')})) $$`,
    `ALTER POLICY emergency_access_rows ON emergency_access
       USING ((${THEIRS}) AND (actor_reach() = 'process' OR emergency_is_told_of(case_id, actor_reach())))
       WITH CHECK ((${THEIRS}) AND (actor_reach() = 'process' OR emergency_is_told_of(case_id, actor_reach())))`,
    `ALTER POLICY case_file_emergency ON case_file USING (classification <> 'embargo' AND NOT restricted AND id = ANY (ARRAY(
       SELECT e.case_id FROM emergency_access e WHERE current_setting('zegel.act', true) = ANY (emergency_acts()) AND actor_reach() IN ('unit', 'unit-confidential') AND e.user_id = actor_id() AND is_running(e))))`,
    `CREATE OR REPLACE FUNCTION keep_emergency_access() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.user_id <> actor_id() OR NEW.reviewed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = NEW.case_id AND c.classification <> 'embargo' AND NOT c.restricted) THEN
             RAISE EXCEPTION 'emergency access is opened by who needs it, and never to a case under embargo or restricted' USING ERRCODE = 'ZG003'; END IF;
           IF EXISTS (SELECT 1 FROM emergency_access e WHERE e.user_id = NEW.user_id AND e.case_id = NEW.case_id AND e.reviewed_at IS NULL) THEN
             RAISE EXCEPTION 'a case is opened again in an emergency when the time before was reviewed' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.reviewed_at IS NOT NULL OR NEW.reviewed_by IS DISTINCT FROM actor_id()
            OR NOT (actor_id() = ANY (OLD.told) OR (actor_reach() = 'unit-confidential' AND OLD.unit_id = ANY (actor_units())))
            OR ROW(NEW.id, NEW.case_id, NEW.reference, NEW.unit_id, NEW.user_id, NEW.reason, NEW.opened_at, NEW.until, NEW.told) IS DISTINCT FROM ROW(OLD.id, OLD.case_id, OLD.reference, OLD.unit_id, OLD.user_id, OLD.reason, OLD.opened_at, OLD.until, OLD.told)
         THEN RAISE EXCEPTION 'emergency access is reviewed once, by another who was told, and otherwise stays as it was' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    // Two requests of one person for one case wait for each other. What does not exist and what is hidden answer alike; in the log of the latter stands who asked.
    `CREATE OR REPLACE FUNCTION open_in_emergency(access_id uuid, of_reference text, why text, hours integer) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
       DECLARE
         before text := actor_reach();
         sought case_file;
         people uuid[];
         outcome text := 'no-such-case';
       BEGIN
         IF before NOT IN ('unit', 'unit-confidential') THEN RETURN outcome; END IF;
         PERFORM set_config('zegel.reach', 'process', true);
         SELECT * INTO sought FROM case_file c WHERE c.reference = of_reference;
         IF sought.id IS NOT NULL AND ${EXISTS_FOR('sought', 'before')} THEN
           outcome := 'seen-already';
         ELSIF sought.classification = 'embargo' OR sought.restricted THEN
           INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, data)
             SELECT 'consultation', current_setting('zegel.act', true), u.id, u.name, u.roles, why, current_setting('zegel.request_id', true), sought.id, 'emergency-access', '{"refused": true}' FROM app_user u WHERE u.id = actor_id();
         ELSIF sought.id IS NOT NULL THEN
           PERFORM pg_advisory_xact_lock(hashtextextended('emergency ' || actor_id() || ' ' || sought.id, 0));
           people := ARRAY(SELECT u.id FROM app_user u WHERE u.active AND u.id <> actor_id()
             AND (u.id = sought.lead_id OR ('team-lead' = ANY (u.roles) AND sought.unit_id = ANY (u.unit_ids))) ORDER BY u.id);
           IF EXISTS (SELECT 1 FROM emergency_access e WHERE e.user_id = actor_id() AND e.case_id = sought.id AND is_running(e)) THEN
             outcome := 'has-it';
           ELSIF EXISTS (SELECT 1 FROM emergency_access e WHERE e.user_id = actor_id() AND e.case_id = sought.id AND e.reviewed_at IS NULL) THEN
             outcome := 'not-reviewed';
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
  ];
}
