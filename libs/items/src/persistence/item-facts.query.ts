import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { ItemFact } from '../domain/item-facts.js';
import type { ActDecision } from '../domain/decision-requirement.js';

/** What the rules of an item need besides its row. */
export interface ItemSurroundings {
  readonly id: string;
  readonly facts: readonly ItemFact[];
  readonly complaint_pending: boolean;
  readonly final_decision: boolean;
  readonly stands_in: string | null;
  /** The first day from which a value before disposal is known. */
  readonly valued_for_disposal_on: string | null;
}

/** Facts and decisions of items, read for the rules. A corrected fact keeps its place in the order in which they were recorded first. */
@Injectable()
export class ItemFactsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(itemIds: readonly string[]): Promise<ReadonlyMap<string, ItemSurroundings>> {
    const rows = await this.uow.manager.query<ItemSurroundings[]>(
      `WITH fact AS (
         SELECT e.case_id, e.subject_type, e.subject_id, e.type, e.occurred_on, e.data,
           CASE WHEN e.corrects IS NULL THEN e.sequence ELSE (
             WITH RECURSIVE chain AS (SELECT e.sequence, e.corrects UNION ALL SELECT earlier.sequence, earlier.corrects FROM event earlier JOIN chain ON earlier.id = chain.corrects)
             SELECT min(chain.sequence) FROM chain) END AS sequence
         FROM event e WHERE e.case_id IN (SELECT i.case_id FROM item i WHERE i.id = ANY ($1::uuid[]))
           AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'
       )
       SELECT i.id,
         coalesce((SELECT jsonb_agg(jsonb_build_object('type', f.type, 'occurredOn', f.occurred_on, 'data', f.data) ORDER BY f.sequence)
           FROM fact f WHERE f.subject_type = 'item' AND f.subject_id = i.id::text), '[]') AS facts,
         EXISTS (SELECT 1 FROM fact filed WHERE filed.type = 'complaint.filed' AND (filed.subject_id = i.id::text OR (filed.subject_type = 'case' AND filed.case_id = i.case_id))
           AND NOT EXISTS (SELECT 1 FROM fact done WHERE done.type = 'complaint.decided' AND done.case_id = filed.case_id
             AND coalesce(done.data->>'complaint', '') = coalesce(filed.data->>'complaint', ''))) AS complaint_pending,
         EXISTS (SELECT 1 FROM decision_item di JOIN decision d ON d.id = di.decision_id WHERE di.item_id = i.id AND d.final AND d.withdrawn_on IS NULL) AS final_decision,
         (SELECT p.path FROM item_custody k JOIN place p ON p.id = k.place_id WHERE k.item_id = i.id AND p.kind IN ('site', 'room', 'rack', 'shelf', 'box')) AS stands_in,
         (SELECT min(v.valued_on)::text FROM item_valuation v WHERE v.item_id = i.id AND v.moment = 'disposal' AND NOT EXISTS (SELECT 1 FROM item_valuation later WHERE later.supersedes = v.id)) AS valued_for_disposal_on
       FROM item i WHERE i.id = ANY ($1::uuid[])`,
      [itemIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The facts of items as they stand now, in the order in which they happened, but for those that rest on a decision. */
  besides(decisionId: string, itemIds: readonly string[]): Promise<(Required<ItemFact> & { readonly itemId: string })[]> {
    return this.uow.manager.query(
      `SELECT e.subject_id AS "itemId", e.type, e.occurred_on::text AS "occurredOn", coalesce(e.data, '{}') AS data FROM event e
       WHERE e.subject_type = 'item' AND e.subject_id = ANY ($2::text[]) AND e.decision_id IS DISTINCT FROM $1
         AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true' ORDER BY e.occurred_on, e.sequence`,
      [decisionId, itemIds],
    );
  }

  /** The day of the first act on an item after its seizure, as it stands now. */
  async firstActOn(itemId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ day: string | null }[]>(
      `SELECT min(e.occurred_on)::text AS day FROM event e WHERE e.subject_type = 'item' AND e.subject_id = $1 AND e.data ? 'action'
         AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'`,
      [itemId],
    );
    return row?.day ?? null;
  }

  /** A decision in force that names the item. */
  async findDecision(itemId: string, decisionId: string): Promise<ActDecision | null> {
    const [row] = await this.uow.manager.query<ActDecision[]>(
      `SELECT d.kind, d.capacity, d.decided_on AS "decidedOn", d.final AS "isFinal" FROM decision d JOIN decision_item di ON di.decision_id = d.id
       WHERE d.id = $2 AND di.item_id = $1 AND d.withdrawn_on IS NULL`,
      [itemId, decisionId],
    );
    return row ?? null;
  }

  /** All of an item that an approval is bound to; the database works it out, and compares with it when the step is taken. */
  async standing(itemId: string): Promise<Readonly<Record<string, unknown>>> {
    const [row] = await this.uow.manager.query<{ standing: Readonly<Record<string, unknown>> }[]>('SELECT standing_of_item(i) AS standing FROM item i WHERE i.id = $1', [itemId]);
    if (!row) throw new ProblemError('not-found', 'record.not-found');
    return row.standing;
  }

  async findDocument(caseId: string, documentId: string): Promise<{ readonly id: string; readonly title: string; readonly sha256: string } | null> {
    const [row] = await this.uow.manager.query<{ id: string; title: string; sha256: string }[]>('SELECT id, title, sha256 FROM document WHERE id = $1 AND case_id = $2', [documentId, caseId]);
    return row ?? null;
  }

  async documentBelongs(caseId: string, documentId: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>('SELECT 1 FROM document WHERE id = $1 AND case_id = $2', [documentId, caseId]);
    return rows.length > 0;
  }
}
