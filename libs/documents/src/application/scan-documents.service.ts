import { Injectable } from '@nestjs/common';
import { Clock, Logger, UnitOfWork, processContext } from '#platform';
import { fileKey } from '../domain/file-key.js';
import type { ScanVerdict } from '../domain/scan.js';
import { ScanRepository, type DueScan } from '../persistence/scan.repository.js';
import { Scanner } from '../scanning/scanner.js';
import { FileStore } from '../storage/file-store.js';

/** Milliseconds after which a run makes place for the next. */
const RUN_AT_MOST = 15_000;

/**
 * Has what is in quarantine looked at: attempt noted, scanned, outcome noted. Only a verdict lets a file out; a scanner that is away
 * leaves everything where it is, and is asked again with one file at a time until it is back.
 */
@Injectable()
export class ScanDocuments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly scans: ScanRepository,
    private readonly scanner: Scanner,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns how many files got a verdict */
  async execute(jobId: string): Promise<number> {
    const until = this.clock.now().getTime() + RUN_AT_MOST;
    let judged = 0;
    while (this.clock.now().getTime() < until) {
      const due = await this.inTransaction(jobId, () => this.scans.takeDue());
      if (due === null) break;
      const verdict = await this.verdictOn(due);
      await this.inTransaction(jobId, () => this.note(due, verdict));
      if (verdict.result !== 'fault') judged += 1;
      else if (verdict.fault === 'unreachable' || verdict.fault === 'timed-out') break;
    }
    return judged;
  }

  private async verdictOn({ id, sha256, attempt }: DueScan): Promise<ScanVerdict> {
    try {
      const content = await this.store.get(fileKey('documents', sha256, id));
      // A scanner that is away has read nothing of it.
      const verdict = await this.scanner.scan(content).finally(() => content.destroy());
      if (verdict.result === 'fault') this.logger.warn('a document stays in quarantine', { documentId: id, reason: verdict.fault, attempt });
      return verdict;
    } catch (error) {
      this.logger.warn('a document in quarantine could not be read', { documentId: id, attempt, error });
      return { result: 'fault', fault: 'failed' };
    }
  }

  private async note(due: DueScan, verdict: ScanVerdict): Promise<void> {
    switch (verdict.result) {
      case 'clean':
        await this.scans.release(due, 'clean', verdict.scanner);
        return;
      case 'not-scanned':
        await this.scans.release(due, 'not-scanned', null);
        return;
      case 'fault':
        await this.scans.keepWaiting(due, verdict.fault);
        return;
      case 'infected':
        if (!(await this.scans.condemn(due, verdict.scanner, verdict.found))) return;
        this.uow.record({
          type: 'document.infected',
          caseId: due.caseId,
          subjectType: 'document',
          subjectId: due.id,
          occurredOn: this.clock.today(),
          documentId: due.id,
          data: { sha256: due.sha256, found: verdict.found, scanner: verdict.scanner, itemId: due.itemId },
        });
        return;
      default:
        verdict satisfies never;
    }
  }

  private inTransaction<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('document-scan', 'process', jobId), work);
  }
}
