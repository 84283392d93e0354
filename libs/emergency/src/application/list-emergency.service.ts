import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Rights, UnitOfWork, decodeCursor, encodeCursor, type Actor, type Page, type WorkContext } from '#platform';
import type { EmergencyAccess, EmergencyView } from '../contract.js';
import { mayReview } from '../domain/may-review.js';
import { EmergencyAccessQuery, type ListedAccess } from '../persistence/emergency-access.query.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'emergency';

export interface EmergencySearch {
  readonly view?: EmergencyView;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Lists who looked at what in an emergency, and what waits to be reviewed. */
@Injectable()
export class ListEmergency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly accesses: EmergencyAccessQuery,
    private readonly rights: Rights,
  ) {}

  execute(context: WorkContext, { view, cursor, limit = DEFAULT_LIMIT }: EmergencySearch, caseId?: string): Promise<Page<EmergencyAccess>> {
    const position = decodeCursor(cursor, ORDER);
    const before = position === null ? null : { at: String(position.value), id: position.id };
    const filter = { ...(view !== undefined && { view }), ...(caseId !== undefined && { caseId }) };
    return this.uow.read(context, async () => {
      if (caseId !== undefined) await this.cases.require(caseId);
      const found = await this.accesses.page(filter, before, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: caseId === undefined ? 'combination' : 'consultation', caseId: caseId ?? null, subjectType: 'emergency-list', subjectId: null, data: { found: shown.length } });
      const mayAtAll = this.rights.grants(context.actor, 'emergency.review');
      return {
        rows: shown.map((row) => toAccess(row, context.actor, mayAtAll)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.opened_exactly, id: last.id }) : null,
        total: before === null && found.length <= limit ? found.length : await this.accesses.count(filter),
      };
    });
  }
}

function toAccess(row: ListedAccess, actor: Actor, mayAtAll: boolean): EmergencyAccess {
  const reviewed = { userId: row.person.id, told: row.told.map(({ id }) => id), unitId: row.unit_id, reviewedAt: row.reviewed_at };
  return {
    id: row.id,
    version: row.version,
    caseId: row.case_id,
    caseReference: row.case_reference,
    caseTitle: row.case_title,
    person: row.person,
    reason: row.reason,
    openedAt: row.opened_at.toISOString(),
    until: row.until.toISOString(),
    told: row.told,
    running: row.running,
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    finding: row.finding,
    note: row.note,
    allowedActions: mayAtAll && mayReview(reviewed, actor) ? ['review'] : [],
  };
}
