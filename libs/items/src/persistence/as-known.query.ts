import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { KnownDecision } from '../contract.js';
import type { RecordedFact } from '../domain/history/as-known.js';

export interface HistoryFact extends RecordedFact {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly by: string;
  readonly reason: string | null;
}

export interface KnownPlace {
  readonly itemId: string;
  readonly path: string | null;
  readonly holder: string | null;
}

export interface RecordedValuation {
  readonly itemId: string;
  readonly id: string;
  readonly moment: string;
  readonly valuedOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly method: string;
  readonly source: string;
  readonly corrected: boolean;
  readonly recordedAt: Date;
}

export type PartyRow = Readonly<Record<'id' | 'kind' | 'name' | 'role', string>> & { readonly birthDate: string | null };

const FACT = `e.id, e.sequence::double precision AS sequence, e.type, e.occurred_on AS "occurredOn", to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt",
  e.corrects, e.changes, e.data, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.actor_name AS by, e.reason`;

/** What was recorded by a moment. The register only ever adds, so the past is read from it and not kept beside it. */
@Injectable()
export class AsKnownQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The first moment after a day of the office. */
  async endOf(day: string): Promise<string> {
    const [row] = await this.uow.manager.query<{ end: Date }[]>(`SELECT (($1::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') AS end`, [day]);
    if (!row) throw new Error('A day without an end.');
    return row.end.toISOString();
  }

  ofItem(itemId: string): Promise<HistoryFact[]> {
    return this.uow.manager.query<HistoryFact[]>(`SELECT ${FACT} FROM event e WHERE e.subject_type = 'item' AND e.subject_id = $1 ORDER BY e.sequence`, [itemId]);
  }

  /** Every fact of the case, of its people and of its items. */
  ofCase(caseId: string): Promise<HistoryFact[]> {
    return this.uow.manager.query<HistoryFact[]>(`SELECT ${FACT} FROM event e WHERE e.case_id = $1 AND e.subject_type IN ('case', 'party', 'item') ORDER BY e.sequence`, [caseId]);
  }

  partiesOf(caseId: string): Promise<PartyRow[]> {
    return this.uow.manager.query<PartyRow[]>(`SELECT id, kind, name, role, birth_date AS "birthDate" FROM case_party WHERE case_id = $1 ORDER BY created_at, id`, [caseId]);
  }

  /** Where items were by the chain as it was recorded then; an item that was not placed yet is not among them. */
  placesOf(itemIds: readonly string[], before: string): Promise<KnownPlace[]> {
    return this.uow.manager.query<KnownPlace[]>(
      `SELECT DISTINCT ON (m.item_id) m.item_id AS "itemId", m.to_path AS path, coalesce(m.held_by, m.taker) AS holder FROM item_move m
       WHERE m.item_id = ANY ($1::uuid[]) AND m.recorded_at < $2 ORDER BY m.item_id, m.number DESC`,
      [itemIds, before],
    );
  }

  /** Values recorded by then, the newest first; corrected is what another one replaced that was recorded by then too. */
  valuationsOf(itemIds: readonly string[], before: string): Promise<RecordedValuation[]> {
    return this.uow.manager.query<RecordedValuation[]>(
      `SELECT v.item_id AS "itemId", v.id, v.moment, v.valued_on::text AS "valuedOn", v.amount::text AS amount, v.currency, v.method, v.source, v.recorded_at AS "recordedAt",
              EXISTS (SELECT 1 FROM item_valuation later WHERE later.supersedes = v.id AND later.recorded_at < $2) AS corrected
       FROM item_valuation v WHERE v.item_id = ANY ($1::uuid[]) AND v.recorded_at < $2 ORDER BY v.valued_on DESC, v.sequence DESC`,
      [itemIds, before],
    );
  }

  /** Decisions recorded by then on a case, or on one item of it; final or withdrawn when that was recorded by then too. */
  decisionsOf(by: { readonly caseId: string } | { readonly itemId: string }, before: string): Promise<KnownDecision[]> {
    const recorded = (type: string): string => `EXISTS (SELECT 1 FROM event e WHERE e.subject_type = 'decision' AND e.subject_id = d.id::text AND e.type = '${type}' AND e.recorded_at < $2)`;
    const ofWhom = 'caseId' in by ? 'd.case_id = $1' : 'd.id IN (SELECT di.decision_id FROM decision_item di WHERE di.item_id = $1)';
    return this.uow.manager.query<KnownDecision[]>(
      `SELECT d.id, d.kind, d.capacity, d.decided_on AS "decidedOn", ${recorded('decision.final')} AS final, ${recorded('decision.withdrawn')} AS withdrawn
       FROM decision d WHERE ${ofWhom} AND d.recorded_at < $2 ORDER BY d.decided_on DESC, d.recorded_at DESC`,
      ['caseId' in by ? by.caseId : by.itemId, before],
    );
  }
}
