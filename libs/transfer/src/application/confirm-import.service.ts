import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import { ImportLease } from '../persistence/import-lease.repository.js';
import { ReadingRepository } from '../persistence/reading.repository.js';
import { RefusalRepository } from '../persistence/refusal.repository.js';
import { ImportSteps } from './import-steps.js';

/** Nothing is written to the register before this, and after it all of the file is. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly steps: ImportSteps,
    private readonly refusals: RefusalRepository,
    private readonly readings: ReadingRepository,
    private readonly lease: ImportLease,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number): Promise<{ readonly id: string }> {
    const { actor } = context;
    return this.uow.run(context, async () => {
      const found = await this.steps.hold(id, expectedVersion, 'import.confirm');
      // The rows are judged again when they are written: the register may have changed since the preview.
      await this.refusals.clear(id);
      await this.readings.clear(id);
      await this.steps.change(found, 'import.confirmed', {
        state: 'running',
        confirmedBy: actor.id,
        confirmedByName: actor.name,
        rowsDone: 0,
        rowsUnchanged: 0,
        rowsOtherwise: 0,
        rowsChanged: 0,
        rowsRefused: 0,
        rowsForReview: 0,
        leasedUntil: null,
        attempts: 0,
      });
      // A process that confirms runs the import itself.
      if (actor.kind === 'process') await this.lease.keep(id);
      return { id };
    });
  }
}
