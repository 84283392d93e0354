import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess, changesBetween } from '#cases';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { LotPart, SplitLotRequest, SplitLotResponse } from '../contract.js';
import { judgeParts } from '../domain/details/judge-things.js';
import { validateThing, type ValidatedThing } from '../domain/details/validate-thing.js';
import { factsToCopy, type LotFact } from '../domain/lots/copied-facts.js';
import { measuresOf, type Shares } from '../domain/lots/lot.js';
import { splitLot, type SplitOutcome } from '../domain/lots/split-lot.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository, type NewPart } from '../persistence/item.repository.js';
import { LotRepository } from '../persistence/lot.repository.js';
import { toIdentifierRows } from './identifier-rows.js';
import { LOT_EFFECTS, type LotEffect } from './lot-effect.js';
import { columnsOf, notALot, sharedDetails, sharesOf } from './lot-rows.js';

type Valid = Extract<ValidatedThing, { ok: true }>;

interface CheckedPart {
  readonly asked: LotPart;
  readonly valid: Valid;
}

/**
 * Tells parts of a lot apart. Each part is an item of its own with a copy of every fact of the lot, so that its state, its grounds and its
 * terms are those of the lot from the true dates; the lot keeps the rest.
 */
@Injectable()
export class SplitLot {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly lots: LotRepository,
    @Inject(LOT_EFFECTS) private readonly effects: readonly LotEffect[],
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<SplitLotRequest>): Promise<SplitLotResponse> {
    return this.uow.run(context, async () => {
      const lot = await this.items.get(id);
      const inCase = await this.cases.requireToChange(lot.caseId);
      if (lot.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: lot.version });
      const refusals = notALot(lot);
      if (refusals.length > 0) throw new ProblemError('rule', 'lot.refused', { errors: refusals });
      const { parts, reason } = await sent.judgedBy((body, sound) => (sound.parts ? this.judge(lot, sound.parts).refusals : judgeParts(body, { assetClass: lot.assetClass, details: sharedDetails(lot) }, this.clock.today())));
      const { checked, outcome, refusals: ofParts } = this.judge(lot, parts);
      refuseInvalid(ofParts);
      if (!outcome.ok) throw new Error('Refused without a refusal.');
      await this.lots.open('split', lot, reason ?? null);
      const first = await this.items.takeNumbers(lot.caseId, parts.length);
      const facts = factsToCopy(await this.lots.factsOf(id), lot.statusEventId);
      const rows = checked.map((part, index) => this.toItem(lot, part, outcome.split.parts[index] as Shares, facts, { number: first + index, caseReference: inCase.reference }));
      await this.items.add(rows, rows.flatMap((row, index) => toIdentifierRows(row, checked[index]?.valid.identifiers ?? [])));
      const rest = columnsOf(lot, outcome.split.rest);
      const version = await this.items.change(id, expectedVersion, rest);
      for (const effect of this.effects) await effect.onSplit({ lotId: id, caseId: lot.caseId, partIds: rows.map((row) => row.id) });
      this.record(lot, rest, rows, reason);
      return { id, version, quantity: rest.quantity, parts: rows.map((row) => ({ id: row.id, reference: row.reference })) };
    });
  }

  private judge(lot: Item, parts: readonly LotPart[]): { readonly checked: readonly CheckedPart[]; readonly outcome: SplitOutcome; readonly refusals: readonly Refusal[] } {
    const { checked, errors } = this.check(lot, parts);
    const outcome = splitLot(sharesOf(lot), lot.quantityUnit, checked.map(({ asked, valid }) => ({ ...asked, measures: measuresOf(valid.details as Readonly<Record<string, unknown>>) })));
    return { checked, outcome, refusals: [...errors, ...(outcome.ok || errors.length > 0 ? [] : outcome.refusals)] };
  }

  private check(lot: Item, parts: readonly LotPart[]): { readonly checked: readonly CheckedPart[]; readonly errors: readonly Refusal[] } {
    const results = parts.map((asked, index) => {
      const { description = lot.description, quantity, details = sharedDetails(lot), confirmations } = asked;
      const thing = { assetClass: lot.assetClass, description, quantity, unit: lot.quantityUnit, details, ...(confirmations && { confirmations }) };
      return { asked, valid: validateThing(thing, { today: this.clock.today(), at: `/parts/${index}` }) };
    });
    return {
      checked: results.flatMap(({ asked, valid }) => (valid.ok ? [{ asked, valid }] : [])),
      errors: results.flatMap(({ valid }) => (valid.ok ? [] : valid.errors)),
    };
  }

  private toItem(lot: Item, { asked, valid }: CheckedPart, shares: Shares, facts: readonly LotFact[], { number, caseReference }: { readonly number: number; readonly caseReference: string }): NewPart {
    const id = randomUUID();
    const copies = new Map(facts.map((fact) => [fact.id, this.copy(lot, id, fact)]));
    const { version: _version, updatedAt: _updatedAt, nextDeadlineId: _next, parentId: _parent, bond: _bond, joinedIntoId: _joined, seizedSeal: _seal, ...same } = lot;
    return {
      ...same,
      id,
      number,
      reference: `${caseReference}-${String(number).padStart(3, '0')}`,
      description: asked.description ?? lot.description,
      ...columnsOf({ details: { ...valid.details } }, shares),
      statusEventId: (lot.statusEventId === null ? undefined : copies.get(lot.statusEventId)) ?? null,
      splitFromId: lot.id,
      sourceRegister: null,
      sourceKey: null,
      sourceHash: null,
      sourceReading: null,
      verbatim: null,
      needsReview: false,
      reviewNotes: [],
    };
  }

  private copy({ caseId }: Item, partId: string, { id, corrects: _corrects, occurredAt, timeZone, ground, decisionId, documentId, reason, ...fact }: LotFact): string {
    return this.uow.record({
      ...fact,
      ...(occurredAt !== null && { occurredAt }),
      ...(timeZone !== null && { timeZone }),
      ...(ground !== null && { ground }),
      ...(decisionId !== null && { decisionId }),
      ...(documentId !== null && { documentId }),
      ...(reason !== null && { reason }),
      caseId,
      subjectType: 'item',
      subjectId: partId,
      data: { ...fact.data, copiedFrom: id },
    });
  }

  private record(lot: Item, rest: Partial<Item>, rows: readonly NewPart[], reason: string | undefined): void {
    const common = { caseId: lot.caseId, subjectType: 'item', occurredOn: this.clock.today(), ...(reason !== undefined && { reason }) };
    for (const row of rows) {
      this.uow.record({ ...common, type: 'item.split-off', subjectId: row.id, data: { lotId: lot.id, lot: lot.reference, quantity: row.quantity, unit: row.quantityUnit } });
    }
    this.uow.record({
      ...common,
      type: 'item.split',
      subjectId: lot.id,
      changes: changesBetween(lot, rest),
      data: { parts: rows.map(({ id, reference, quantity }) => ({ id, reference, quantity })), unit: lot.quantityUnit },
    });
  }
}
