import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, Rights, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { GrantPartnerRequest, PartnersOfCase, WithdrawGrantRequest } from '../contract.js';
import { grantRefusals } from '../domain/check-grant.js';
import type { PartnerGrantRow } from '../persistence/partner-grant.entity.js';
import { PartnerGrantRepository, type ListedGrant } from '../persistence/partner-grant.repository.js';

const REPLACED = 'Verlopen en opnieuw gegeven / ran out and was given anew';

/** Shares items of a case with a partner until a day, and takes it back. */
@Injectable()
export class GrantPartner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly grants: PartnerGrantRepository,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  async list(context: WorkContext, caseId: string): Promise<PartnersOfCase> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      const rows = await this.grants.ofCase(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'partner-list', subjectId: null, data: { found: rows.length } });
      const mayGrant = this.rights.grants(context.actor, 'partner.grant');
      return { rows: rows.map((row) => toGrant(row, mayGrant)), partners: mayGrant ? await this.grants.partners() : [] };
    });
  }

  async grant(context: WorkContext, caseId: string, sent: SentBody<GrantPartnerRequest>): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.cases.requireToChange(caseId);
      if (!(await this.grants.mayBeShared(caseId))) throw new ProblemError('rule', 'partner.case-restricted');
      const partners = new Set((await this.grants.partners()).map(({ id }) => id));
      const { userId, itemId, until, reason } = await sent.heldTo(async (stated) => [
        ...grantRefusals({ until: stated.until ?? this.clock.today(), today: this.clock.today(), isPartner: stated.userId === undefined || partners.has(stated.userId) }),
        ...(stated.itemId === undefined || (await this.grants.itemIsOf(caseId, stated.itemId)) ? [] : [{ code: 'partner.item-elsewhere', pointer: '/itemId' }]),
      ]);
      const grant = { id: randomUUID(), caseId, itemId: itemId ?? null, userId, reason, until, grantedBy: context.actor.id };
      const runOut = await this.grants.findRunOut(grant);
      if (runOut) await this.end(runOut, runOut.version, REPLACED);
      await this.grants.add(grant);
      this.uow.record({ ...subjectOf(grant), type: 'partner.granted', caseId, occurredOn: this.clock.today(), reason, data: { grantId: grant.id, userId, until } });
      return { id: grant.id };
    });
  }

  async withdraw(context: WorkContext, id: string, expectedVersion: number, { reason }: WithdrawGrantRequest): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const grant = await this.grants.get(id);
      // Of a case that is done as well: what was shared is taken back at any time.
      await this.cases.requireToWorkIn([grant.caseId]);
      if (grant.withdrawnAt !== null) throw new ProblemError('rule', 'partner.withdrawn-already');
      return { id, version: await this.end(grant, expectedVersion, reason) };
    });
  }

  private async end(grant: PartnerGrantRow, expectedVersion: number, reason: string): Promise<number> {
    const version = await this.grants.change(grant.id, expectedVersion, { withdrawnBy: this.uow.context.actor.id, withdrawnAt: this.clock.now(), withdrawalReason: reason });
    this.uow.record({ ...subjectOf(grant), type: 'partner.withdrawn', caseId: grant.caseId, occurredOn: this.clock.today(), reason, data: { grantId: grant.id, userId: grant.userId } });
    return version;
  }
}

function subjectOf({ caseId, itemId }: Pick<PartnerGrantRow, 'caseId' | 'itemId'>): { readonly subjectType: string; readonly subjectId: string } {
  return itemId === null ? { subjectType: 'case', subjectId: caseId } : { subjectType: 'item', subjectId: itemId };
}

function toGrant(row: ListedGrant, mayGrant: boolean): PartnersOfCase['rows'][number] {
  return {
    id: row.id,
    version: row.version,
    partner: row.partner,
    item: row.item,
    reason: row.reason,
    until: row.until,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at.toISOString(),
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawalReason: row.withdrawal_reason,
    running: row.running,
    allowedActions: mayGrant && row.running ? ['withdraw'] : [],
  };
}
