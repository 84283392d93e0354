import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** The act is set by the unit of work; `actor_act()` comes by a later migration. */
const FOR_OTHERS = `current_setting('zegel.act', true) = 'absence.record-for-others'`;

/**
 * Who stands in for whom, who is away, and who is the head of a unit. Alerts climb from who must act by the deputy and the team lead to
 * the head, each a level of its own.
 */
export class AddDeputiesAndHeads1795784400000 extends ForwardOnly {
  readonly name = 'AddDeputiesAndHeads1795784400000';
  protected readonly statements = [
    `ALTER TABLE unit
       ADD COLUMN version integer NOT NULL DEFAULT 1,
       ADD COLUMN head_id uuid CONSTRAINT unit_head_fk REFERENCES app_user,
       ADD COLUMN updated_at timestamptz NOT NULL DEFAULT clock_timestamp()`,
    `ALTER TABLE app_user
       ADD COLUMN deputy_id uuid CONSTRAINT app_user_deputy_fk REFERENCES app_user,
       ADD CONSTRAINT app_user_deputy_check CHECK (deputy_id <> id)`,
    // That someone is away, never why: the reason of an absence can be medical.
    `CREATE TABLE absence (
       id uuid CONSTRAINT absence_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       user_id uuid NOT NULL CONSTRAINT absence_user_fk REFERENCES app_user,
       from_on date NOT NULL,
       until_on date,
       deputy_id uuid CONSTRAINT absence_deputy_fk REFERENCES app_user,
       withdrawn boolean NOT NULL DEFAULT false,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT absence_until_check CHECK (until_on >= from_on),
       CONSTRAINT absence_deputy_check CHECK (deputy_id <> user_id)
     )`,
    `CREATE INDEX absence_user_index ON absence (user_id, from_on) WHERE NOT withdrawn`,
    ...protect({ table: 'absence', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() <> 'none'`, written: `actor_reach() = 'process' OR user_id = actor_id() OR ${FOR_OTHERS}` }),
    `SELECT set_config('zegel.reach', 'process', true)`,
    `ALTER TABLE alert DROP CONSTRAINT alert_level_check`,
    `UPDATE alert SET level = CASE level WHEN 'team' THEN 'team-lead' ELSE 'head' END WHERE level IN ('team', 'supervisor')`,
    `ALTER TABLE alert ADD CONSTRAINT alert_level_check CHECK (level IN ('assignee', 'deputy', 'team-lead', 'head'))`,
    // What was told to a deputy together with who must act is a row of its own from now on.
    `INSERT INTO alert (id, deadline_id, case_id, stage, level, for_due_at, due_at)
       SELECT gen_random_uuid(), deadline_id, case_id, stage, 'deputy', for_due_at, due_at FROM alert WHERE level = 'assignee' AND state = 'pending'`,
    // The last reminder before the end climbs to the team lead, every one after it to the head.
    `INSERT INTO alert (id, deadline_id, case_id, stage, level, for_due_at, due_at)
       SELECT DISTINCT ON (deadline_id) gen_random_uuid(), deadline_id, case_id, stage, 'team-lead', for_due_at, due_at FROM alert
       WHERE level = 'assignee' AND state = 'pending' AND stage LIKE 'T-%' ORDER BY deadline_id, due_at DESC`,
    `INSERT INTO alert (id, deadline_id, case_id, stage, level, for_due_at, due_at)
       SELECT gen_random_uuid(), deadline_id, case_id, stage, 'head', for_due_at, due_at FROM alert WHERE level = 'assignee' AND state = 'pending' AND stage LIKE 'T+%'
       ON CONFLICT ON CONSTRAINT alert_stage_unique DO NOTHING`,
    `SELECT set_config('zegel.reach', '', true)`,
  ];
}
