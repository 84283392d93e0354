import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { MappedRow } from '../domain/mapped-row.js';
import type { KnownCase, RowFate } from '../domain/row-fate.js';
import { RegisterWriter, type NewCase } from '../persistence/register.writer.js';
import type { Importing, Writable } from './judge-rows.js';
import { caseOpened, jurisdictionOf, parketNumbersAdded } from './register-facts.js';
import { caseNotesOf } from './review-notes.js';

export type NewRow = Writable & { readonly fate: Extract<RowFate, { kind: 'create' }> };
export type InCase = Pick<KnownCase, 'id' | 'reference'>;

const LONGEST_TITLE = 200;

/** Opens the cases that new rows ask for: one for all rows with one case key. */
@Injectable()
export class OpenRegisterCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly register: RegisterWriter,
  ) {}

  /** @returns the cases that were opened, by their key in the register */
  async execute(importing: Importing, rows: readonly NewRow[]): Promise<ReadonlyMap<string, InCase>> {
    const groups = groupByCase(rows.filter(({ fate }) => fate.into === null));
    const references = await this.register.caseReferences(Number(importing.today.slice(0, 4)), groups.length);
    const opened = groups.map((group, index) => this.toCase(importing, group, references[index] ?? ''));
    await this.register.addCases(opened);
    await this.addParketNumbers(importing, rows);
    return new Map(opened.map(({ sourceKey, id, reference }) => [sourceKey ?? '', { id, reference }]));
  }

  /** The register does not say when a case was opened: no later than the seizure of its first row. */
  private toCase(importing: Importing, { first, rows }: Group, reference: string): NewCase {
    const id = randomUUID();
    const mapped = rows.map((row) => row.mapped);
    const openedOn = first.content.seizedOn;
    const reviewNotes = caseNotesOf(rows.flatMap(({ notes }) => notes));
    const { title, reference: registerReference } = first.mapped.case;
    return {
      id,
      reference,
      title: (title ?? registerReference).slice(0, LONGEST_TITLE),
      jurisdiction: jurisdictionOf(importing),
      parketNumbers: parketNumbersOf(mapped),
      investigationName: null,
      unitId: importing.unitId,
      leadId: null,
      assetOfficerId: null,
      memberIds: [],
      classification: 'normal',
      offences: [],
      legalGrounds: [],
      status: 'intake',
      statusEventId: this.uow.record(caseOpened(importing, { id, reference, openedOn }, mapped)),
      openedOn,
      sourceRegister: importing.mapping.source,
      sourceKey: first.mapped.caseKey,
      needsReview: reviewNotes.length > 0,
      reviewNotes,
      lastItemNumber: rows.length,
    };
  }

  /** The rows of one case may name its parket numbers one by one, and in files apart. */
  private async addParketNumbers(importing: Importing, rows: readonly NewRow[]): Promise<void> {
    const added = new Map<string, { readonly before: readonly string[]; readonly after: string[] }>();
    for (const { fate, mapped } of rows) {
      if (fate.into === null) continue;
      const { id, parketNumbers } = fate.into;
      const numbers = added.get(id) ?? { before: parketNumbers, after: [...parketNumbers] };
      numbers.after.push(...parketNumbersOf([mapped]).filter((number) => !numbers.after.includes(number)));
      if (numbers.after.length > numbers.before.length) added.set(id, numbers);
    }
    await this.register.setParketNumbers(new Map([...added].map(([id, { after }]) => [id, after])));
    for (const [id, { before, after }] of added) this.uow.record(parketNumbersAdded(importing, id, before, after));
  }
}

interface Group {
  readonly first: NewRow;
  readonly rows: NewRow[];
}

/** In the order of the file. */
function groupByCase(rows: readonly NewRow[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const group = groups.get(row.mapped.caseKey);
    if (group) group.rows.push(row);
    else groups.set(row.mapped.caseKey, { first: row, rows: [row] });
  }
  return [...groups.values()];
}

function parketNumbersOf(rows: readonly MappedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => row.case.otherReferences.filter(({ kind }) => kind === 'parket').map(({ value }) => value)))];
}
