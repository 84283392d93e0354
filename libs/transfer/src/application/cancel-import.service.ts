import { Injectable } from '@nestjs/common';
import { FileStore } from '#documents';
import { Clock, UnitOfWork, type WorkContext } from '#platform';
import { ReadingRepository } from '../persistence/reading.repository.js';
import { RefusalRepository } from '../persistence/refusal.repository.js';
import { ImportSteps } from './import-steps.js';

/** Gives an import up before anything was written. What was read of the file goes with it. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly steps: ImportSteps,
    private readonly refusals: RefusalRepository,
    private readonly readings: ReadingRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number): Promise<{ readonly id: string }> {
    const { fileKey } = await this.uow.run(context, async () => {
      const found = await this.steps.hold(id, expectedVersion, 'import.cancel');
      await this.refusals.clear(id);
      await this.readings.clear(id);
      await this.steps.change(found, 'import.cancelled', { state: 'cancelled', preview: [], sample: [], leasedUntil: null, finishedAt: this.clock.now() });
      return { fileKey: found.fileKey };
    });
    // Should this fail, the sweep finds the file later.
    await this.store.delete(fileKey).catch(() => undefined);
    return { id };
  }
}
