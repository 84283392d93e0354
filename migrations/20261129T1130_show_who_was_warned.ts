import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE } from './support/protect.js';

const OWN = `actor_reach() = 'process' OR user_id = actor_id()`;
/** The log of all of one's cases, or who was warned of one deadline: two acts, the same wall. */
const LOG_OF_A_CASE = `actor_act() IN ('case-delivery.view', 'deadline-delivery.view') AND case_id IS NOT NULL AND ${OF_A_VISIBLE_CASE}`;
const RETRY_OF_A_CASE = `actor_act() = 'case-delivery.retry' AND case_id IS NOT NULL AND ${OF_A_VISIBLE_CASE}`;

/** Who may see a deadline may see who was warned of it: a colleague who heard nothing is told by nobody else. */
export class ShowWhoWasWarned1795951800000 extends ForwardOnly {
  readonly name = 'ShowWhoWasWarned1795951800000';
  protected readonly statements = [
    `ALTER POLICY notification_log ON notification USING (${LOG_OF_A_CASE})`,
    `ALTER POLICY delivery_log ON delivery USING ((${LOG_OF_A_CASE}) OR (${RETRY_OF_A_CASE}) OR actor_act() IN ('every-delivery.view', 'every-delivery.retry'))`,
    `ALTER POLICY alert_recipient_rows ON alert_recipient USING (${OWN} OR (${LOG_OF_A_CASE}))`,
  ];
}
