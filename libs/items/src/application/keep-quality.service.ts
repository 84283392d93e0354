import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, processContext } from '#platform';
import { KeptQualityRepository } from '../persistence/kept-quality.repository.js';

const CASES_AT_ONCE = 500;
const NAME = 'items.quality';

/** Adds up the quality of every case that changed since, some cases a transaction. */
@Injectable()
export class KeepQuality {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kept: KeptQualityRepository,
  ) {}

  /** @returns how many cases were added up */
  async sweep(): Promise<number> {
    for (let all = 0; ; ) {
      const found = await this.uow.run(processContext(NAME, 'process', randomUUID()), () => this.kept.addUp(CASES_AT_ONCE));
      all += found;
      if (found < CASES_AT_ONCE) return all;
    }
  }
}
