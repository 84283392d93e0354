import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { Composition } from '../contract.js';
import { PIECE, isMore } from '../domain/lots/lot.js';
import { CompositionQuery } from '../persistence/composition.query.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { notALot } from './lot-rows.js';

/** Shows what hangs together with an item, and the account of its quantity. */
@Injectable()
export class ShowComposition {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly query: CompositionQuery,
  ) {}

  execute(context: WorkContext, id: string): Promise<Composition> {
    return this.uow.read(context, async () => {
      const item = await this.items.get(id);
      const isLot = notALot(item).length === 0;
      this.uow.consulted({ kind: 'consultation', caseId: item.caseId, subjectType: 'item', subjectId: id });
      return {
        parent: await this.query.parentOf(id),
        children: await this.query.childrenOf(id),
        ...(await this.query.origins(id)),
        entries: await this.query.entriesOf(id),
        alike: isLot ? await this.query.alike(id) : [],
        maySplit: isLot && isDivisible(item),
        untouchedPart: isLot && item.splitFromId !== null && (await this.query.isUntouched(id)),
      };
    });
  }
}

function isDivisible({ quantity, quantityUnit }: Item): boolean {
  return quantityUnit !== PIECE || isMore(quantity, '1');
}
