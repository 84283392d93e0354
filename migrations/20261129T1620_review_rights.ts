import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

/** Who has what rights and how much work, as numbers: past the walls of the cases it counts, and of no case it says which. */
export class ReviewRights1795969200000 extends ForwardOnly {
  readonly name = 'ReviewRights1795969200000';
  protected readonly statements = [
    `CREATE FUNCTION work_of_people() RETURNS TABLE (user_id uuid, memberships bigint, leads bigint, open_deadlines bigint, shares bigint, last_sign_in timestamptz)
       LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT u.id,
         (SELECT count(*) FROM case_member m WHERE m.user_id = u.id AND m.until IS NULL),
         (SELECT count(*) FROM case_file c WHERE u.id IN (c.lead_id, c.asset_officer_id) AND c.status NOT IN ('closed', 'retention')),
         (SELECT count(*) FROM deadline d WHERE d.assignee_id = u.id AND d.state = 'open'),
         (SELECT count(*) FROM partner_grant g WHERE g.user_id = u.id AND is_running(g)),
         (SELECT max(s.created_at) FROM session s WHERE s.user_id = u.id)
       FROM app_user u
     $$`,
    `CREATE TABLE rights_review (
       id uuid CONSTRAINT rights_review_pk PRIMARY KEY,
       reviewed_by uuid NOT NULL CONSTRAINT rights_review_reviewed_by_fk REFERENCES app_user,
       reviewed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       note text NOT NULL,
       people integer NOT NULL,
       content jsonb NOT NULL,
       content_hash text NOT NULL CONSTRAINT rights_review_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$')
     )`,
    `CREATE INDEX rights_review_at_index ON rights_review (reviewed_at, id)`,
    ...appendOnly('rights_review'),
    ...protect({ table: 'rights_review', may: ['SELECT', 'INSERT'], rows: `actor_reach() NOT IN ('none', 'partner')`, written: `actor_reach() <> 'none' AND reviewed_by = actor_id()` }),
  ];
}
