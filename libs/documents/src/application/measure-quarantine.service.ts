import { Injectable } from '@nestjs/common';
import { Metrics, UnitOfWork, processContext } from '#platform';
import { ScanRepository } from '../persistence/scan.repository.js';

/** Tells operators how much waits in quarantine, and for how long. */
@Injectable()
export class MeasureQuarantine {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly scans: ScanRepository,
    private readonly metrics: Metrics,
  ) {}

  async execute(jobId: string): Promise<void> {
    const { count, oldestSeconds } = await this.uow.read(processContext('document-scan', 'process', jobId), () => this.scans.waiting());
    this.metrics.quarantined.set(count);
    this.metrics.quarantineOldestSeconds.set(oldestSeconds);
  }
}
