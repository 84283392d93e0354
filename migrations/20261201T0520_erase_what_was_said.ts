import { ForwardOnly } from './support/forward-only.js';

/** What erasing leaves: the log, whose rows lose what they say, and what was signed about the destruction itself. */
const KEPT = ['event', 'audit_event', 'destruction_line'].map((table) => `'${table}'`).join(', ');

/** Records of several cases at once: signed as a whole, they go with the last of them. */
const OF_SEVERAL = (table: string): string => `DELETE FROM ${table} WHERE of_case = ANY (case_ids) AND case_ids <@ gone`;

/**
 * Erasing a case takes why it was looked at as well: the purpose of each row of its log, and the reason of an emergency wherever the log repeats
 * it. What is restricted to be kept, and an open case of which things are held, stays; the line says so.
 */
export class EraseWhatWasSaid1796102400000 extends ForwardOnly {
  readonly name = 'EraseWhatWasSaid1796102400000';
  protected readonly statements = [
    `CREATE INDEX audit_event_emergency_index ON audit_event ((data ->> 'emergency')) WHERE data ->> 'emergency' IS NOT NULL`,
    `CREATE OR REPLACE FUNCTION erase_case(of_list uuid, of_case uuid) RETURNS TABLE (outcome text, leaves jsonb, rows_erased integer, files_erased integer, log_rows_erased integer)
       LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
       DECLARE
         line destruction_line;
         clock record;
         waiting regclass[];
         stuck regclass[];
         one regclass;
         gone uuid[];
         ids text[];
         bills uuid[];
         bulks uuid[];
         emergencies text[];
         barred text;
         said bigint[];
         erased integer := 0;
         files integer := 0;
         log_rows integer := 0;
         named jsonb;
         count_of integer;
       BEGIN
         IF actor_reach() <> 'process' OR actor_act() <> 'retention.work' THEN RAISE EXCEPTION 'only the process of retention erases' USING ERRCODE = '42501'; END IF;
         -- A hold that is being placed waits here, or this waits for it.
         PERFORM 1 FROM case_file c WHERE c.id = of_case FOR UPDATE;
         SELECT * INTO line FROM destruction_line l WHERE l.list_id = of_list AND l.case_id = of_case FOR UPDATE;
         IF NOT FOUND OR line.state <> 'listed' OR NOT EXISTS (SELECT 1 FROM destruction_list d WHERE d.id = of_list AND d.state = 'signed') OR destruction_signatures(of_list) < 2 THEN
           RAISE EXCEPTION 'only what two people signed for is erased' USING ERRCODE = 'ZG003'; END IF;
         SELECT * INTO clock FROM retention_clocks(of_case) k;
         IF EXISTS (SELECT 1 FROM legal_hold h WHERE h.case_id = of_case AND is_running(h)) THEN RETURN QUERY SELECT 'held', '[]'::jsonb, 0, 0, 0; RETURN; END IF;
         barred := destruction_bar(of_case);
         IF barred IS NOT NULL THEN RETURN QUERY SELECT barred, '[]'::jsonb, 0, 0, 0; RETURN; END IF;
         IF clock.outcome IS DISTINCT FROM 'destroy' OR clock.due_on > legal_today() THEN RETURN QUERY SELECT 'not-due', '[]'::jsonb, 0, 0, 0; RETURN; END IF;
         IF line.last_event IS DISTINCT FROM (SELECT max(e.sequence) FROM event e WHERE e.case_id = of_case) THEN RETURN QUERY SELECT 'changed', '[]'::jsonb, 0, 0, 0; RETURN; END IF;
         -- What is said of the case: its rows of the log, and those of lists that were looked at in an emergency for its sake, which repeat the reason.
         emergencies := ARRAY(SELECT e.id::text FROM emergency_access e WHERE e.case_id = of_case);
         said := ARRAY(SELECT a.sequence FROM audit_event a WHERE a.case_id = of_case UNION SELECT a.sequence FROM audit_event a WHERE a.data ->> 'emergency' = ANY (emergencies));
         -- What is not sealed yet would be sealed as it was a moment ago.
         IF EXISTS (SELECT 1 FROM audit_checkpoint) AND EXISTS (SELECT 1 FROM unnest(said) AS a(sequence) WHERE NOT EXISTS (SELECT 1 FROM audit_leaf f WHERE f.sequence = a.sequence)) THEN
           RETURN QUERY SELECT 'unsealed', '[]'::jsonb, 0, 0, 0; RETURN; END IF;

         PERFORM set_config('zegel.erasing', 'on', true);
         UPDATE case_file SET erased_at = clock_timestamp(), title = '', jurisdiction = 'nl', parket_numbers = '{}', investigation_name = NULL, lead_id = NULL, asset_officer_id = NULL, member_ids = '{}',
           offences = '[]', legal_grounds = '{}', source_register = NULL, source_key = NULL, needs_review = false, review_notes = '{}', next_due_at = NULL, next_deadline_id = NULL, search_parties = '',
           version = version + 1 WHERE id = of_case;
         SELECT array_agg(c.id) INTO gone FROM case_file c WHERE c.erased_at IS NOT NULL;
         SELECT array_agg(found.id) INTO ids FROM (SELECT of_case::text AS id UNION ALL SELECT i.id::text FROM item i WHERE i.case_id = of_case UNION ALL SELECT d.id::text FROM document d WHERE d.case_id = of_case) found;
         SELECT array_agg(DISTINCT p.bill_id) INTO bills FROM bill_part p WHERE p.case_id = of_case;
         SELECT array_agg(DISTINCT w.bulk_id) INTO bulks FROM bulk_row w WHERE w.case_id = of_case;

         INSERT INTO erased_file (key, list_id)
           SELECT 'documents/' || left(d.sha256, 2) || '/' || d.sha256 || '-' || d.id, of_list FROM document d WHERE d.case_id = of_case
           UNION ALL
           SELECT 'previews/' || left(made.sha256, 2) || '/' || made.sha256 || '-' || p.document_id, of_list
           FROM document_preview p CROSS JOIN LATERAL (SELECT DISTINCT sha256 FROM unnest(ARRAY[p.small_sha256, p.large_sha256]) AS sha256 WHERE sha256 IS NOT NULL) made WHERE p.case_id = of_case;
         GET DIAGNOSTICS files = ROW_COUNT;

         DELETE FROM idempotency_key k WHERE EXISTS (SELECT 1 FROM unnest(ids) AS its(id) WHERE strpos(k.response::text, its.id) > 0 OR strpos(k.route, its.id) > 0);
         DELETE FROM case_link k WHERE k.other_case_id = of_case;
         DELETE FROM comparison_row w WHERE w.of_case_id = of_case OR w.item_id::text = ANY (ids) OR w.written_item_id::text = ANY (ids);
         DELETE FROM intake_record w WHERE w.into_case_id = of_case;
         -- Every table that hangs on a case, those of tomorrow too; what another still points to waits for its turn.
         SELECT array_agg(c.oid::regclass) INTO waiting FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
           WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'case_id' AND NOT a.attisdropped AND c.relname NOT IN (${KEPT});
         WHILE cardinality(waiting) > 0 LOOP
           stuck := '{}';
           FOREACH one IN ARRAY waiting LOOP
             BEGIN
               EXECUTE format('DELETE FROM %s WHERE case_id = $1', one) USING of_case;
               GET DIAGNOSTICS count_of = ROW_COUNT;
               erased := erased + count_of;
             EXCEPTION WHEN foreign_key_violation THEN
               stuck := stuck || one;
             END;
           END LOOP;
           IF cardinality(stuck) = cardinality(waiting) THEN RAISE EXCEPTION 'what hangs on the case cannot be erased: %', stuck USING ERRCODE = 'ZG003'; END IF;
           waiting := stuck;
         END LOOP;
         DELETE FROM bill b WHERE b.id = ANY (bills) AND NOT EXISTS (SELECT 1 FROM bill_part p WHERE p.bill_id = b.id);
         DELETE FROM bulk_act b WHERE b.id = ANY (bulks) AND NOT EXISTS (SELECT 1 FROM bulk_row w WHERE w.bulk_id = b.id);
         DELETE FROM receiving v WHERE v.case_id IS NULL AND EXISTS (SELECT 1 FROM hand_over o WHERE o.id = v.hand_over_id AND of_case = ANY (o.case_ids) AND o.case_ids <@ gone);
         ${['hand_over', 'stock_count_report', 'custody_signature'].map(OF_SEVERAL).join(';\n         ')};

         SELECT coalesce(jsonb_agg(jsonb_build_array(lower(span), upper(span)) ORDER BY lower(span)), '[]') INTO named
           FROM (SELECT range_agg(int8range(f.leaf_index, f.leaf_index + 1)) AS spans FROM unnest(said) AS a(sequence) JOIN audit_leaf f USING (sequence) JOIN audit_content t USING (leaf_index) WHERE t.content IS NOT NULL) all_of_it,
           LATERAL unnest(all_of_it.spans) AS span;
         UPDATE audit_content t SET salt = NULL, content = NULL FROM audit_leaf f WHERE t.leaf_index = f.leaf_index AND f.sequence = ANY (said) AND t.content IS NOT NULL;
         UPDATE event e SET changes = '[]', data = '{}', reason = NULL WHERE e.case_id = of_case;
         UPDATE audit_event a SET data = CASE WHEN a.case_id = of_case THEN '{}' ELSE a.data END, purpose = '' WHERE a.sequence = ANY (said);
         GET DIAGNOSTICS log_rows = ROW_COUNT;
         PERFORM set_config('zegel.erasing', 'off', true);
         RETURN QUERY SELECT 'erased', named, erased, files, log_rows;
       END $$`,
  ];
}
