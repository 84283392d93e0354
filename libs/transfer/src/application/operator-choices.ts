import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '#access';
import { ProblemError, UnitOfWork, type Refusal, type WorkContext } from '#platform';
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

  /**
   * @param ofFile what is wrong with the file, told with the rest
   * @throws ProblemError `import.unit-unknown` or `import.mapping-unknown`, with the names that are known; `import.no-unit-yet`; `request.invalid` with all of it
   * when more than one thing is wrong
   */
  async resolve(context: WorkContext, { unitCode, mappingName }: { readonly unitCode?: string; readonly mappingName?: string }, ofFile: readonly Refusal[]): Promise<{ readonly unitId: string; readonly mappingNames: readonly string[] }> {
    return this.uow.read(context, async () => {
      const known = await this.mappings.list();
      const mappingNames = known.map(({ mapping }) => mapping.name);
      const units = (await this.people.listUnits()).sort((one, other) => (one.code < other.code ? -1 : 1));
      const unit = unitCode === undefined ? units[0] : units.find(({ code }) => code === unitCode);
      const isKnown = mappingName === undefined || mappingNames.includes(mappingName);
      const ofUnit: Refusal = units.length === 0 ? { code: 'import.no-unit-yet', pointer: '/unit' } : { code: 'import.unit-unknown', pointer: '/unit', params: { code: unitCode ?? '', known: units.map(({ code }) => code) } };
      const refusals = [...ofFile, ...(isKnown ? [] : [unknownMapping(mappingName, mappingNames)]), ...(unit ? [] : [ofUnit])];
      if (!unit || refusals.length > 0) throw refused(refusals);
      return { unitId: unit.id, mappingNames };
    });
  }
}

/** One thing that is wrong goes by its own name, several by that of the whole. */
function refused(errors: readonly Refusal[]): ProblemError {
  const [first, ...others] = errors;
  return first && others.length === 0 ? new ProblemError('invalid', first.code, { params: first.params ?? {}, errors }) : new ProblemError('invalid', 'request.invalid', { errors });
}
