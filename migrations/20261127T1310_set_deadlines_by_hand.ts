import { ForwardOnly } from './support/forward-only.js';

/**
 * Deadlines set by hand beside the planned ones, the act that met a deadline, and what makes the lists of deadlines fast by person, by
 * rule, by day and for what was missed.
 */
export class SetDeadlinesByHand1795785000000 extends ForwardOnly {
  readonly name = 'SetDeadlinesByHand1795785000000';
  protected readonly statements = [
    `ALTER TABLE deadline
       ADD COLUMN title text,
       ADD COLUMN reason text,
       ADD CONSTRAINT deadline_manual_check CHECK (CASE rule_id WHEN 'MANUAL' THEN title IS NOT NULL AND reason IS NOT NULL AND assignee_id IS NOT NULL AND nature <> 'binding'
         ELSE title IS NULL AND reason IS NULL END)`,
    `ALTER TABLE deadline_change
       DROP CONSTRAINT deadline_change_kind_check,
       ADD CONSTRAINT deadline_change_kind_check CHECK (kind IN ('new', 'moved', 'met', 'withdrawn', 'reopened', 'revised', 'completed', 'acknowledged', 'assigned', 'changed', 'cancelled'))`,
    // Passed and not met, or met after its end: a missed one is never lost from sight.
    `CREATE INDEX deadline_missed_index ON deadline (due_at, id) WHERE state = 'open' OR (state = 'met' AND met_on > due_on)`,
    `CREATE INDEX deadline_holder_index ON deadline (assignee_id, due_at, id) WHERE state IN ('open', 'not-started')`,
    `CREATE INDEX deadline_rule_index ON deadline (rule_id, due_at) WHERE state = 'open'`,
    `CREATE INDEX deadline_day_index ON deadline (due_on) WHERE state = 'open'`,
  ];
}
