import { ForwardOnly } from './support/forward-only.js';

/**
 * Duties without a date of the law of which the office learned only after their end were told of once, and not again: their creation
 * counted as the last that was told. Those that are still open are told of again from tomorrow on.
 */
export class GoOnRemindingOfWhatCameLate1795986000000 extends ForwardOnly {
  readonly name = 'GoOnRemindingOfWhatCameLate1795986000000';
  protected readonly statements = [
    `SELECT set_config('zegel.reach', 'process', true)`,
    `INSERT INTO alert (id, deadline_id, case_id, stage, level, for_due_at, due_at)
     SELECT gen_random_uuid(), d.id, d.case_id, 'T+' || (tomorrow.day - d.due_on), ladder.level, d.due_at, (tomorrow.day + time '08:00') AT TIME ZONE 'Europe/Amsterdam'
     FROM deadline d
     CROSS JOIN (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + 1 AS day) tomorrow
     CROSS JOIN unnest(ARRAY['assignee', 'deputy', 'team-lead', 'head']) AS ladder(level)
     WHERE d.state = 'open' AND d.reminder_profile IN ('R-ASAP', 'R-ASAP-weekly') AND d.due_at < clock_timestamp()
       AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.deadline_id = d.id AND a.state = 'pending')
     ON CONFLICT ON CONSTRAINT alert_stage_unique DO NOTHING`,
    `SELECT set_config('zegel.reach', '', true)`,
  ];
}
