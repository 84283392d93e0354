import { Injectable } from '@nestjs/common';
import { FileStore } from '#documents';
import { Clock, Logger, Shutdown, UnitOfWork, processContext } from '#platform';
import { ErasureRepository, type SignedLine } from '../persistence/erasure.repository.js';

const FILES_AT_ONCE = 100;

/**
 * Carries out what two people signed: each case in a transaction of its own, its files after it. A case that is held by now, has changed
 * since it was listed or is no longer due is left as it is, and its line says so; one whose log waits for its seal has its turn later. One that
 * fails stands in nobody's way: it stays on its list, which says so, and is tried again.
 */
@Injectable()
export class ExecuteDestruction {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly erasures: ErasureRepository,
    private readonly store: FileStore,
    private readonly shutdown: Shutdown,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async execute(jobId: string): Promise<void> {
    for (let line = await this.next(jobId, null); line !== null && !this.shutdown.isAsked; line = await this.next(jobId, line)) await this.tryToErase(jobId, line);
    await this.deleteFiles(jobId);
    await this.inOwn(jobId, async () => {
      for (const id of await this.erasures.finish()) this.uow.record({ type: 'destruction.executed', caseId: null, subjectType: 'destruction-list', subjectId: id, occurredOn: this.clock.today() });
    });
  }

  private next(jobId: string, after: SignedLine | null): Promise<SignedLine | null> {
    return this.inOwn(jobId, () => this.erasures.next(after));
  }

  private async tryToErase(jobId: string, line: SignedLine): Promise<void> {
    try {
      await this.erase(jobId, line);
    } catch (error) {
      this.logger.error('a case that was signed for could not be erased', { jobId, caseId: line.case_id, error });
      await this.inOwn(jobId, () => this.erasures.noteFailed(line));
    }
  }

  private async erase(jobId: string, line: SignedLine): Promise<void> {
    await this.inOwn(jobId, async () => {
      const erasure = await this.erasures.erase(line);
      if (erasure === null || erasure.outcome === 'unsealed') return;
      await this.erasures.settle(line, erasure);
      const about = { caseId: null, subjectType: 'case', subjectId: line.case_id, occurredOn: this.clock.today() };
      const { outcome, leaves, rows_erased: rows, files_erased: files, log_rows_erased: logRows } = erasure;
      if (outcome === 'erased') this.uow.record({ ...about, type: 'case.erased', erases: true, data: { listId: line.list_id, leaves, rows, files, logRows } });
      else this.uow.record({ ...about, type: 'case.not-erased', data: { listId: line.list_id, because: outcome } });
    });
  }

  /** A file that is gone already is as good as deleted: what a killed worker left is done again. */
  private async deleteFiles(jobId: string): Promise<void> {
    for (let keys = await this.filesLeft(jobId, ''); keys.length > 0 && !this.shutdown.isAsked; keys = await this.filesLeft(jobId, keys.at(-1) ?? '')) {
      const gone: string[] = [];
      for (const key of keys) if (await this.isDeleted(jobId, key)) gone.push(key);
      await this.inOwn(jobId, () => this.erasures.noteGone(gone));
    }
  }

  private async isDeleted(jobId: string, key: string): Promise<boolean> {
    try {
      await this.store.delete(key);
      return true;
    } catch (error) {
      this.logger.error('a file of an erased case could not be deleted', { jobId, error });
      return false;
    }
  }

  private filesLeft(jobId: string, after: string): Promise<readonly string[]> {
    return this.inOwn(jobId, () => this.erasures.filesLeft(after, FILES_AT_ONCE));
  }

  private inOwn<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('retention', 'retention.work', jobId), work);
  }
}
