import { Injectable } from '@nestjs/common';
import { ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { DeliveryRow, DeliverySearch } from '../contract.js';
import { wordMessage } from '../domain/word-message.js';
import { DeliveryLogQuery, type LogScope, type LoggedDelivery } from '../persistence/delivery-log.query.js';

const DEFAULT_LIMIT = 100;
const ORDER = 'deliveries';

/** Who was told what, when, by which channel, and whether it was read: the newest first. */
@Injectable()
export class ShowDeliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: DeliveryLogQuery,
  ) {}

  async execute(context: WorkContext, scope: LogScope, search: DeliverySearch): Promise<Page<DeliveryRow>> {
    return this.uow.read(context, () => this.page(scope, search));
  }

  /** Of one deadline. @throws ProblemError `record.not-found` for one that the reader may not see */
  async ofDeadline(context: WorkContext, deadlineId: string, search: DeliverySearch): Promise<Page<DeliveryRow>> {
    return this.uow.read(context, async () => {
      const page = await this.page('of-cases', { ...search, deadlineId });
      if (!(await this.log.hasDeadline(deadlineId))) throw new ProblemError('not-found', 'record.not-found');
      return page;
    });
  }

  private async page(scope: LogScope, search: DeliverySearch): Promise<Page<DeliveryRow>> {
    const before = decodeCursor(search.cursor, ORDER, { value: SEQUENCE })?.value ?? null;
    const limit = search.limit ?? DEFAULT_LIMIT;
    const found = await this.log.page(scope, search, before, limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'delivery-log', subjectId: null, data: { scope, found: shown.length } });
    return {
      rows: shown.map(describe),
      nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sequence, id: last.id }) : null,
      total: before === null && found.length <= limit ? found.length : await this.log.count(scope, search),
    };
  }
}

function describe({ sequence: _, message, params, personId, personName, acknowledgedById, acknowledgedByName, alerts, ...row }: LoggedDelivery): DeliveryRow {
  return {
    ...row,
    person: { id: personId, name: personName },
    title: message === null ? null : wordMessage(message, params ?? {}),
    alerts: alerts ?? [],
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: acknowledgedById === null ? null : { id: acknowledgedById, name: acknowledgedByName ?? '' },
  };
}
