import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Logger, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { ScanFault } from '../domain/scan.js';
import { Scanner } from '../scanning/scanner.js';
import type { IncomingFile } from '../storage/incoming.js';

/** What looked at a file before anything of ours did; null where the configuration chose that nothing scans. */
export interface ScannedBy {
  readonly scanner: string | null;
}

/**
 * The quarantine of files that are read at once and become no document: lists to import or compare, rates. The file lies in the
 * waiting room of uploads meanwhile, and nothing opens it before the scanner passed it.
 */
@Injectable()
export class ScanIncoming {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly scanner: Scanner,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @throws ProblemError when something was found, which is recorded, and when the scanner gave no verdict: nothing passes unseen */
  async pass(context: WorkContext, { path, sha256, size }: IncomingFile): Promise<ScannedBy> {
    const content = createReadStream(path);
    const verdict = await this.scanner.scan(content).finally(() => content.destroy());
    switch (verdict.result) {
      case 'clean':
        return { scanner: verdict.scanner };
      case 'not-scanned':
        return { scanner: null };
      case 'infected': {
        const { found, scanner } = verdict;
        const { idempotency: _notTheRequestsOwn, ...seen } = context;
        await this.uow.run(seen, () => {
          this.uow.record({ type: 'file.infected', caseId: null, subjectType: 'file', subjectId: randomUUID(), occurredOn: this.clock.today(), data: { sha256, size, found, scanner } });
          return Promise.resolve();
        });
        throw refused('unsupported-media', 'file.infected', { found });
      }
      case 'fault':
        this.logger.warn('a file that was brought in could not be scanned', { reason: verdict.fault });
        throw faulty(verdict.fault);
      default:
        return verdict satisfies never;
    }
  }
}

function faulty(fault: ScanFault): ProblemError {
  return fault === 'too-large' ? refused('too-large', 'file.scan-too-large') : refused('unavailable', 'file.scanner-away');
}

function refused(kind: 'unsupported-media' | 'too-large' | 'unavailable', code: string, params: Readonly<Record<string, string>> = {}): ProblemError {
  return new ProblemError(kind, code, { params, errors: [{ code, params, pointer: '/file' }] });
}
