import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isAwaitingDecision, isForbiddenByClass, toIdentifierRows, type NewItem } from '#items';
import { UnitOfWork } from '#platform';
import { readingOf } from '../domain/reading.js';
import { RegisterWriter } from '../persistence/register.writer.js';
import type { Importing } from './judge-rows.js';
import { OpenRegisterCases, type InCase, type NewRow } from './open-register-cases.js';
import { groundsOf, itemRegistered } from './register-facts.js';
import { reviewNotesOf } from './review-notes.js';

const LONGEST_PLACE = 300;

/** Writes rows that were never seen before: an item for each, in the case it belongs to. */
@Injectable()
export class WriteNewRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: OpenRegisterCases,
    private readonly register: RegisterWriter,
  ) {}

  /** @returns how many cases were opened */
  async execute(importing: Importing, rows: readonly NewRow[]): Promise<number> {
    if (rows.length === 0) return 0;
    const opened = await this.cases.execute(importing, rows);
    const taken = await this.register.itemNumbers(countByCase(rows.flatMap(({ fate }) => fate.into ?? [])));
    const numbers = new Map([...taken, ...[...opened.values()].map(({ id }) => [id, 1] as const)]);
    const items = rows.map((row) => {
      const inCase = row.fate.into ?? opened.get(row.mapped.caseKey) ?? noCase();
      const number = numbers.get(inCase.id) ?? noCase();
      numbers.set(inCase.id, number + 1);
      return this.toItem(importing, inCase, number, row);
    });
    await this.register.addItems(
      items,
      items.flatMap((item, index) => toIdentifierRows(item, rows[index]?.content.identifiers ?? [])),
    );
    return opened.size;
  }

  private toItem(importing: Importing, inCase: InCase, number: number, row: NewRow): NewItem {
    const id = randomUUID();
    const { mapped, content, first, notes } = row;
    return {
      id,
      caseId: inCase.id,
      number,
      reference: `${inCase.reference}-${String(number).padStart(3, '0')}`,
      assetClass: content.assetClass,
      description: content.description,
      quantity: content.quantity,
      quantityUnit: 'piece',
      details: content.details,
      amount: content.amount?.amount ?? null,
      amountCurrency: content.amount?.currency ?? null,
      estimatedAmount: content.estimatedValue?.amount ?? null,
      estimatedCurrency: content.estimatedValue?.currency ?? null,
      status: first.status,
      statusEventId: this.uow.record(itemRegistered(importing, inCase.id, id, row)),
      grounds: groundsOf(importing),
      blocks: [],
      forbidden: isForbiddenByClass(content.assetClass),
      seizedOn: content.seizedOn,
      seizedAt: null,
      seizedPlace: content.seizedPlace?.slice(0, LONGEST_PLACE) ?? null,
      seizedBy: null,
      noticeNumber: null,
      holderPartyId: null,
      place: null,
      keeper: null,
      awaitingSince: isAwaitingDecision(first.status) ? content.seizedOn : null,
      valueEstablishedOn: null,
      sourceRegister: importing.mapping.source,
      sourceKey: mapped.rowKey,
      sourceHash: mapped.contentHash,
      sourceReading: readingOf(mapped),
      verbatim: mapped.verbatim,
      needsReview: notes.length > 0,
      reviewNotes: reviewNotesOf(notes),
    };
  }
}

function countByCase(cases: readonly InCase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of cases) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function noCase(): never {
  throw new Error('A row of the batch has no case to go into.');
}
