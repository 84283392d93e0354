import { Inject, Injectable } from '@nestjs/common';
import { Approvals, type ApprovedAct, type ApprovedRequest } from '#approvals';
import { CaseAccess, changesBetween } from '#cases';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { JoinLotsRequest, JoinLotsResponse } from '../contract.js';
import { emptied } from '../domain/lots/join-lots.js';
import { sumOf } from '../domain/lots/lot.js';
import type { Item } from '../persistence/item.entity.js';
import { AlikeLots } from './alike-lots.service.js';
import { LOT_EFFECTS, type LotEffect } from './lot-effect.js';
import { columnsOf, sharesOf } from './lot-rows.js';

type Joined = JoinLotsRequest['items'];

/**
 * Makes several things one again: what is alike in class, case, state, grounds, decisions, day of seizure and place. The others end as
 * joined, with nothing left of them but their story. One person asks, and it is done when another has approved it.
 */
@Injectable()
export class JoinLots implements ApprovedAct {
  readonly act = 'item.join';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly lots: AlikeLots,
    private readonly approvals: Approvals,
    @Inject(LOT_EFFECTS) private readonly effects: readonly LotEffect[],
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<JoinLotsRequest>): Promise<JoinLotsResponse> {
    return this.uow.run(context, async () => {
      const into = await this.lots.items.get(id);
      await this.cases.requireToChange(into.caseId);
      if (into.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: into.version });
      const { items: asked, reason } = await sent.heldTo((_, _wrong, { items = [] }) => this.lots.namingRefusals(items));
      const others = await this.lots.alike(into, asked);
      for (const [index, { version }] of others.entries()) if (version !== asked[index]?.version) throw new ProblemError('stale', 'record.changed', { currentVersion: version });
      const before = await this.standsNow(id, { items: asked });
      const { quantity } = this.sum(into, others);
      const joins = others.map((one) => `${one.reference} ${one.description} (${one.quantity})`);
      const approvalId = await this.approvals.request({ act: this.act, caseId: into.caseId, subjectType: 'item', subjectId: id, before, after: { ...before, quantity, joins }, request: { items: asked.map(({ id: itemId }) => ({ id: itemId })) }, reason });
      return { id, version: into.version, approvalId };
    });
  }

  /** Each of them as it stands. */
  async standsNow(id: string, request: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const into = await this.lots.items.get(id);
    return { quantity: into.quantity, joins: null, standing: await this.lots.standing([id, ...(request['items'] as Joined).map((one) => one.id)]) };
  }

  async carryOut({ id: approvalId, subjectId, request, reason, requestedBy }: ApprovedRequest): Promise<void> {
    const asked = request['items'] as Joined;
    await this.lots.rows.hold([subjectId, ...asked.map((one) => one.id)]);
    const into = await this.lots.items.get(subjectId);
    const others = await this.lots.alike(into, asked);
    await this.lots.rows.open('join', into, reason);
    const sum = this.sum(into, others);
    await this.lots.items.change(subjectId, into.version, sum);
    for (const other of others) await this.end(other, into, reason);
    for (const effect of this.effects) await effect.onJoin?.({ intoId: subjectId, caseId: into.caseId, itemIds: others.map((one) => one.id), reason });
    this.uow.record({
      type: 'item.lot-joined',
      caseId: into.caseId,
      subjectType: 'item',
      subjectId,
      occurredOn: this.clock.today(),
      reason,
      changes: changesBetween(into, sum),
      data: { joined: others.map(({ id, reference, quantity }) => ({ id, reference, quantity })), unit: into.quantityUnit, approvalId, requestedBy },
    });
  }

  private sum(into: Item, others: readonly Item[]) {
    return columnsOf(into, sumOf([into, ...others].map(sharesOf)));
  }

  private async end(item: Item, into: Item, reason: string): Promise<void> {
    const nothing = columnsOf(item, emptied(sharesOf(item)));
    const statusEventId = this.uow.record({
      type: 'item.joined',
      caseId: item.caseId,
      subjectType: 'item',
      subjectId: item.id,
      occurredOn: this.clock.today(),
      reason,
      changes: [{ field: 'status', from: item.status, to: 'joined' }, ...changesBetween(item, nothing)],
      data: { from: item.status, to: 'joined', intoId: into.id, into: into.reference, assetClass: item.assetClass },
    });
    await this.lots.items.change(item.id, item.version, { ...nothing, status: 'joined', statusEventId, joinedIntoId: into.id, parentId: null, bond: null, awaitingSince: null });
  }
}
