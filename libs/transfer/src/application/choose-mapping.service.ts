import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { ChooseMappingRequest } from '../contract.js';
import { checkHeaders } from '../domain/check-headers.js';
import type { Coded } from '../domain/coded.js';
import { mappingNameOf, mappingOfChoice, type ChoiceReading } from '../domain/mapping-choice.js';
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

const NAME_TAKEN: Refusal = { code: 'import.mapping-name-taken', pointer: '/saveAs' };

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
  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<ChooseMappingRequest>): Promise<{ readonly id: string; readonly readAtOnce: boolean }> {
    return this.uow.run(context, async () => {
      const found = await this.steps.hold(id, expectedVersion, 'import.map');
      const request = await sent.heldTo((stated, wrong, { columns }) => this.refusals(context, found, { ...stated, columns }, wrong));
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

  private async refusals({ actor }: WorkContext, found: RegisterImport, stated: Omit<Partial<ChooseMappingRequest>, 'columns'> & { readonly columns: Columns | undefined }, wrong: readonly string[]): Promise<readonly Refusal[]> {
    const { mappingName, columns, saveAs } = stated;
    if (mappingName !== undefined && columns !== undefined) return [{ code: 'import.mapping-or-columns', pointer: '/columns' }];
    if (mappingName !== undefined) return this.nameRefusals(mappingName, found.headers);
    const chosen = columns !== undefined || wrong.some((field) => field === 'columns' || field === 'mappingName');
    const name = saveAs === undefined ? null : mappingNameOf(saveAs);
    return [
      ...(chosen ? [] : [{ code: 'field.required', pointer: '/mappingName' }]),
      ...(name === '' ? [{ code: 'import.mapping-name', pointer: '/saveAs' }] : []),
      ...(name === OWN_MAPPING.name || (name && (await this.mappings.isOfAnother(name, actor.id))) ? [NAME_TAKEN] : []),
      ...(columns === undefined ? [] : columnRefusals(found, { ...stated, columns })),
    ];
  }

  private async choose(found: RegisterImport, request: ChooseMappingRequest): Promise<Chosen> {
    if (request.mappingName !== undefined) return { mapping: await this.named(request.mappingName), assumptions: [] };
    const reading = readingOf(found, { ...request, columns: request.columns ?? [] });
    if (!reading.ok) throw new Error('A choice that was held to its rules is read.');
    return reading;
  }

  /** A mapping of that name must be there, and the file must have its columns. */
  private async nameRefusals(name: string, headers: readonly string[]): Promise<readonly Refusal[]> {
    const known = await this.mappings.list();
    const mapping = known.find((one) => one.mapping.name === name)?.mapping;
    if (!mapping) return [unknownMapping(name, known.map((one) => one.mapping.name))];
    return checkHeaders(mapping, headers).map(({ code, column }) => ({ code, pointer: '/mappingName', params: { column } }));
  }

  private async named(name: string): Promise<ImportMapping> {
    const found = (await this.mappings.list()).find(({ mapping }) => mapping.name === name);
    if (!found) throw new Error('A mapping that was held to its rules is there.');
    return found.mapping;
  }

  private async keep({ actor }: WorkContext, mapping: ImportMapping, { columns, saveAs }: ChooseMappingRequest): Promise<void> {
    if (columns === undefined || saveAs === undefined) return;
    if (!(await this.mappings.save(mapping, actor.id))) refuseInvalid([NAME_TAKEN]);
    this.uow.record({ type: 'import.mapping-saved', caseId: null, subjectType: 'import-mapping', subjectId: mapping.name, occurredOn: this.clock.today() });
  }
}

/** Each column in its place; one that is not in form is a hole. */
type Columns = readonly (NonNullable<ChooseMappingRequest['columns']>[number] | undefined)[];
type ColumnsChosen = Omit<ChooseMappingRequest, 'columns'> & { readonly columns: Columns };

function readingOf(found: RegisterImport, { columns, dateOrder, decimalSeparator, saveAs }: ColumnsChosen): ChoiceReading {
  const named = saveAs === undefined ? OWN_MAPPING : { name: mappingNameOf(saveAs), title: { nl: saveAs, en: saveAs } };
  const choice = { columns: columns.map((column) => column && { header: column.header, target: column.target ?? null }), ...(dateOrder && { dateOrder }), ...(decimalSeparator && { decimalSeparator }) };
  return mappingOfChoice(choice, found, { ...named, ...HOME });
}

/** What is wrong with the columns, whatever name the mapping is to be kept by. */
function columnRefusals(found: RegisterImport, { saveAs: _, ...chosen }: ColumnsChosen): readonly Refusal[] {
  const reading = readingOf(found, chosen);
  if (reading.ok) return [];
  // What is not in form may be the column that is missed.
  const errors = chosen.columns.includes(undefined) ? reading.errors.filter(({ code }) => code !== 'mapping.target-missing') : reading.errors;
  return errors.map(({ code, pointer, params, column }) => ({ code, pointer, params: { ...inWords(params), ...(column !== undefined && { column }) } }));
}

/** What a column can become goes by its title, in both languages, for a text that quotes it. */
function inWords(params: Coded['params']): Readonly<Record<string, unknown>> {
  const target = params?.['target'];
  if (typeof target !== 'string' || !isTarget(target)) return { ...params };
  const { nl, en } = IMPORT_TARGET_TITLES[target];
  return { ...params, inDutch: nl, inEnglish: en };
}

export function unknownMapping(name: string, known: readonly string[]): Refusal {
  return { code: 'import.mapping-unknown', pointer: '/mappingName', params: { name, known: [...known] } };
}
