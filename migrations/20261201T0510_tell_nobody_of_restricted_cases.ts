import { ForwardOnly } from './support/forward-only.js';

/**
 * A restricted case tells nothing to those for whom it does not exist: not by a number it has, not to other systems, and not to
 * partners. What is decided of a case at the same moment waits on its row: a hold and a restriction for an erasure, a share for a restriction.
 */
export class TellNobodyOfRestrictedCases1796101800000 extends ForwardOnly {
  readonly name = 'TellNobodyOfRestrictedCases1796101800000';
  protected readonly statements = [
    // The wall of case_file for a reach that is not the one in force; who sees what is restricted is asked of the stored roles of who asks.
    `CREATE OR REPLACE FUNCTION case_exists_for(seen case_file, reach text) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT coalesce(seen.erased_at IS NULL AND (NOT seen.restricted OR person_keeps_records(actor_id()))
         AND (actor_id() = ANY (seen.member_ids) AND reach <> 'none'
           OR (seen.classification <> 'embargo' AND reach = 'register')
           OR (seen.classification = 'normal' AND reach IN ('unit', 'unit-confidential') AND seen.unit_id = ANY (actor_units()))
           OR (seen.classification = 'confidential' AND reach = 'unit-confidential' AND seen.unit_id = ANY (actor_units()))), false) $$`,
    `CREATE OR REPLACE FUNCTION desks_that_know(of_item uuid, why text) RETURNS TABLE (kind text, normalised text, unit_id uuid, unit_name text)
       LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
             WHERE n.id = ANY (hidden) AND c.classification <> 'embargo' AND NOT c.restricted ORDER BY 1, 2, 4;
         END IF;
         PERFORM set_config('zegel.reach', before, true);
       END $$`,
    `CREATE OR REPLACE FUNCTION tell_webhooks_of_alerts(heard uuid[]) RETURNS void LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM webhook WHERE active AND 'alert' = ANY (kinds)) THEN RETURN; END IF;
         INSERT INTO webhook_delivery (id, webhook_id, message_id, source, kind, happened_at, case_id, subject_type, subject_id)
         SELECT gen_random_uuid(), w.id, gen_random_uuid(), told.source, told.kind, told.sent_at, told.case_id, 'deadline', told.deadline_id
         FROM (SELECT DISTINCT ON (a.deadline_id, a.stage, a.for_due_at) concat_ws(':', 'alert', a.deadline_id, a.stage, extract(epoch FROM a.for_due_at)) AS source,
                      CASE WHEN a.stage = 'created' THEN 'alert.planned' WHEN a.stage = 'T' THEN 'alert.due' WHEN a.stage LIKE 'T+%' THEN 'alert.overdue' ELSE 'alert.approaching' END AS kind,
                      a.sent_at, a.case_id, a.deadline_id
               FROM alert a JOIN case_file f ON f.id = a.case_id WHERE a.id = ANY (heard) AND a.state = 'sent' AND f.classification <> 'embargo' AND NOT f.restricted) told
         CROSS JOIN webhook w WHERE w.active AND 'alert' = ANY (w.kinds)
         ON CONFLICT DO NOTHING;
       END $$`,
    `CREATE OR REPLACE FUNCTION keep_partner_grant() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.item_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM item i WHERE i.id = NEW.item_id AND i.case_id = NEW.case_id) THEN
           RAISE EXCEPTION 'an item is shared with its own case' USING ERRCODE = 'ZG003'; END IF;
         IF TG_OP = 'INSERT' THEN
           IF NEW.granted_by <> actor_id() OR NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM app_user u WHERE u.id = NEW.user_id AND u.roles = ARRAY['partner']) THEN
             RAISE EXCEPTION 'a share is given to a partner, by who gives it' USING ERRCODE = 'ZG003'; END IF;
           -- A restriction that is being placed waits here, or this waits for it.
           PERFORM 1 FROM case_file c WHERE c.id = NEW.case_id AND NOT c.restricted FOR NO KEY UPDATE;
           IF NOT FOUND THEN RAISE EXCEPTION 'nothing is shared of a restricted case' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_by IS DISTINCT FROM actor_id()
            OR ROW(NEW.case_id, NEW.item_id, NEW.user_id, NEW.reason, NEW.until, NEW.granted_by, NEW.granted_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.item_id, OLD.user_id, OLD.reason, OLD.until, OLD.granted_by, OLD.granted_at)
         THEN RAISE EXCEPTION 'a share is withdrawn once, and otherwise stays as it was given' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE OR REPLACE FUNCTION keep_case_restriction() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           -- A share that is being given and an erasure wait here, or this waits for them.
           PERFORM 1 FROM case_file c WHERE c.id = NEW.case_id FOR NO KEY UPDATE;
           IF NOT FOUND OR NEW.placed_by IS DISTINCT FROM actor_id() OR NEW.lifted_at IS NOT NULL OR NOT sees_restricted()
              OR EXISTS (SELECT 1 FROM partner_grant g WHERE g.case_id = NEW.case_id AND is_running(g)) THEN
             RAISE EXCEPTION 'a restriction is placed by who may lift it, on what is shared with nobody' USING ERRCODE = 'ZG003'; END IF;
         ELSIF OLD.lifted_at IS NOT NULL OR NEW.lifted_by IS DISTINCT FROM actor_id()
            OR ROW(NEW.case_id, NEW.ground, NEW.reason, NEW.placed_by, NEW.placed_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.ground, OLD.reason, OLD.placed_by, OLD.placed_at) THEN
           RAISE EXCEPTION 'a restriction is lifted once, and otherwise stays as it was placed' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE OR REPLACE FUNCTION keep_legal_hold() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.until > (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + 366 THEN
           RAISE EXCEPTION 'a hold is looked at again within a year' USING ERRCODE = 'ZG003'; END IF;
         IF TG_OP = 'INSERT' THEN
           -- An erasure waits here, or this waits for it and finds nothing left to hold.
           PERFORM 1 FROM case_file c WHERE c.id = NEW.case_id FOR KEY SHARE;
           IF NOT FOUND OR NEW.placed_by IS DISTINCT FROM actor_id() OR NEW.ended_at IS NOT NULL THEN
             RAISE EXCEPTION 'a hold is placed by who places it on a case that is there, and runs' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF NOT is_running(OLD) OR NEW.until < OLD.until OR (NEW.ended_at IS NOT NULL AND NEW.ended_by IS DISTINCT FROM actor_id())
            OR ROW(NEW.case_id, NEW.ordered_by, NEW.reason, NEW.placed_by, NEW.placed_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.ordered_by, OLD.reason, OLD.placed_by, OLD.placed_at)
         THEN RAISE EXCEPTION 'a hold that runs is extended or ended, and otherwise stays as it was placed' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
  ];
}
