import { ForwardOnly } from './support/forward-only.js';

const ROW = `sequence bigint, at timestamptz, actor_id uuid, actor_name text, act text, kind text, subject_type text, subject_id text, purpose text, of_case uuid`;

/** What else is asked for, over a row `a`; null asks for nothing. */
const ALSO = `(by_actor IS NULL OR a.actor_id = by_actor) AND (by_act IS NULL OR a.act = by_act) AND (by_kind IS NULL OR a.kind = by_kind)`;

/**
 * Who looked at one case or item, lists included. The ids of lists stand under a GIN index whose new entries are written one after another
 * and sorted in later. What a function looks up in the log is past the wall: it asks first whether the case exists for
 * who asks, and tells of another case's row only that it was shown there.
 */
export class FindWhoLooked1795997400000 extends ForwardOnly {
  readonly name = 'FindWhoLooked1795997400000';
  protected readonly statements = [
    `CREATE INDEX audit_event_shown_index ON audit_event USING gin (shown) WITH (fastupdate = on, gin_pending_list_limit = 16384)`,
    `CREATE INDEX audit_event_act_index ON audit_event (act, sequence)`,
    // Looks are most of the log, and found soon without an index.
    `CREATE INDEX audit_event_change_index ON audit_event (kind, sequence) WHERE kind NOT IN ('consultation', 'combination')`,
    // An index on arrays is only used where no wall stands before it; the functions below are the wall.
    `CREATE POLICY audit_event_found ON audit_event FOR SELECT TO CURRENT_USER USING (true)`,
    `CREATE FUNCTION log_place_of(moment timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
       DECLARE
         low bigint := 0;
         high bigint := (SELECT coalesce(max(a.sequence), 0) + 1 FROM audit_event a);
         middle bigint;
       BEGIN
         WHILE low < high LOOP
           middle := (low + high) / 2;
           IF (SELECT a.at >= moment FROM audit_event a WHERE a.sequence >= middle ORDER BY a.sequence LIMIT 1) THEN high := middle; ELSE low := middle + 1; END IF;
         END LOOP;
         RETURN low;
       END $$`,
    `CREATE FUNCTION log_of_record(record uuid, by_actor uuid, by_act text, by_kind text, lowest bigint, before bigint, at_most integer) RETURNS TABLE (${ROW})
       LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public SET plan_cache_mode = force_custom_plan AS $$
       #variable_conflict use_column
       DECLARE
         reach text := coalesce(current_setting('zegel.reach', true), '');
         asked_case uuid;
         top bigint := least(before, (SELECT coalesce(max(a.sequence), 0) + 1 FROM audit_event a));
         bottom bigint := coalesce(lowest, 0);
         width bigint;
         own bigint[];
         others bigint[];
       BEGIN
         IF reach NOT IN ('member', 'unit', 'unit-confidential', 'register') THEN RETURN; END IF;
         PERFORM set_config('zegel.reach', 'process', true);
         SELECT c.id INTO asked_case FROM case_file c WHERE c.id = coalesce((SELECT i.case_id FROM item i WHERE i.id = record), record) AND case_exists_for(c, reach);
         PERFORM set_config('zegel.reach', reach, true);
         IF asked_case IS NULL THEN RETURN; END IF;
         own := ARRAY(SELECT a.sequence FROM audit_event a
           WHERE a.case_id = asked_case AND (record = asked_case OR a.subject_id = record::text) AND a.sequence >= bottom AND a.sequence < top AND ${ALSO}
           ORDER BY a.sequence DESC LIMIT at_most);
         -- What many lists show is found among the newest rows; only what few show is asked of the index, where every hit is read.
         FOREACH width IN ARRAY ARRAY[20000, 400000] LOOP
           others := ARRAY(SELECT a.sequence FROM audit_event a
             WHERE record = ANY (a.shown) AND a.sequence >= greatest(bottom, top - width) AND a.sequence < top AND ${ALSO}
             ORDER BY a.sequence DESC LIMIT at_most);
           EXIT WHEN cardinality(others) >= at_most OR top - width <= bottom;
         END LOOP;
         IF cardinality(others) < at_most AND top - width > bottom THEN
           others := ARRAY(WITH hit AS MATERIALIZED (SELECT a.sequence FROM audit_event a WHERE a.shown @> ARRAY[record] AND a.sequence >= bottom AND a.sequence < top AND ${ALSO})
             SELECT hit.sequence FROM hit ORDER BY hit.sequence DESC LIMIT at_most);
         END IF;
         RETURN QUERY SELECT a.sequence, a.at, a.actor_id, a.actor_name, a.act, a.kind, a.subject_type,
             CASE WHEN a.case_id = asked_case THEN a.subject_id END, a.purpose, CASE WHEN a.case_id = asked_case THEN a.case_id END
           FROM audit_event a WHERE a.sequence = ANY (own || others) ORDER BY a.sequence DESC LIMIT at_most;
       END $$`,
    ...['log_place_of(timestamptz)', 'log_of_record(uuid, uuid, text, text, bigint, bigint, integer)'].flatMap((name) => [`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`, `GRANT EXECUTE ON FUNCTION ${name} TO zegel_app`]),
  ];
}
