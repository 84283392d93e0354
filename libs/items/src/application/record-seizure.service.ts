import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, UnitOfWork, refuseInvalid, type Refusal, type WorkContext } from '#platform';
import type { RecordSeizureRequest, RecordSeizureResponse, SeizedThing } from '../contract.js';
import { checkSeizure } from '../domain/check-seizure.js';
import type { FoundIdentifier } from '../domain/details/found-identifiers.js';
import { validateThing, type ValidatedThing } from '../domain/details/validate-thing.js';
import { isAwaitingDecision } from '../domain/item-status.js';
import { ItemRepository, type NewItem } from '../persistence/item.repository.js';
import { toIdentifierRows } from './identifier-rows.js';
import { detailsOfThing } from './thing-rows.js';

type Valid = Extract<ValidatedThing, { ok: true }>;

interface Checked {
  readonly thing: SeizedThing;
  readonly valid: Valid;
}

/** Records a seizure: what was taken together, at one time and place, on one set of grounds (I1 of the procedure). */
@Injectable()
export class RecordSeizure {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, request: RecordSeizureRequest): Promise<RecordSeizureResponse> {
    const { checked, errors } = this.check(request);
    return this.uow.run(context, async () => {
      const inCase = await this.cases.requireToChange(caseId);
      refuseInvalid([
        ...errors,
        ...(await this.cases.foreignPartyRefusals(caseId, request.seizedFromPartyId, '/seizedFromPartyId')),
        ...checkSeizure(request, { caseStatus: inCase.status }),
      ]);
      const first = await this.items.takeNumbers(caseId, checked.length);
      const authorisationId = this.recordAuthorisation(caseId, request);
      const rows = checked.map(({ thing, valid }, index) => this.toItem({ id: caseId, reference: inCase.reference }, first + index, request, thing, valid, authorisationId));
      await this.items.add(
        rows,
        rows.flatMap((row, index) => toIdentifierRows(row, checked[index]?.valid.identifiers ?? ([] as FoundIdentifier[]))),
      );
      return { caseId, items: rows.map(({ id, reference }) => ({ id, reference })) };
    });
  }

  private check(request: RecordSeizureRequest): { readonly checked: readonly Checked[]; readonly errors: readonly Refusal[] } {
    const checked: Checked[] = [];
    const errors: Refusal[] = [];
    for (const [index, thing] of request.things.entries()) {
      const valid = validateThing(thing, { today: this.clock.today(), at: `/things/${index}` });
      if (valid.ok) checked.push({ thing, valid });
      else errors.push(...valid.errors);
    }
    return { checked, errors };
  }

  /** A conservatory seizure rests on a judge's authorisation: a fact of its own, because terms run from it (art. 103 Sv). */
  private recordAuthorisation(caseId: string, { authorisation }: RecordSeizureRequest): string | null {
    if (!authorisation) return null;
    const { number, on, oral } = authorisation;
    return this.uow.record({ type: 'authorisation.given', caseId, subjectType: 'case', subjectId: caseId, occurredOn: on, ground: 'nl-sv-94a', data: { kind: 'nl-sv-94a', reference: number, oral } });
  }

  private toItem(inCase: { id: string; reference: string }, number: number, request: RecordSeizureRequest, thing: SeizedThing, valid: Valid, authorisationId: string | null): NewItem {
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
      data: { to: 'seized', grounds: request.grounds, assetClass: thing.assetClass, place: request.place, ...(authorisationId !== null && { authorisationId }), ...(request.authorisation?.maximum && { maximum: request.authorisation.maximum }) },
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
      holderPartyId: request.seizedFromPartyId ?? null,
      keeper: null,
      awaitingSince: isAwaitingDecision('seized') ? request.seizedOn : null,
      valueEstablishedOn: null,
      sourceRegister: null,
      sourceKey: null,
      sourceHash: null,
      verbatim: null,
      needsReview: false,
      reviewNotes: [],
    };
  }
}
