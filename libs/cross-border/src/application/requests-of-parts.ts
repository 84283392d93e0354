import { Injectable } from '@nestjs/common';
import type { LotEffect, SplitOff } from '#items';
import { CrossBorderRepository } from '../persistence/cross-border.repository.js';

/** A request that names a lot names each part of it. */
@Injectable()
export class RequestsOfParts implements LotEffect {
  constructor(private readonly requests: CrossBorderRepository) {}

  onSplit({ lotId, partIds }: SplitOff): Promise<void> {
    return this.requests.extendToParts(lotId, partIds);
  }
}
