import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Rights, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { Approval, ApprovalState, ApprovedStep } from '../contract.js';
import { askedChanges } from '../domain/asked-changes.js';
import { openApprovalActions } from '../domain/may-decide.js';
import { ApprovalListQuery, type ListedApproval } from '../persistence/approval-list.query.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'approvals';

export interface ApprovalSearch {
  readonly state?: ApprovalState;
  readonly subjectId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Lists what waits for a second pair of eyes, and what was decided. */
@Injectable()
export class ListApprovals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly list: ApprovalListQuery,
    private readonly rights: Rights,
  ) {}

  execute(context: WorkContext, { state, subjectId, cursor, limit = DEFAULT_LIMIT }: ApprovalSearch, caseId?: string): Promise<Page<Approval>> {
    const position = decodeCursor(cursor, ORDER);
    const before = position === null ? null : { at: String(position.value), id: position.id };
    const filter = { ...(state !== undefined && { state }), ...(subjectId !== undefined && { subjectId }), ...(caseId !== undefined && { caseId }) };
    return this.uow.read(context, async () => {
      if (caseId !== undefined) await this.cases.require(caseId);
      const found = await this.list.page(filter, before, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: caseId === undefined ? 'combination' : 'consultation', caseId: caseId ?? null, subjectType: 'approval-list', subjectId: subjectId ?? null, data: { found: shown.length } });
      const mayDecide = this.rights.grants(context.actor, 'approval.decide');
      return {
        rows: shown.map((row) => toApproval(row, context.actor.id, mayDecide)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.requested_at.toISOString(), id: last.id }) : null,
        total: before === null && found.length <= limit ? found.length : await this.list.count(filter),
      };
    });
  }
}

function toApproval(row: ListedApproval, actorId: string, mayDecide: boolean): Approval {
  return {
    id: row.id,
    version: row.version,
    act: row.act,
    caseId: row.case_id,
    caseReference: row.case_reference,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    itemId: row.item_id,
    subjectLabel: row.subject_label,
    step: row.of_step ? toStep(row) : null,
    changes: row.of_step ? [] : askedChanges(row.before, row.after),
    reason: row.reason,
    requestedBy: { id: row.requested_by, name: row.requested_by_name },
    requestedAt: row.requested_at.toISOString(),
    state: row.state,
    decidedBy: row.decided_by === null ? null : { id: row.decided_by, name: row.decided_by_name ?? '' },
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
    executedBy: row.executed_by === null ? null : { id: row.executed_by, name: row.executed_by_name ?? '' },
    executedAt: row.executed_at?.toISOString() ?? null,
    contentHash: row.content_hash,
    allowedActions: openApprovalActions({ state: row.state, requestedBy: row.requested_by, decidedBy: row.decided_by }, actorId, mayDecide, row.of_step),
  };
}

function toStep({ before, after }: ListedApproval): ApprovedStep {
  const { action, ground, document } = after as unknown as Omit<ApprovedStep, 'standing'>;
  return { action, ground, document, standing: before };
}
