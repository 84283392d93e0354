import { Injectable } from '@nestjs/common';
import { Notify, type Message } from '#notifications';
import { Clock, PROCESS_ID, UnitOfWork, type WorkContext } from '#platform';
import type { CodedParams } from '../domain/coded.js';
import { ImportRepository } from '../persistence/import.repository.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';

/** Ends the work on an import, well or badly, and tells who is waiting for it; each import ends once. */
@Injectable()
export class EndImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  async finish(context: WorkContext, importId: string): Promise<void> {
    await this.uow.run(context, async () => {
      const found = await this.imports.hold(importId);
      if (found.state !== 'running') return;
      await this.imports.change(importId, found.version, { state: 'done', rowsRead: found.rowsDone, leasedUntil: null, finishedAt: this.clock.now() });
      const { casesCreated, itemsCreated, rowsUnchanged, rowsOtherwise, rowsChanged, rowsRefused, rowsForReview } = found;
      this.record(importId, 'import.done', { rows: found.rowsDone, casesCreated, itemsCreated, rowsUnchanged, rowsOtherwise, rowsChanged, rowsRefused, rowsForReview });
      await this.tell(found, { message: 'import.done', params: { fileName: found.fileName, rows: found.rowsDone, refused: rowsRefused } });
    });
  }

  async fail(context: WorkContext, importId: string, code: string, params: CodedParams = {}): Promise<void> {
    await this.uow.run(context, async () => {
      const found = await this.imports.hold(importId);
      if (found.state !== 'running' && found.state !== 'reading') return;
      await this.imports.change(importId, found.version, { state: 'failed', failureCode: code, failureParams: params, leasedUntil: null, finishedAt: this.clock.now() });
      this.record(importId, 'import.failed', { code });
      await this.tell(found, { message: 'import.failed', params: { fileName: found.fileName } });
    });
  }

  private record(importId: string, type: string, data: Readonly<Record<string, unknown>>): void {
    this.uow.record({ type, caseId: null, subjectType: 'import', subjectId: importId, occurredOn: this.clock.today(), data });
  }

  private async tell({ id, createdBy, confirmedBy }: RegisterImport, said: Told): Promise<void> {
    const people = [...new Set([createdBy, confirmedBy])].filter((person): person is string => person !== null && person !== PROCESS_ID);
    await this.notify.people([{ ...said, userIds: people, key: `${said.message}:${id}`, kind: 'import', importId: id }]);
  }
}

type ToldOf<M extends Message> = M extends { readonly message: 'import.done' | 'import.failed' } ? Pick<M, 'message' | 'params'> : never;
type Told = ToldOf<Message>;
