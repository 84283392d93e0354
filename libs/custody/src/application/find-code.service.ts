import { Injectable } from '@nestjs/common';
import { UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { CodeAnswer, CodeSearch } from '../contract.js';
import { readCodeStart, readLabelCode } from '../domain/label-code.js';
import { CodeQuery } from '../persistence/code.query.js';

/** Finds what a scanned code stands for, or what the first characters of a typed one can stand for. */
@Injectable()
export class FindCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: CodeQuery,
  ) {}

  async execute(context: WorkContext, { text }: CodeSearch): Promise<CodeAnswer> {
    const start = readLabelCode(text) ?? readCodeStart(text);
    if (start === null) refuseInvalid([{ code: 'custody.code-unknown', pointer: '/text' }]);
    return this.uow.read(context, async () => {
      const found = await this.codes.beginningWith(start ?? '');
      for (const { kind, id, caseId } of found) if (kind === 'item') this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'item-custody', subjectId: id });
      return { found };
    });
  }
}
