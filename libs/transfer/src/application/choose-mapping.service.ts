import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { ChooseMappingRequest } from '../contract.js';
import { checkHeaders } from '../domain/check-headers.js';
import type { Coded } from '../domain/coded.js';
import { mappingNameOf, mappingOfChoice } from '../domain/mapping-choice.js';
import type { ImportMapping } from '../domain/mapping.js';
import { IMPORT_TARGET_TITLES } from '../domain/target-titles.js';
import { isTarget } from '../domain/target.js';
import { ImportLease } from '../persistence/import-lease.repository.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';
import { ImportSteps } from './import-steps.js';
import { KnownMappings } from './known-mappings.js';
import { HOME, OWN_MAPPING, certainty } from './propose-mapping.js';

interface Chosen {
  readonly mapping: ImportMapping;
  readonly assumptions: readonly Coded[];
}

/** A file of at most this many bytes is read while the chooser waits; a larger one by the worker. */
const READ_AT_ONCE = 256 * 1024;

/** Says how the columns of a file are to be read; the file is then read as a whole for the preview. */
@Injectable()
export class ChooseMapping {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly steps: ImportSteps,
    private readonly mappings: KnownMappings,
    private readonly lease: ImportLease,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the file is small enough to be read at once; the lease is then held */
  async execute(context: WorkContext, id: string, expectedVersion: number, request: ChooseMappingRequest): Promise<{ readonly id: string; readonly readAtOnce: boolean }> {
    return this.uow.run(context, async () => {
      const found = await this.steps.hold(id, expectedVersion, 'import.map');
      const { mapping, assumptions } = await this.choose(found, request);
      await this.keep(context, mapping, request);
      await this.steps.change(found, 'import.mapping-chosen', {
        state: 'reading',
        mapping,
        mappingName: mapping.name === OWN_MAPPING.name ? null : mapping.name,
        confidence: certainty(mapping, found.headers),
        notices: [...found.notices.filter(({ code }) => !code.startsWith('mapping.')), ...assumptions],
        rowsRead: 0,
        leasedUntil: null,
        attempts: 0,
      });
      const readAtOnce = context.actor.kind === 'process' || Number(found.size) <= READ_AT_ONCE;
      if (readAtOnce) await this.lease.keep(id);
      return { id, readAtOnce };
    });
  }

  private async choose(found: RegisterImport, request: ChooseMappingRequest): Promise<Chosen> {
    const { mappingName, columns, dateOrder, decimalSeparator, saveAs } = request;
    if (mappingName === undefined && columns === undefined) refuseInvalid([{ code: 'field.required', pointer: '/mappingName' }]);
    if (mappingName !== undefined && columns !== undefined) refuseInvalid([{ code: 'import.mapping-or-columns', pointer: '/columns' }]);
    if (mappingName !== undefined) return { mapping: await this.named(mappingName, found.headers), assumptions: [] };
    const title = saveAs ?? '';
    const named = saveAs === undefined ? OWN_MAPPING : { name: mappingNameOf(title), title: { nl: title, en: title } };
    if (named.name === '') refuseInvalid([{ code: 'import.mapping-name', pointer: '/saveAs' }]);
    const reading = mappingOfChoice({ columns: (columns ?? []).map(({ header, target }) => ({ header, target: target ?? null })), ...(dateOrder && { dateOrder }), ...(decimalSeparator && { decimalSeparator }) }, found, { ...named, ...HOME });
    if (reading.ok) return reading;
    throw new ProblemError('invalid', 'request.invalid', { errors: reading.errors.map(({ code, pointer, params, column }) => ({ code, pointer, params: { ...inWords(params), ...(column !== undefined && { column }) } })) });
  }

  private async named(name: string, headers: readonly string[]): Promise<ImportMapping> {
    const known = await this.mappings.list();
    const mapping = known.find((one) => one.mapping.name === name)?.mapping;
    if (!mapping) throw unknownMapping(name, known.map((one) => one.mapping.name));
    refuseInvalid(checkHeaders(mapping, headers).map(({ code, column }) => ({ code, pointer: '/mappingName', params: { column } })));
    return mapping;
  }

  private async keep({ actor }: WorkContext, mapping: ImportMapping, { columns, saveAs }: ChooseMappingRequest): Promise<void> {
    if (columns === undefined || saveAs === undefined) return;
    if (mapping.name === OWN_MAPPING.name || !(await this.mappings.save(mapping, actor.id))) refuseInvalid([{ code: 'import.mapping-name-taken', pointer: '/saveAs' }]);
    this.uow.record({ type: 'import.mapping-saved', caseId: null, subjectType: 'import-mapping', subjectId: mapping.name, occurredOn: this.clock.today() });
  }
}

/** What a column can become goes by its title, in both languages, for a text that quotes it. */
function inWords(params: Coded['params']): Readonly<Record<string, unknown>> {
  const target = params?.['target'];
  if (typeof target !== 'string' || !isTarget(target)) return { ...params };
  const { nl, en } = IMPORT_TARGET_TITLES[target];
  return { ...params, inDutch: nl, inEnglish: en };
}

export function unknownMapping(name: string, known: readonly string[]): ProblemError {
  const params = { name, known: [...known] };
  return new ProblemError('invalid', 'import.mapping-unknown', { params, errors: [{ code: 'import.mapping-unknown', pointer: '/mappingName', params }] });
}
