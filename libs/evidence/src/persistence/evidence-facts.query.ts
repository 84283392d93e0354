import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** What a package is about. */
export interface EvidenceScope {
  readonly caseId: string;
  /** Null for the whole case. */
  readonly itemId: string | null;
}

export interface EvidenceItem {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly status: string;
  readonly seizedOn: string | null;
  readonly seizedPlace: string | null;
  readonly value: string | null;
  /** The whole row as it is kept. */
  readonly row: Readonly<Record<string, unknown>>;
}

export interface EvidenceMove {
  readonly itemId: string;
  readonly number: number;
  readonly kind: string;
  readonly movedAt: Date;
  readonly fromPath: string | null;
  readonly toPath: string | null;
  readonly giver: string;
  readonly taker: string;
  readonly sealOut: string | null;
  readonly sealIn: string | null;
  readonly hash: string;
}

export interface EvidenceDecision {
  readonly id: string;
  readonly kind: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly capacity: string;
  readonly ground: string;
  readonly reason: string;
  readonly finalOn: string | null;
  readonly withdrawnOn: string | null;
}

export interface EvidenceDocument {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly size: string;
  readonly sha256: string;
  readonly uploadedAt: Date;
  readonly uploadedByName: string;
  readonly scanState: 'waiting' | 'clean' | 'not-scanned' | 'infected';
}

export interface EvidenceEvent {
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly actorName: string;
  readonly about: string | null;
  readonly reason: string | null;
}

export interface EvidenceReads {
  readonly actor: string;
  readonly kind: 'consultation' | 'disclosure' | 'combination';
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
}

const OF_SCOPE = (item: string): string => `case_id = $1 AND ($2::uuid IS NULL OR ${item} = $2)`;
/** Papers of an item are its own, those its decisions rest on, and those its moves show. */
const DOCUMENTS = `d.case_id = $1 AND ($2::uuid IS NULL OR d.item_id = $2
  OR d.id IN (SELECT c.document_id FROM decision c JOIN decision_item i ON i.decision_id = c.id WHERE i.item_id = $2)
  OR d.id IN (SELECT m.photo_document_id FROM item_move m WHERE m.item_id = $2))`;

/** All that a package tells in words, as the register has it now. */
@Injectable()
export class EvidenceFactsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  items(scope: EvidenceScope): Promise<EvidenceItem[]> {
    return this.ask(
      `SELECT id, reference, description, asset_class AS "assetClass", status, seized_on AS "seizedOn", seized_place AS "seizedPlace",
              value_amount::text || ' ' || coalesce(amount_currency, estimated_currency) AS value, to_jsonb(item) AS row
       FROM item WHERE ${OF_SCOPE('id')} ORDER BY number`,
      scope,
    );
  }

  moves(scope: EvidenceScope): Promise<EvidenceMove[]> {
    return this.ask(
      `SELECT item_id AS "itemId", number, kind, moved_at AS "movedAt", from_path AS "fromPath", to_path AS "toPath", giver, taker, seal_out AS "sealOut", seal_in AS "sealIn", hash
       FROM item_move WHERE ${OF_SCOPE('item_id')} ORDER BY item_id, number`,
      scope,
    );
  }

  decisions(scope: EvidenceScope): Promise<EvidenceDecision[]> {
    return this.ask(
      `SELECT id, kind, decided_on AS "decidedOn", decided_by AS "decidedBy", capacity, ground, reason, final_on AS "finalOn", withdrawn_on AS "withdrawnOn"
       FROM decision d WHERE case_id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM decision_item i WHERE i.decision_id = d.id AND i.item_id = $2)) ORDER BY decided_on, id`,
      scope,
    );
  }

  documents(scope: EvidenceScope): Promise<EvidenceDocument[]> {
    return this.ask(
      `SELECT d.id, d.title, d.file_name AS "fileName", d.kind, d.size, d.sha256, d.uploaded_at AS "uploadedAt", d.uploaded_by_name AS "uploadedByName", s.state AS "scanState"
       FROM document d JOIN document_scan s ON s.document_id = d.id WHERE ${DOCUMENTS} ORDER BY d.uploaded_at, d.id`,
      scope,
    );
  }

  /** What the log has of it: of a case every row, of an item those about it, its papers and its decisions. */
  async subjectsOf({ caseId, itemId }: EvidenceScope): Promise<readonly string[] | null> {
    if (itemId === null) return null;
    const rows = await this.ask<{ id: string }>(
      `SELECT d.id FROM document d WHERE ${DOCUMENTS} UNION SELECT decision_id FROM decision_item WHERE item_id = $2 UNION SELECT id FROM item WHERE ${OF_SCOPE('id')}`,
      { caseId, itemId },
    );
    return rows.map(({ id }) => id);
  }

  events({ caseId }: EvidenceScope, subjects: readonly string[] | null): Promise<EvidenceEvent[]> {
    return this.uow.manager.query<EvidenceEvent[]>(
      `SELECT e.type, e.occurred_on AS "occurredOn", e.recorded_at AS "recordedAt", e.actor_name AS "actorName", i.reference AS about, e.reason
       FROM event e LEFT JOIN item i ON e.subject_type = 'item' AND i.id::text = e.subject_id
       WHERE e.case_id = $1 AND ($2::text[] IS NULL OR e.subject_id = ANY ($2)) ORDER BY e.sequence`,
      [caseId, subjects],
    );
  }

  /** Who looked, and how often: every look is a line of the log. */
  reads({ caseId }: EvidenceScope, subjects: readonly string[] | null): Promise<EvidenceReads[]> {
    return this.uow.manager.query<EvidenceReads[]>(
      `SELECT actor_name AS actor, kind, count(*)::int AS times, min(at) AS first, max(at) AS last FROM audit_event
       WHERE case_id = $1 AND ($2::text[] IS NULL OR subject_id = ANY ($2)) AND kind IN ('consultation', 'disclosure', 'combination')
       GROUP BY actor_name, kind ORDER BY min(at), actor_name, kind`,
      [caseId, subjects],
    );
  }

  private ask<Row>(sql: string, { caseId, itemId }: EvidenceScope): Promise<Row[]> {
    return this.uow.manager.query<Row[]>(sql, [caseId, itemId]);
  }
}
