import { Injectable } from '@nestjs/common';
import type { LotEffect, SplitOff } from '#items';
import { DecisionRepository } from '../persistence/decision.repository.js';

/** A decision about a lot is about each part of it. */
@Injectable()
export class DecisionsOfParts implements LotEffect {
  constructor(private readonly decisions: DecisionRepository) {}

  onSplit({ lotId, partIds }: SplitOff): Promise<void> {
    return this.decisions.extendToParts(lotId, partIds);
  }
}
