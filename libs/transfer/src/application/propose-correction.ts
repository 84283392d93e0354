import { Injectable } from '@nestjs/common';
import { CorrectItem, ItemRepository } from '#items';
import { UnitOfWork, madeBody, type WorkContext } from '#platform';
import type { RowOutcome } from '../persistence/comparison-row.repository.js';
import { correctionOfRow, type DifferingRow } from './correction-of-row.js';

/** Corrects an item to what a list says. Count, value and amount wait for a second pair of eyes, like every correction of them. */
@Injectable()
export class ProposeCorrection {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly correct: CorrectItem,
    private readonly items: ItemRepository,
  ) {}

  /** On the version that was compared: what was changed since is not corrected by an old list. */
  async execute(context: WorkContext, row: DifferingRow): Promise<RowOutcome> {
    const { itemId, version } = row.registered;
    const { idempotency: _looksOnly, ...reader } = context;
    const { item, identifiers } = await this.uow.read(reader, async () => ({ item: await this.items.get(itemId), identifiers: await this.items.identifiersOf(itemId) }));
    const { approvalId } = await this.correct.execute(context, itemId, version, madeBody(correctionOfRow(item, identifiers, row)));
    return { state: approvalId === null ? 'done' : 'proposed', itemId };
  }
}
