import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { MeasureQuarantine } from '../application/measure-quarantine.service.js';
import { ScanDocuments } from '../application/scan-documents.service.js';

const EVERY_FIVE_SECONDS = 5_000;

/** Scans what is new at once, and by the clock what had to wait. The table says what is to be scanned; a message only wakes. */
@Injectable()
export class ScanDocumentsJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'documents';
  readonly name = 'documents.scan.v1';
  readonly every = EVERY_FIVE_SECONDS;

  constructor(
    private readonly scanning: ScanDocuments,
    private readonly measuring: MeasureQuarantine,
    private readonly outbox: Outbox,
  ) {}

  listensTo(type: string): boolean {
    return type === 'document.added' || type === 'document.version-added';
  }

  async handle({ messageIds }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    if (messageIds) await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.scanning.execute(jobId);
    await this.measuring.execute(jobId);
  }
}
