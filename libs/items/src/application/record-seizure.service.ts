import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { RecordSeizureRequest, RecordSeizureResponse, SeizedThing } from '../contract.js';
import { checkSeizure, checkSoundSeizure, type SeizureContext } from '../domain/check-seizure.js';
import type { FoundIdentifier } from '../domain/details/found-identifiers.js';
import { validateThing, type ValidatedThing } from '../domain/details/validate-thing.js';
import { duplicateRefusals, marksOf, unlikeKnown, type Unlike } from '../domain/duplicates/possible-duplicates.js';
import { isAwaitingDecision } from '../domain/item-status.js';
import { DuplicateQuery } from '../persistence/duplicate.query.js';
import { KnownElsewhereQuery } from '../persistence/known-elsewhere.query.js';
import { ItemRepository, type SeizedItem } from '../persistence/item.repository.js';
import { toIdentifierRows } from './identifier-rows.js';
import { detailsOfThing } from './thing-rows.js';

type Valid = Extract<ValidatedThing, { ok: true }>;

interface Checked {
  readonly index: number;
  readonly thing: SeizedThing;
  readonly valid: Valid;
}

interface Surroundings {
  readonly authorisationId: string | null;
  /** Which items of the case it is not, and why, when it looks like them. */
  readonly unlike: Unlike | null;
}

