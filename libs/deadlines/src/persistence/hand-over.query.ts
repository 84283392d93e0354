import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import { DeadlineListQuery, type ListedDeadline } from './deadline-list.query.js';

/** A deadline in someone's hands. */
export interface HeldDeadline {
  readonly id: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly ruleId: string;
  readonly key: string;
  readonly dueOn: string | null;
}

const ORDER: KeysetOrder = { alias: 'd', column: 'd.due_at', type: 'timestamptz', descending: false };
/** What still asks for work of someone: running, or waiting for its start, in a case that is not closed and in which the actor may work. */
const HELD = `d.assignee_id = $1::uuid AND d.state IN ('open', 'not-started') AND NOT (d.expiry = 'runs-out' AND d.due_at <= clock_timestamp())
  AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = d.case_id AND c.status NOT IN ('closed', 'retention'))
  AND NOT EXISTS (SELECT 1 FROM case_member m WHERE m.case_id = d.case_id AND m.user_id = actor_id() AND m.until IS NULL AND m.role_in_case = 'observer')`;

/** What is in someone's hands, under the rights of who hands it over. */
@Injectable()
export class HandOverQuery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: DeadlineListQuery,
  ) {}

  async page(fromId: string, after: Position | null, limit: number): Promise<ListedDeadline[]> {
    const values: unknown[] = [fromId];
    const where = [HELD, ...keysetAfter(ORDER, after, values)].join(' AND ');
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT d.id FROM deadline d WHERE ${where} ORDER BY ${keysetOrderBy(ORDER)} LIMIT ${limit}`, values);
    const listed = new Map((await this.list.byIds(rows.map(({ id }) => id))).map((row) => [row.id, row]));
    return rows.flatMap(({ id }) => listed.get(id) ?? []);
  }

  /** How many there are in each case. */
  async countByCase(fromId: string): Promise<readonly { readonly caseId: string; readonly count: number }[]> {
    return this.uow.manager.query(`SELECT d.case_id AS "caseId", count(*)::integer AS count FROM deadline d WHERE ${HELD} GROUP BY d.case_id`, [fromId]);
  }

  /** All of them, held until the transaction ends. */
  lockAll(fromId: string): Promise<HeldDeadline[]> {
    return this.uow.manager.query<HeldDeadline[]>(
      `SELECT d.id, d.case_id AS "caseId", (SELECT c.reference FROM case_file c WHERE c.id = d.case_id) AS "caseReference", d.rule_id AS "ruleId", d.key, d.due_on AS "dueOn"
       FROM deadline d WHERE ${HELD} ORDER BY d.due_at NULLS LAST, d.id FOR UPDATE OF d`,
      [fromId],
    );
  }

  /** Puts deadlines in other hands, to be acknowledged anew. */
  async hand(handed: readonly { readonly id: string; readonly toId: string }[]): Promise<void> {
    await this.uow.manager.query(
      `UPDATE deadline d SET assignee_id = h."toId", acknowledged_at = NULL, acknowledged_by = NULL, version = d.version + 1, updated_at = clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS h(id uuid, "toId" uuid) WHERE d.id = h.id`,
      [JSON.stringify(handed)],
    );
  }
}
