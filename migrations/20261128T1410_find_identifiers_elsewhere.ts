import { ForwardOnly } from './support/forward-only.js';

/** Numbers of which one belongs to one thing, account or company; libs/items holds the same list. */
const TELLING = `ARRAY['iban', 'vin', 'dutch-plate', 'imo-number', 'container-number', 'crypto-address', 'cadastral-designation', 'imei', 'eni', 'lei', 'kvk', 'iccid', 'animal-chip', 'bag-id']`;

/**
 * The same number in a case that the asker may not see. The answer is as narrow as can be: the number, which the asker has, and the unit
 * to ask; never a case, an item, a person or how many. What lies under embargo is not in it. Each case that was hit has it in its log,
 * also one under embargo, whose people are to know. The function looks past the wall between two settings and nowhere else, and only from an item
 * that the asker may see.
 */
export class FindIdentifiersElsewhere1795875000000 extends ForwardOnly {
  readonly name = 'FindIdentifiersElsewhere1795875000000';
  protected readonly statements = [
    `CREATE FUNCTION identifier_tells(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT kind = ANY (${TELLING}) $$`,
    // The wall of case_file once more, for a reach that is not the one in force: inside the function no policy can be asked, least of all by an owner who is above it.
    `CREATE FUNCTION case_exists_for(seen case_file, reach text) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT coalesce(actor_id() = ANY (seen.member_ids) AND reach <> 'none'
         OR (seen.classification <> 'embargo' AND reach = 'register')
         OR (seen.classification = 'normal' AND reach IN ('unit', 'unit-confidential') AND seen.unit_id = ANY (actor_units()))
         OR (seen.classification = 'confidential' AND reach = 'unit-confidential' AND seen.unit_id = ANY (actor_units())), false) $$`,
    `CREATE FUNCTION desks_that_know(of_item uuid, why text) RETURNS TABLE (kind text, normalised text, unit_id uuid, unit_name text)
       LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
       DECLARE
         before text := coalesce(current_setting('zegel.reach', true), '');
         hidden uuid[];
       BEGIN
         IF before NOT IN ('member', 'unit', 'unit-confidential', 'register') THEN RETURN; END IF;
         PERFORM set_config('zegel.reach', 'process', true);
         SELECT array_agg(DISTINCT n.id) INTO hidden
           FROM item i JOIN case_file own ON own.id = i.case_id AND case_exists_for(own, before)
           JOIN item_identifier m ON m.item_id = i.id AND identifier_tells(m.kind)
           JOIN item_identifier n ON n.kind = m.kind AND n.normalised = m.normalised AND n.case_id <> m.case_id
           JOIN case_file c ON c.id = n.case_id AND NOT case_exists_for(c, before) WHERE i.id = of_item;
         IF hidden IS NOT NULL THEN
           INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, subject_id, data)
             SELECT 'combination', current_setting('zegel.act', true), actor_id(), u.name, u.roles, why, current_setting('zegel.request_id', true), n.case_id, 'item', n.item_id::text, jsonb_build_object('identifier', n.kind)
             FROM item_identifier n JOIN app_user u ON u.id = actor_id() WHERE n.id = ANY (hidden);
           RETURN QUERY SELECT DISTINCT n.kind, n.normalised, d.id, d.name FROM item_identifier n JOIN case_file c ON c.id = n.case_id JOIN unit d ON d.id = c.unit_id
             WHERE n.id = ANY (hidden) AND c.classification <> 'embargo' ORDER BY 1, 2, 4;
         END IF;
         PERFORM set_config('zegel.reach', before, true);
       END $$`,
    `REVOKE EXECUTE ON FUNCTION desks_that_know(uuid, text) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION desks_that_know(uuid, text) TO zegel_app`,
  ];
}
