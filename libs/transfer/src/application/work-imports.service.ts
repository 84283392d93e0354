import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, processContext } from '#platform';
import type { CodedParams } from '../domain/coded.js';
import { ImportLease, type Taken } from '../persistence/import-lease.repository.js';
import { CheckImport } from './check-import.service.js';
import { EndImport } from './end-import.service.js';
import { RunImport } from './run-import.service.js';

type Waiting = 'reading' | 'running';

const HEARTBEAT_MILLISECONDS = 10_000;
const RETRY_SECONDS = 5;
/** An import that was taken up so often without getting further will not get further by itself. */
const MOST_ATTEMPTS = 5;

/**
 * Does the work that imports wait for. What waits is in the table and not in the queue: a message only says to look, and
 * after a kill the next look finds the import again when its lease has run out.
 */
@Injectable()
export class WorkImports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lease: ImportLease,
    private readonly check: CheckImport,
    private readonly run: RunImport,
    private readonly end: EndImport,
  ) {}

  /** Works on every import in this state on which nobody works. */
  async all(state: Waiting, jobId: string): Promise<void> {
    for (;;) {
      const taken = await this.uow.run(processContext('importer', 'import.run', jobId), () => this.lease.take(state));
      if (taken === null || (await this.one(taken, state, jobId)) === 'left-off') return;
    }
  }

  /** Works on one import whose lease is held. @throws what went wrong, when it may go better later */
  async one(taken: Taken, state: Waiting, jobId: string): Promise<'ended' | 'left-off'> {
    const beat = setInterval(() => void this.keep(taken.id, jobId), HEARTBEAT_MILLISECONDS);
    try {
      if (state === 'reading') await this.check.execute(taken.id, jobId);
      else if ((await this.run.execute(taken.id, jobId)) === 'left-off') {
        await this.release(taken.id, jobId, { afterSeconds: 0, forgiven: true });
        return 'left-off';
      }
      return 'ended';
    } catch (error) {
      clearInterval(beat);
      await this.giveUpOrWait(taken, jobId, error);
      return 'ended';
    } finally {
      clearInterval(beat);
    }
  }

  private async giveUpOrWait({ id, attempts }: Taken, jobId: string, error: unknown): Promise<void> {
    const context = processContext('importer', 'import.run', jobId);
    const isAway = error instanceof ProblemError && error.kind === 'unavailable';
    if (error instanceof ProblemError && !isAway) {
      await this.end.fail(context, id, error.code, error.details.params as CodedParams | undefined);
      return;
    }
    if (!isAway && attempts >= MOST_ATTEMPTS) await this.end.fail(context, id, 'import.gave-up');
    else await this.release(id, jobId, { afterSeconds: RETRY_SECONDS, forgiven: isAway });
    throw error;
  }

  private async release(id: string, jobId: string, how: Parameters<ImportLease['release']>[1]): Promise<void> {
    await this.uow.run(processContext('importer', 'import.run', jobId), () => this.lease.release(id, how));
  }

  /** A beat that fails is made up for by the next one. */
  private async keep(id: string, jobId: string): Promise<void> {
    await this.uow.run(processContext('importer', 'import.run', jobId), () => this.lease.keep(id)).catch(() => undefined);
  }
}
