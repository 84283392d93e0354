import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { Decision } from './decision.entity.js';

/** A decision with what it is on, as the case page shows it. */
export interface DecisionView extends Omit<Decision, 'updatedAt'> {
  readonly documentName: string | null;
  readonly suspectName: string | null;
  readonly items: readonly { readonly id: string; readonly reference: string; readonly description: string; readonly status: string }[];
}

/** What a decision says of a thing whose state it did not change. */
export interface FactOfDecision {
  readonly id: string;
  readonly type: string;
  readonly itemId: string;
  readonly occurredOn: string;
  readonly ground: string | null;
  readonly documentId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const VIEW = `SELECT d.id, d.version, d.case_id AS "caseId", d.kind, d.capacity, d.decided_by AS "decidedBy", d.decided_on AS "decidedOn", d.ground, d.reason,
    d.review_on AS "reviewOn", d.document_id AS "documentId", doc.title AS "documentName", d.suspect_id AS "suspectId", suspect.name AS "suspectName", d.final, d.final_on AS "finalOn", d.withdrawn_on AS "withdrawnOn",
    d.recorded_at AS "recordedAt",
    (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'reference', i.reference, 'description', i.description, 'status', i.status) ORDER BY i.reference)
     FROM decision_item di JOIN item i ON i.id = di.item_id WHERE di.decision_id = d.id) AS items
  FROM decision d LEFT JOIN document doc ON doc.id = d.document_id LEFT JOIN case_party suspect ON suspect.id = d.suspect_id`;

/** The events about a decision with the act that recorded each first: a correction, and the copy that a part of a lot took with it, are of the act of what they repeat. */
const ACTS = `WITH RECURSIVE mine AS (SELECT e.* FROM event e WHERE e.case_id = $1 AND e.decision_id = $2),
    recorded AS (
      SELECT m.id, m.request_id AS recording FROM mine m WHERE m.corrects IS NULL AND NOT m.data ? 'copiedFrom'
      UNION SELECT m.id, r.recording FROM mine m JOIN recorded r ON m.corrects = r.id OR m.data->>'copiedFrom' = r.id::text
    ),
    stands AS (SELECT m.*, r.recording FROM mine m JOIN recorded r ON r.id = m.id WHERE NOT EXISTS (SELECT 1 FROM mine later WHERE later.corrects = m.id) AND coalesce(m.data->>'void', 'false') <> 'true')`;

/** Decisions as rows. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<Decision> {
    const found = await this.uow.manager.findOneBy(Decision, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async add(decision: Omit<Decision, 'version' | 'recordedAt' | 'updatedAt'>, itemIds: readonly string[]): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(Decision).values(decision).updateEntity(false).execute();
    await this.uow.manager.query('INSERT INTO decision_item (decision_id, item_id, case_id) SELECT $1, item_id, $2 FROM unnest($3::uuid[]) AS item_id', [decision.id, decision.caseId, itemIds]);
  }

  change(id: string, expectedVersion: number, changes: Partial<Decision>): Promise<number> {
    return changeVersioned(this.uow.manager, Decision, id, expectedVersion, changes);
  }

  listOf(caseId: string): Promise<DecisionView[]> {
    return this.uow.manager.query<DecisionView[]>(`${VIEW} WHERE d.case_id = $1 ORDER BY d.decided_on DESC, d.recorded_at DESC`, [caseId]);
  }

  async view(id: string): Promise<DecisionView> {
    const [found] = await this.uow.manager.query<DecisionView[]>(`${VIEW} WHERE d.id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async itemIdsOf(id: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ item_id: string }[]>('SELECT item_id FROM decision_item WHERE decision_id = $1', [id]);
    return rows.map(({ item_id }) => item_id);
  }

  /** The last day of each cassation against a separate order on its items (NL-30), as planned; null while it waits for service. */
  async orderRemediesOn(id: string): Promise<(string | null)[]> {
    const rows = await this.uow.manager.query<{ until: string | null }[]>(
      `SELECT d.due_on AS until FROM deadline d
       WHERE d.subject_type = 'item' AND d.subject_id = ANY (ARRAY(SELECT i.item_id::text FROM decision_item i WHERE i.decision_id = $1)) AND d.rule_id = 'NL-30' AND (d.state IN ('open', 'not-started') OR (d.state = 'met' AND d.due_on IS NOT NULL))`,
      [id],
    );
    return rows.map(({ until }) => until);
  }

  /** Does the present state of an item rest on this decision? */
  async isCarriedOut(id: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>('SELECT 1 FROM item i JOIN event e ON e.id = i.status_event_id WHERE e.decision_id = $1 LIMIT 1', [id]);
    return rows.length > 0;
  }

  /** What it says of things whose state it did not change, as it stands now. */
  factsOf({ caseId, id }: Pick<Decision, 'caseId' | 'id'>): Promise<FactOfDecision[]> {
    return this.uow.manager.query<FactOfDecision[]>(
      `${ACTS} SELECT s.id, s.type, s.subject_id AS "itemId", s.occurred_on::text AS "occurredOn", s.ground, s.document_id AS "documentId", s.data FROM stands s WHERE s.type IN ('item.kept', 'item.decided') ORDER BY s.sequence`,
      [caseId, id],
    );
  }

  /** The events about a decision that one act recorded together, as they stand now; `reviews` when one says when it is decided anew. */
  recordedWith(eventId: string, { caseId, id }: Pick<Decision, 'caseId' | 'id'>): Promise<{ id: string; type: string; reviews: boolean }[]> {
    return this.uow.manager.query(`${ACTS} SELECT s.id, s.type, s.data ? 'reviewOn' AS reviews FROM stands s WHERE s.recording = (SELECT own.recording FROM recorded own WHERE own.id = $3 LIMIT 1) ORDER BY s.sequence`, [caseId, id, eventId]);
  }

  /** The day of the first thing that was done on a decision by another act than this event's. */
  async firstOtherAct(eventId: string, { caseId, id }: Pick<Decision, 'caseId' | 'id'>): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ day: string | null }[]>(
      `${ACTS} SELECT min(s.occurred_on)::text AS day FROM stands s WHERE s.type NOT LIKE 'decision.%' AND s.recording <> (SELECT own.recording FROM recorded own WHERE own.id = $3 LIMIT 1)`,
      [caseId, id, eventId],
    );
    return row?.day ?? null;
  }

  /** Does the document belong to the case? */
  async documentBelongs(caseId: string, documentId: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>('SELECT 1 FROM document WHERE id = $1 AND case_id = $2', [documentId, caseId]);
    return rows.length > 0;
  }

  /** What names a lot names its parts. */
  async extendToParts(lotId: string, partIds: readonly string[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO decision_item (decision_id, item_id, case_id) SELECT named.decision_id, part.id, named.case_id FROM decision_item named CROSS JOIN unnest($2::uuid[]) AS part(id) WHERE named.item_id = $1`,
      [lotId, partIds],
    );
  }
}
