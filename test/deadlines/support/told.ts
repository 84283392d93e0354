import type { TestDatabase } from '../../support/test-database.js';
import type { Person } from '../../e2e/support/people.js';

type Owner = Pick<TestDatabase, 'query'>;

/** A deadline as it is stored. */
export interface StoredTerm {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectId: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
}

/** An alert as it is stored. */
export interface StoredAlert {
  readonly deadlineId: string;
  readonly ruleId: string;
  readonly stage: string;
  readonly level: string;
  readonly dueAt: Date;
  readonly state: 'pending' | 'sent' | 'withdrawn';
}

export const termsOf = (database: Owner, caseId: string): Promise<readonly StoredTerm[]> =>
  database.query<StoredTerm>(
    `SELECT id, rule_id AS "ruleId", subject_id AS "subjectId", state, due_on::text AS "dueOn", due_at AS "dueAt" FROM deadline WHERE case_id = $1 ORDER BY rule_id, due_at, id`,
    [caseId],
  );

export const alertsOf = (database: Owner, caseId: string): Promise<readonly StoredAlert[]> =>
  database.query<StoredAlert>(
    `SELECT a.deadline_id AS "deadlineId", d.rule_id AS "ruleId", a.stage, a.level, a.due_at AS "dueAt", a.state
     FROM alert a JOIN deadline d ON d.id = a.deadline_id WHERE a.case_id = $1 ORDER BY a.due_at, d.rule_id, a.stage, a.level`,
    [caseId],
  );

/** What a person was told of a case, oldest first: the message, and the end that it names. */
export async function toldTo(database: Owner, person: Person, caseId: string): Promise<readonly { readonly message: string; readonly due: string; readonly deadlineId: string }[]> {
  return database.query<{ message: string; due: string; deadlineId: string }>(
    `SELECT message, params->>'due' AS due, deadline_id AS "deadlineId" FROM notification WHERE user_id = $1 AND case_id = $2 ORDER BY sequence`,
    [person.id, caseId],
  );
}
