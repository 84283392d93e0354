import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '#access';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import { unknownMapping } from './choose-mapping.service.js';
import { KnownMappings } from './known-mappings.js';

/** The unit and the mapping an operator names, looked up before anything is done. */
@Injectable()
export class OperatorChoices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly mappings: KnownMappings,
  ) {}

  /** @throws ProblemError `import.unit-unknown` or `import.mapping-unknown`, with the names that are known */
  async resolve(context: WorkContext, { unitCode, mappingName }: { readonly unitCode?: string; readonly mappingName?: string }): Promise<{ readonly unitId: string; readonly mappingNames: readonly string[] }> {
    return this.uow.read(context, async () => {
      const known = await this.mappings.list();
      const mappingNames = known.map(({ mapping }) => mapping.name);
      if (mappingName !== undefined && !mappingNames.includes(mappingName)) throw unknown(mappingName, mappingNames);
      const units = (await this.people.listUnits()).sort((one, other) => (one.code < other.code ? -1 : 1));
      const unit = unitCode === undefined ? units[0] : units.find(({ code }) => code === unitCode);
      if (!unit) throw new ProblemError('invalid', 'import.unit-unknown', { params: { code: unitCode ?? '', known: units.map(({ code }) => code) } });
      return { unitId: unit.id, mappingNames };
    });
  }
}

function unknown(name: string, known: readonly string[]): ProblemError {
  const { code, params, pointer } = unknownMapping(name, known);
  return new ProblemError('invalid', code, { params: params ?? {}, errors: [{ code, params: params ?? {}, ...(pointer !== undefined && { pointer }) }] });
}
