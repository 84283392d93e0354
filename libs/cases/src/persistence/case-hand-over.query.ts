import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface HandedCase {
  readonly id: string;
  readonly wasLead: boolean;
  readonly wasAssetOfficer: boolean;
}

/** Open cases that the actor may work in, put in other hands; under the rights of who hands them over. */
@Injectable()
export class CaseHandOverQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The roles of someone at work who has a role of the one who hands over; null when there is no such person. */
  async rolesOfReceiver(fromId: string, toId: string): Promise<readonly string[] | null> {
    const [row] = await this.uow.manager.query<{ roles: string[] }[]>('SELECT r.roles FROM app_user f JOIN app_user r ON r.id = $2 AND r.active AND r.roles && f.roles WHERE f.id = $1', [fromId, toId]);
    return row?.roles ?? null;
  }

  /** Whether someone leads a case that is open. */
  async leadsAny(userId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>(`SELECT 1 FROM case_file WHERE lead_id = $1 AND status NOT IN ('closed', 'retention') LIMIT 1`, [userId])).length > 0;
  }

  async hand(fromId: string, toId: string): Promise<HandedCase[]> {
    const [rows] = await this.uow.manager.query<[HandedCase[], number]>(
      `UPDATE case_file c SET lead_id = CASE WHEN c.lead_id = $1 THEN $2 ELSE c.lead_id END, asset_officer_id = CASE WHEN c.asset_officer_id = $1 THEN $2 ELSE c.asset_officer_id END,
         member_ids = array_append(array_remove(c.member_ids, $2), $2), version = c.version + 1, updated_at = clock_timestamp()
       FROM (SELECT id, lead_id, asset_officer_id FROM case_file h WHERE $1 IN (h.lead_id, h.asset_officer_id) AND h.status NOT IN ('closed', 'retention')
               AND NOT EXISTS (SELECT 1 FROM case_member m WHERE m.case_id = h.id AND m.user_id = actor_id() AND m.until IS NULL AND m.role_in_case = 'observer') ORDER BY id FOR UPDATE) held
       WHERE c.id = held.id RETURNING c.id, held.lead_id IS NOT DISTINCT FROM $1 AS "wasLead", held.asset_officer_id IS NOT DISTINCT FROM $1 AS "wasAssetOfficer"`,
      [fromId, toId],
    );
    return rows;
  }

  /** The receiver is a member of each from today. */
  async join(handed: readonly HandedCase[], userId: string, today: string): Promise<void> {
    const ids = handed.map(({ id }) => id);
    await this.uow.manager.query('UPDATE case_member SET until = $3 WHERE case_id = ANY ($1::uuid[]) AND user_id = $2 AND until IS NULL', [ids, userId, today]);
    await this.uow.manager.query(
      `INSERT INTO case_member (id, case_id, user_id, role_in_case, since) SELECT gen_random_uuid(), h.id, $2, CASE WHEN h.lead THEN 'lead' ELSE 'handler' END, $3 FROM jsonb_to_recordset($1::jsonb) AS h(id uuid, lead boolean)`,
      [JSON.stringify(handed.map(({ id, wasLead }) => ({ id, lead: wasLead }))), userId, today],
    );
  }

  /** Whoever leaves is no member of any open case any more. @returns of which that was so */
  async leaveAll(userId: string, today: string): Promise<string[]> {
    const [left] = await this.uow.manager.query<[{ case_id: string }[], number]>('UPDATE case_member SET until = $2 WHERE user_id = $1 AND until IS NULL RETURNING case_id', [userId, today]);
    const ids = left.map((row) => row.case_id);
    await this.uow.manager.query('UPDATE case_file SET member_ids = array_remove(member_ids, $2) WHERE id = ANY ($1::uuid[])', [ids, userId]);
    return ids;
  }
}
