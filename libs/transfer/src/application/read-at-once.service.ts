import { Injectable } from '@nestjs/common';
import { Logger } from '#platform';
import { WorkImports } from './work-imports.service.js';

/** Reads a small file while its chooser waits. Should that fail, the worker reads it: the choice itself is made. */
@Injectable()
export class ReadAtOnce {
  constructor(
    private readonly work: WorkImports,
    private readonly logger: Logger,
  ) {}

  async execute(importId: string, requestId: string): Promise<void> {
    try {
      await this.work.one({ id: importId, attempts: 1 }, 'reading', requestId);
    } catch (error) {
      this.logger.warn('the file was not read at once; the worker will', { importId, requestId, error });
    }
  }
}
