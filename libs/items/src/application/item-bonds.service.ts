import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '#platform';
import { BondRepository, type Loosened } from '../persistence/bond.repository.js';

/** What goes where another goes, for the contexts that move and end things. Runs inside the caller's unit of work. */
@Injectable()
export class ItemBonds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bonds: BondRepository,
    private readonly clock: Clock,
  ) {}

  /** All that goes along with these items, each with the one of these that takes it along. */
  within(itemIds: readonly string[]): Promise<readonly { readonly id: string; readonly topId: string }[]> {
    return this.bonds.within(itemIds);
  }

  /** These go without what they lay in, which is from now on somewhere else. */
  async goAlone(itemIds: readonly string[]): Promise<void> {
    this.record(await this.bonds.loosen(itemIds, itemIds));
  }

  /** An item ends; what lay in it is still there. */
  async empty(itemId: string): Promise<void> {
    this.record(await this.bonds.empty(itemId));
  }

  /** What ends separately leaves what it lay in; the row changes with its status. */
  async leaveAtItsEnd({ id, caseId, parentId }: { readonly id: string; readonly caseId: string; readonly parentId: string | null }): Promise<void> {
    const parent = parentId === null ? null : await this.bonds.referenceOf(parentId);
    if (parent !== null) this.record([{ id, caseId, parent }]);
  }

  private record(loosened: readonly Loosened[]): void {
    for (const { id, caseId, parent } of loosened) {
      this.uow.record({ type: 'item.unbound', caseId, subjectType: 'item', subjectId: id, occurredOn: this.clock.today(), changes: [{ field: 'parent', from: parent, to: null }] });
    }
  }
}
