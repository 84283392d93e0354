import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

const ROLES = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator', 'partner'];

/** The share is of this case, whole or of this one item; `item` is the row that is looked at. */
const SHARED = `actor_reach() = 'partner' AND EXISTS (SELECT 1 FROM partner_grant g
  WHERE g.user_id = actor_id() AND g.case_id = item.case_id AND (g.item_id IS NULL OR g.item_id = item.id) AND is_running(g))`;

/** A partner of the office sees single items or all items of a case, for a period, until it is withdrawn; of cases themselves nothing. */
export class ShareWithPartners1795968600000 extends ForwardOnly {
  readonly name = 'ShareWithPartners1795968600000';
  protected readonly statements = [
    `ALTER TABLE app_user DROP CONSTRAINT app_user_roles_check,
       ADD CONSTRAINT app_user_roles_check CHECK (roles <@ ARRAY[${ROLES.map((role) => `'${role}'`).join(', ')}] AND cardinality(roles) > 0),
       ADD CONSTRAINT app_user_partner_check CHECK (NOT 'partner' = ANY (roles) OR cardinality(roles) = 1)`,
    `CREATE TABLE partner_grant (
       id uuid CONSTRAINT partner_grant_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT partner_grant_case_fk REFERENCES case_file,
       item_id uuid CONSTRAINT partner_grant_item_fk REFERENCES item,
       user_id uuid NOT NULL CONSTRAINT partner_grant_user_fk REFERENCES app_user,
       reason text NOT NULL,
       until date NOT NULL,
       granted_by uuid NOT NULL CONSTRAINT partner_grant_granted_by_fk REFERENCES app_user,
       granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       withdrawn_by uuid CONSTRAINT partner_grant_withdrawn_by_fk REFERENCES app_user,
       withdrawn_at timestamptz,
       withdrawal_reason text,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT partner_grant_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
       CONSTRAINT partner_grant_year_check CHECK (until <= granted_at::date + 366)
     )`,
    `CREATE UNIQUE INDEX partner_grant_current_unique ON partner_grant (case_id, coalesce(item_id, case_id), user_id) WHERE withdrawn_at IS NULL`,
    `CREATE INDEX partner_grant_user_index ON partner_grant (user_id, case_id)`,
    // The last day counts, by the clock of the law.
    `CREATE FUNCTION is_running(g partner_grant) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT g.withdrawn_at IS NULL AND g.until >= (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
     $$`,
    // Whom it was given to, of what and by whom stays; only its end is added.
    `CREATE FUNCTION keep_partner_grant() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.item_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM item i WHERE i.id = NEW.item_id AND i.case_id = NEW.case_id) THEN
           RAISE EXCEPTION 'an item is shared with its own case' USING ERRCODE = 'ZG003'; END IF;
         IF TG_OP = 'INSERT' THEN
           IF NEW.granted_by <> actor_id() OR NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM app_user u WHERE u.id = NEW.user_id AND u.roles = ARRAY['partner']) THEN
             RAISE EXCEPTION 'a share is given to a partner, by who gives it' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_by IS DISTINCT FROM actor_id()
            OR ROW(NEW.case_id, NEW.item_id, NEW.user_id, NEW.reason, NEW.until, NEW.granted_by, NEW.granted_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.item_id, OLD.user_id, OLD.reason, OLD.until, OLD.granted_by, OLD.granted_at)
         THEN RAISE EXCEPTION 'a share is withdrawn once, and otherwise stays as it was given' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER partner_grant_kept BEFORE INSERT OR UPDATE ON partner_grant FOR EACH ROW EXECUTE FUNCTION keep_partner_grant()`,
    ...protect({ table: 'partner_grant', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    `CREATE POLICY partner_grant_own ON partner_grant FOR SELECT USING (user_id = actor_id())`,
    `CREATE POLICY item_shared ON item FOR SELECT USING (${SHARED})`,
    // What a partner looked at stands in the log of the case, where who leads it reads it.
    `CREATE POLICY audit_event_of_partner ON audit_event FOR INSERT WITH CHECK (actor_reach() = 'partner' AND actor_id = actor_id()
       AND EXISTS (SELECT 1 FROM partner_grant g WHERE g.user_id = actor_id() AND g.case_id = audit_event.case_id AND is_running(g)))`,
  ];
}
