import { Injectable } from '@nestjs/common';
import type { Correction, CorrectionEffect } from '#cases';
import { ItemRepository } from '../persistence/item.repository.js';

/** A corrected seizure date is also the item's seizure date. */
@Injectable()
export class SeizureDateCorrection implements CorrectionEffect {
  readonly type = 'item.seized';
  readonly mayBeVoid = false;

  constructor(private readonly items: ItemRepository) {}

  async apply({ subjectId, occurredOn, occurredAt }: Correction): Promise<void> {
    const item = await this.items.get(subjectId);
    await this.items.change(item.id, item.version, {
      seizedOn: occurredOn,
      seizedAt: occurredAt === undefined ? null : new Date(occurredAt),
      ...(item.awaitingSince === item.seizedOn && { awaitingSince: occurredOn }),
    });
  }
}
