import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { CrossBorderRequest } from './cross-border-request.entity.js';
import { Exchange } from './exchange.entity.js';

export interface RequestItem {
  readonly request_id: string;
  readonly id: string;
  readonly reference: string;
  readonly description: string;
}

/** Requests between states and exchanges with partners, as rows. */
@Injectable()
export class CrossBorderRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async getRequest(id: string): Promise<CrossBorderRequest> {
    const found = await this.uow.manager.findOneBy(CrossBorderRequest, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  listRequests(caseId: string): Promise<CrossBorderRequest[]> {
    return this.uow.manager.find(CrossBorderRequest, { where: { caseId }, order: { number: 'DESC' } });
  }

  itemsOf(requestIds: readonly string[]): Promise<RequestItem[]> {
    return this.uow.manager.query<RequestItem[]>(
      `SELECT r.request_id, i.id, i.reference, i.description FROM cross_border_request_item r JOIN item i ON i.id = r.item_id
       WHERE r.request_id = ANY ($1::uuid[]) ORDER BY i.reference`,
      [requestIds],
    );
  }

  /** The running deadline of each request that comes first. */
  async nextDeadlines(requestIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.uow.manager.query<{ subject_id: string; id: string }[]>(
      `SELECT DISTINCT ON (subject_id) subject_id, id FROM deadline
       WHERE subject_type = 'request' AND subject_id = ANY ($1::text[]) AND state = 'open' ORDER BY subject_id, due_at, id`,
      [requestIds],
    );
    return new Map(rows.map(({ subject_id, id }) => [subject_id, id]));
  }

  /** The next number of a request in a case; the row lock of the case keeps two apart. */
  async takeNumber(caseId: string): Promise<number> {
    await this.uow.manager.query('SELECT 1 FROM case_file WHERE id = $1 FOR UPDATE', [caseId]);
    const [row] = await this.uow.manager.query<{ next: number }[]>('SELECT coalesce(max(number), 0) + 1 AS next FROM cross_border_request WHERE case_id = $1', [caseId]);
    return row?.next ?? 1;
  }

  /** The items of these ids that belong to the case. */
  async itemIdsOfCase(caseId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>('SELECT id FROM item WHERE case_id = $1 AND id = ANY ($2::uuid[])', [caseId, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  async addRequest(request: Omit<CrossBorderRequest, 'version' | 'updatedAt'>, itemIds: readonly string[]): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(CrossBorderRequest).values(request).updateEntity(false).execute();
    await this.uow.manager.query('INSERT INTO cross_border_request_item (request_id, item_id, case_id) SELECT $1, item_id, $2 FROM unnest($3::uuid[]) AS item_id', [request.id, request.caseId, itemIds]);
  }

  changeRequest(id: string, expectedVersion: number, changes: Partial<CrossBorderRequest>): Promise<number> {
    return changeVersioned(this.uow.manager, CrossBorderRequest, id, expectedVersion, changes);
  }

  /** When the first step was taken after a request was sent or received, as it stands now. */
  async firstStepOf(requestId: string): Promise<Date | null> {
    const [row] = await this.uow.manager.query<{ moment: Date | null }[]>(
      `SELECT min(e.occurred_at) AS moment FROM event e WHERE e.subject_type = 'request' AND e.subject_id = $1 AND e.data ? 'action' AND e.data->>'action' <> 'send'
         AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'`,
      [requestId],
    );
    return row?.moment ?? null;
  }

  /** The events of a request, as they stand now, that state a fact of it. */
  async eventsThatState(requestId: string, field: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT e.id FROM event e WHERE e.subject_type = 'request' AND e.subject_id = $1 AND e.data ? $2 AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) ORDER BY e.sequence`,
      [requestId, field],
    );
    return rows.map(({ id }) => id);
  }

  async getExchange(id: string): Promise<Exchange> {
    const found = await this.uow.manager.findOneBy(Exchange, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  listExchanges(caseId: string): Promise<Exchange[]> {
    return this.uow.manager.find(Exchange, { where: { caseId }, order: { movedAt: 'DESC' } });
  }

  async addExchange(exchange: Omit<Exchange, 'version' | 'updatedAt'>): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(Exchange).values(exchange).updateEntity(false).execute();
  }

  changeExchange(id: string, expectedVersion: number, changes: Partial<Exchange>): Promise<number> {
    return changeVersioned(this.uow.manager, Exchange, id, expectedVersion, changes);
  }

  /** What names a lot names its parts. */
  async extendToParts(lotId: string, partIds: readonly string[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO cross_border_request_item (request_id, item_id, case_id) SELECT named.request_id, part.id, named.case_id FROM cross_border_request_item named CROSS JOIN unnest($2::uuid[]) AS part(id) WHERE named.item_id = $1`,
      [lotId, partIds],
    );
  }
}
