import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, processContext } from '#platform';
import { LogReader } from '../persistence/log-reader.js';
import { exportLog, writtenLines } from './export-log.js';

/** Hands out the whole log, line by line; that it was handed out is itself in the log. */
@Injectable()
export class ExportLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns how many lines were written */
  async execute(origin: string, write: (line: string) => Promise<void>): Promise<number> {
    return this.uow.read(processContext('operator', 'log.export', 'audit-export'), async () => {
      let lines = 0;
      for await (const line of writtenLines(exportLog(new LogReader(this.uow.manager), origin, this.clock.now()))) {
        await write(line);
        lines += 1;
      }
      this.uow.consulted({ kind: 'disclosure', caseId: null, subjectType: 'log', subjectId: null, data: { scope: 'log', lines } });
      return lines;
    });
  }
}