/** Records a seizure: what was taken together, at one time and place, on one set of grounds (I1 of the procedure). */
@Injectable()
export class RecordSeizure {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly duplicates: DuplicateQuery,
    private readonly elsewhere: KnownElsewhereQuery,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, sent: SentBody<RecordSeizureRequest>): Promise<RecordSeizureResponse> {
    return this.uow.run(context, async () => {
      const inCase = await this.cases.requireToChange(caseId);
      const investigations = (await this.cases.financialInvestigations([caseId])).get(caseId) ?? [];
      const request = await sent.judgedBy((body, sound, { things }) => this.soundRefusals(body, { ...sound, things: things ?? [] }, { caseId, investigations }));
      const { checked, errors } = this.check(request);
      // The row lock on the case comes before the look for duplicates: of two who record one thing at once the second sees the first.
      const first = await this.items.takeNumbers(caseId, request.things.length);
      const recorded = checked.map(({ index, thing, valid }) => ({ index, thing, identifiers: valid.identifiers }));
      const marks = marksOf(recorded, request.noticeNumber);
      const known = await this.duplicates.find(caseId, marks, request.noticeNumber);
      refuseInvalid([
        ...errors,
        ...(await this.cases.foreignPartyRefusals(caseId, request.seizedFromPartyId, '/seizedFromPartyId')),
        ...checkSeizure(request, { investigations }),
        ...duplicateRefusals(recorded, marks, known),
      ]);
      const authorisationId = this.recordAuthorisation(caseId, request);
      const rows = checked.map(({ thing, valid }, index) => this.toItem({ id: caseId, reference: inCase.reference }, first + index, request, thing, valid, { authorisationId, unlike: unlikeKnown(index, known, thing.confirmations) }));
      const identifiers = rows.flatMap((row, index) => toIdentifierRows(row, checked[index]?.valid.identifiers ?? ([] as FoundIdentifier[])));
      await this.items.add(rows, identifiers);
      const elsewhere = await this.knownElsewhere(caseId, [...new Set(identifiers.map(({ itemId }) => itemId))]);
      return { caseId, items: rows.map(({ id, reference }) => ({ id, reference, knownElsewhere: elsewhere.has(id) })) };
    });
  }

  /** What the register finds wrong with the fields that are in form, when others are not; the things are judged by their form. */
  private async soundRefusals(sent: unknown, sound: Partial<Omit<RecordSeizureRequest, 'things'>> & { readonly things: readonly (SeizedThing | undefined)[] }, { caseId, investigations }: { readonly caseId: string; readonly investigations: SeizureContext['investigations'] }): Promise<readonly Refusal[]> {
    const { checked } = this.check(sound);
    const recorded = checked.map(({ index, thing, valid }) => ({ index, thing, identifiers: valid.identifiers }));
    const marks = marksOf(recorded, sound.noticeNumber);
    return [
      ...(await this.cases.foreignPartyRefusals(caseId, sound.seizedFromPartyId, '/seizedFromPartyId')),
      ...checkSoundSeizure(sent, sound, { investigations }),
      ...duplicateRefusals(recorded, marks, await this.duplicates.find(caseId, marks, sound.noticeNumber)),
    ];
  }

  private check(request: { readonly things: readonly (SeizedThing | undefined)[] }): { readonly checked: readonly Checked[]; readonly errors: readonly Refusal[] } {
    const checked: Checked[] = [];
    const errors: Refusal[] = [];
    for (const [index, thing] of request.things.entries()) {
      if (thing === undefined) continue;
      const valid = validateThing(thing, { today: this.clock.today(), at: `/things/${index}` });
      if (valid.ok) checked.push({ index, thing, valid });
      else errors.push(...valid.errors);
    }
    return { checked, errors };
  }

  /** Which of these have a number that another case has too; both sides have it in their log. */
  private async knownElsewhere(caseId: string, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = itemIds.length === 0 ? new Set<string>() : await this.elsewhere.knownAmong(itemIds);
    for (const itemId of found) this.uow.consulted({ kind: 'combination', caseId, subjectType: 'item', subjectId: itemId, data: { identifier: 'known-elsewhere' } });
    return found;
  }

  /** A conservatory seizure rests on a judge's authorisation: a fact of its own, because terms run from it (art. 103 Sv). */
  private recordAuthorisation(caseId: string, { authorisation }: RecordSeizureRequest): string | null {
    if (!authorisation) return null;
    const { number, on, oral } = authorisation;
    return this.uow.record({ type: 'authorisation.given', caseId, subjectType: 'case', subjectId: caseId, occurredOn: on, ground: 'nl-sv-94a', data: { kind: 'nl-sv-94a', reference: number, oral } });
  }

  private toItem(inCase: { id: string; reference: string }, number: number, request: RecordSeizureRequest, thing: SeizedThing, valid: Valid, { authorisationId, unlike }: Surroundings): SeizedItem {
    const id = randomUUID();
    const seizedAt = request.seizedAt === undefined ? null : new Date(request.seizedAt);
    const statusEventId = this.uow.record({
      type: 'item.seized',
      caseId: inCase.id,
      subjectType: 'item',
      subjectId: id,
      occurredOn: request.seizedOn,
      ...(seizedAt && { occurredAt: seizedAt.toISOString() }),
      ...(request.grounds[0] !== undefined && { ground: request.grounds[0] }),
      data: { to: 'seized', grounds: request.grounds, assetClass: thing.assetClass, place: request.place, ...(authorisationId !== null && { authorisationId }), ...(request.authorisation?.maximum && { maximum: request.authorisation.maximum }), ...(unlike && { unlike }) },
    });
    return {
      ...detailsOfThing(thing, valid),
      id,
      caseId: inCase.id,
      number,
      reference: `${inCase.reference}-${String(number).padStart(3, '0')}`,
      assetClass: thing.assetClass,
      status: 'seized',
      statusEventId,
      grounds: [...request.grounds],
      blocks: [],
      seizedOn: request.seizedOn,
      seizedAt,
      seizedPlace: request.place,
      seizedBy: request.seizedBy ?? null,
      noticeNumber: request.noticeNumber ?? null,
      seizedSeal: thing.sealNumber ?? null,
      holderPartyId: request.seizedFromPartyId ?? null,
      keeper: null,
      awaitingSince: isAwaitingDecision('seized') ? request.seizedOn : null,
      valueEstablishedOn: null,
      sourceRegister: null,
      sourceKey: null,
      sourceHash: null,
      sourceReading: null,
      verbatim: null,
      needsReview: false,
      reviewNotes: [],
    };
  }
}
