import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Locale, type Refusal, type WorkContext } from '#platform';
import type { HandOverAnswer, HandOverParty, HandOverRequest } from '../contract.js';
import { isSameName } from '../domain/check-signature.js';
import { spelled, type HandOverContent } from '../domain/hand-over-content.js';
import { sha256 } from '../domain/sealed-content.js';
import { HandOverRepository } from '../persistence/hand-over.repository.js';
import { drawReceipt } from './draw-receipt.js';
import { ItemMoves, type Act, type Prepared } from './item-moves.service.js';
import { Signing, type ReadSignature, type Signer } from './signing.service.js';

type Person = Pick<Signer, 'name' | 'userId'>;

/** Stands for a party that is refused, so that the rest is looked at too. */
const UNKNOWN: Person = { name: '–', userId: null };

/** Hands items over: both sign for exactly what they see, the moves join the chains, and the receipt is made once and kept. */
@Injectable()
export class RecordHandOver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: ItemMoves,
    private readonly handOvers: HandOverRepository,
    private readonly signing: Signing,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError with everything that is wrong with the parties, the signatures and the items */
  async execute(context: WorkContext, request: HandOverRequest, locale: Locale): Promise<HandOverAnswer> {
    return this.uow.run(context, async () => {
      const { giver, taker, signatures, refusals } = await this.readParties(request);
      const act: Act = {
        kind: 'handed-over',
        toPlaceId: request.toPlaceId,
        movedAt: new Date(request.handedAt),
        giver: giver.name,
        taker: taker.name,
        reason: request.reason,
      };
      const answerer = await this.handOvers.answererOf(request.toPlaceId);
      const inPerson: Act = taker.userId !== null && taker.userId === answerer?.id ? act : { ...act, heldBy: taker.name };
      const prepared = await this.moves.prepare(inPerson, request.items, refusals);
      const { content, caseIds } = await this.contentOf(inPerson, request, prepared);
      const hash = await this.keep(content, caseIds, signatures, locale);
      await this.moves.carryOut({ ...inPerson, handOver: { id: content.id, hash } }, request.items);
      return { id: content.id, number: content.number, contentHash: hash };
    });
  }

  /** Who hands over and who takes, and what is wrong with them and their signatures. */
  private async readParties(request: HandOverRequest): Promise<{ readonly giver: Person; readonly taker: Person; readonly signatures: readonly ReadSignature[]; readonly refusals: readonly Refusal[] }> {
    const { actor } = this.uow.context;
    const answerer = await this.handOvers.answererOf(request.toPlaceId);
    const giver = request.giver === undefined ? { name: actor.name, userId: actor.id } : await this.person(request.giver);
    const taker = request.taker === undefined ? answerer && { name: answerer.name, userId: answerer.id } : await this.person(request.taker);
    const refusals: Refusal[] = [
      ...partyRefusals(request.giver, giver, '/giver'),
      ...(request.taker === undefined && taker === null ? [{ code: 'hand-over.taker-missing', pointer: '/taker' }] : partyRefusals(request.taker, taker, '/taker')),
      ...(giver && taker && (isSameName(giver.name, taker.name) || (giver.userId !== null && giver.userId === taker.userId)) ? [{ code: 'hand-over.same-person', pointer: '/taker' }] : []),
    ];
    const given = this.signing.read(request.giverSignature, { ...(giver ?? UNKNOWN), signsAs: 'giver' }, '/giverSignature');
    const taken = this.signing.read(request.takerSignature, { ...(taker ?? UNKNOWN), signsAs: 'taker' }, '/takerSignature');
    return {
      giver: giver ?? UNKNOWN,
      taker: taker ?? UNKNOWN,
      signatures: [given.signature, taken.signature],
      refusals: [...refusals, ...(giver ? given.refusals : []), ...(taker ? taken.refusals : [])],
    };
  }

  private async person({ userId, name }: HandOverParty): Promise<Person | null> {
    if (userId === undefined) return name === undefined ? null : { name, userId: null };
    const found = await this.handOvers.nameOf(userId);
    return found === null || name !== undefined ? null : { name: found, userId };
  }

  private async contentOf(act: Act, { items: asked, toPlaceId }: HandOverRequest, { to, companions }: Prepared): Promise<{ readonly content: HandOverContent; readonly caseIds: readonly string[] }> {
    const items = [...asked, ...companions.map(({ item }) => item)];
    const things = await this.handOvers.things(items.map(({ itemId }) => itemId));
    const known = new Map(things.map((thing) => [thing.itemId, thing]));
    const within = new Map(companions.map(({ item, index }) => [item.itemId, known.get(asked[index]?.itemId ?? '')?.reference ?? null]));
    const content: HandOverContent = {
      id: randomUUID(),
      number: await this.handOvers.nextNumber(),
      handedAt: act.movedAt.toISOString(),
      giver: act.giver ?? '',
      taker: act.taker ?? '',
      toPlaceId,
      toPath: to?.path ?? '',
      heldBy: act.heldBy ?? null,
      reason: act.reason ?? null,
      items: items.map((item) => {
        const thing = known.get(item.itemId);
        return {
          itemId: item.itemId,
          code: thing?.code ?? '',
          reference: thing?.reference ?? '',
          description: thing?.description ?? '',
          fromPlaceId: item.fromPlaceId,
          fromPath: thing?.fromPath ?? null,
          sealOut: item.sealOut ?? null,
          sealIn: item.sealIn ?? null,
          condition: item.condition ?? null,
          conditionNote: item.conditionNote ?? null,
          documentId: item.photoDocumentId ?? null,
          within: within.get(item.itemId) ?? null,
        };
      }),
    };
    return { content, caseIds: [...new Set(things.map(({ caseId }) => caseId))].sort() };
  }

  /** Signatures first: the database takes no hand-over without both. @returns the hash of what was signed */
  private async keep(content: HandOverContent, caseIds: readonly string[], signatures: readonly ReadSignature[], locale: Locale): Promise<string> {
    const text = spelled(content);
    const contentHash = sha256(text);
    const at = this.clock.now();
    const stored = [];
    for (const signature of signatures) stored.push(await this.signing.put(signature, { subjectType: 'hand-over', subjectId: content.id, contentHash, caseIds, at }));
    const receipt = await drawReceipt(content, contentHash, stored, locale);
    const { id, number, handedAt, toPlaceId, toPath, giver, taker } = content;
    await this.handOvers.add({ id, number, content: text, contentHash, caseIds, handedAt, toPlaceId, toPath, giver, taker, receipt, receiptHash: sha256(receipt) });
    return contentHash;
  }
}

function partyRefusals(asked: HandOverParty | undefined, found: Person | null, pointer: string): readonly Refusal[] {
  if (asked === undefined) return [];
  if ((asked.userId === undefined) === (asked.name === undefined)) return [{ code: 'hand-over.party', pointer }];
  return found === null ? [{ code: 'hand-over.person', pointer: `${pointer}/userId` }] : [];
}
