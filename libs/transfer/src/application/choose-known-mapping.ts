import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, madeBody, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import { CancelImport } from './cancel-import.service.js';
import { ChooseMapping } from './choose-mapping.service.js';

export interface MappingWish {
  readonly mappingName: string | undefined;
  readonly known: readonly string[];
}

/** Chooses the mapping that was named, or the one that was recognised; an import that can have neither is given up. */
@Injectable()
export class ChooseKnownMapping {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly choose: ChooseMapping,
    private readonly cancel: CancelImport,
  ) {}

  async execute(context: WorkContext, id: string, { mappingName: wished, known }: MappingWish): Promise<void> {
    const { version, mappingName: recognised } = await this.uow.read(context, () => this.imports.get(id));
    const mappingName = wished ?? recognised;
    try {
      if (mappingName === null) throw new ProblemError('invalid', 'import.mapping-needed', { params: { known: [...known] } });
      await this.choose.execute(context, id, version, madeBody({ mappingName }));
    } catch (error) {
      await this.cancel.execute(context, id, version);
      throw error;
    }
  }
}
