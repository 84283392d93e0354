import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { ArrangeItemRequest } from '../contract.js';
import { bondRefusals, type Bond } from '../domain/lots/bonds.js';
import { BondRepository } from '../persistence/bond.repository.js';
import { ItemRepository } from '../persistence/item.repository.js';

/** Puts an item into another, makes it a part of another, or takes it out again. */
@Injectable()
export class ArrangeItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly bonds: BondRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<ArrangeItemRequest>): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const item = await this.items.get(id);
      await this.cases.requireToChange(item.caseId);
      if (item.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: item.version });
      const { parentId, bond, reason } = await sent.heldTo((stated) => this.refusals(id, stated.parentId ?? null));
      const to = parentId === null ? null : (await this.items.get(parentId)).reference;
      const from = item.parentId === null ? null : (await this.items.get(item.parentId)).reference;
      const as: Bond | null = to === null ? null : (bond ?? 'contents');
      if (to === from && as === item.bond) return { id, version: item.version };
      const version = await this.items.change(id, expectedVersion, { parentId, bond: as });
      this.uow.record({
        type: to === null ? 'item.unbound' : 'item.bound',
        caseId: item.caseId,
        subjectType: 'item',
        subjectId: id,
        occurredOn: this.clock.today(),
        ...(reason !== undefined && { reason }),
        changes: [{ field: 'parent', from, to }],
        data: { parentId, bond: as },
      });
      return { id, version };
    });
  }

  private async refusals(id: string, parentId: string | null): Promise<readonly Refusal[]> {
    if (parentId === null) return [];
    const found = await this.bonds.bonded([id, parentId]);
    const [item, parent] = [found.get(id), found.get(parentId)];
    if (!item || !parent) return [{ code: 'record.reference-unknown', pointer: '/parentId' }];
    return bondRefusals(item, parent, await this.bonds.above(parentId));
  }
}
