import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { Valuation } from '../contract.js';

export interface NewValuation {
  readonly id: string;
  readonly itemId: string;
  readonly caseId: string;
  readonly moment: string;
  readonly valuedOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly method: string;
  readonly source: string;
  readonly valuer: string | null;
  readonly documentId: string | null;
  readonly supersedes: string | null;
  readonly reason: string | null;
}

/** An entry with the item it is of. */
export type StoredValuation = Omit<Valuation, 'recordedAt'> & { readonly itemId: string; readonly caseId: string; readonly recordedAt: Date };

const SELECT = `SELECT v.id, v.item_id AS "itemId", v.case_id AS "caseId", v.moment, v.valued_on::text AS "valuedOn", jsonb_build_object('amount', v.amount::text, 'currency', v.currency) AS value,
  v.method, v.source, v.valuer, v.document_id AS "documentId", d.title AS "documentName", v.supersedes, later.id AS "supersededBy", v.reason, v.origin, v.recorded_by_name AS "recordedBy", v.recorded_at AS "recordedAt"
  FROM item_valuation v LEFT JOIN document d ON d.id = v.document_id LEFT JOIN item_valuation later ON later.supersedes = v.id`;

/** The values of items as rows. The database adds to them and never changes one. */
@Injectable()
export class ValuationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest first. */
  ofItem(itemId: string): Promise<StoredValuation[]> {
    return this.uow.manager.query<StoredValuation[]>(`${SELECT} WHERE v.item_id = $1 ORDER BY v.sequence DESC`, [itemId]);
  }

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<StoredValuation> {
    const [found] = await this.uow.manager.query<StoredValuation[]>(`${SELECT} WHERE v.id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** The fact by which an entry was recorded; one that was read from a register has none. */
  async factOf({ id, caseId, itemId }: Pick<StoredValuation, 'id' | 'caseId' | 'itemId'>): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ id: string }[]>(
      `SELECT e.id FROM event e WHERE e.case_id = $1 AND e.subject_type = 'item' AND e.subject_id = $2 AND e.data->>'valuationId' = $3 ORDER BY e.sequence DESC LIMIT 1`,
      [caseId, itemId, id],
    );
    return row?.id ?? null;
  }

  async add(entry: NewValuation): Promise<void> {
    const { id, itemId, caseId, moment, valuedOn, amount, currency, method, source, valuer, documentId, supersedes, reason } = entry;
    const { actor } = this.uow.context;
    await this.uow.manager.query(
      `INSERT INTO item_valuation (id, item_id, case_id, moment, valued_on, amount, currency, method, source, valuer, document_id, supersedes, reason, recorded_by, recorded_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [id, itemId, caseId, moment, valuedOn, amount, currency, method, source, valuer, documentId, supersedes, reason, actor.id, actor.name],
    );
  }
}
