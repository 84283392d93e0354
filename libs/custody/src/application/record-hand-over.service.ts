import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Locale, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { HandOverAnswer, HandOverParty, HandOverRequest, SignatureRequest } from '../contract.js';
import { isSameName } from '../domain/check-signature.js';
import { spelled, type HandOverContent } from '../domain/hand-over-content.js';
import { sha256 } from '../domain/sealed-content.js';
import { HandOverRepository } from '../persistence/hand-over.repository.js';
import { drawReceipt } from './draw-receipt.js';
import { ItemMoves, type Act, type Prepared, type StatedItems } from './item-moves.service.js';
import { Signing, type ReadSignature, type Signer } from './signing.service.js';

type Person = Pick<Signer, 'name' | 'userId'>;

/** Whom the items are with after a hand-over: always who takes them. */
const SOMEBODY = '–';

/** The kind of its moves, and where their fields stand in the request. */
const HANDED_OVER = {
  kind: 'handed-over',
  pointers: (index: number) => ({ fromPlaceId: `/items/${index}/fromPlaceId`, going: `/items/${index}`, movedAt: '/handedAt' }),
} as const;

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

  /** @throws ProblemError with everything that is wrong with the form, the parties, the signatures and the items */
  async execute(context: WorkContext, sent: SentBody<HandOverRequest>, locale: Locale): Promise<HandOverAnswer> {
    return this.uow.run(context, async () => {
      const request = await sent.heldTo((stated, wrong, { items = [] }) => this.refusals(stated, wrong, items));
      const { giver, taker, answerer } = await this.partiesOf(request);
      if (!giver || !taker) throw new Error('A party that nobody knows was not refused.');
      const act: Act = {
        ...HANDED_OVER,
        toPlaceId: request.toPlaceId,
        movedAt: new Date(request.handedAt),
        giver: giver.name,
        taker: taker.name,
        reason: request.reason,
      };
      const inPerson: Act = taker.userId !== null && taker.userId === answerer?.userId ? act : { ...act, heldBy: taker.name };
      const prepared = await this.moves.prepare(inPerson, request.items);
      const { content, caseIds } = await this.contentOf(inPerson, request, prepared);
      const signatures = [this.signing.read(request.giverSignature, { ...giver, signsAs: 'giver' }, '').signature, this.signing.read(request.takerSignature, { ...taker, signsAs: 'taker' }, '').signature];
      const hash = await this.keep(content, caseIds, signatures, locale);
      await this.moves.carryOut({ ...inPerson, handOver: { id: content.id, hash } }, request.items);
      return { id: content.id, number: content.number, contentHash: hash };
    });
  }

  /** What is wrong with what is in form; who is named in a field that is not, or by a place that is not there, is not looked for. */
  private async refusals(stated: Partial<HandOverRequest>, wrong: readonly string[], items: StatedItems): Promise<readonly Refusal[]> {
    const { toPlaceId, handedAt } = stated;
    const { ofForm: ofMoves, ofStanding } = await this.moves.refusals({ ...HANDED_OVER, heldBy: SOMEBODY, toPlaceId, movedAt: handedAt === undefined ? undefined : new Date(handedAt) }, items);
    const parties = await this.partiesOf(stated);
    const [giver, taker] = [wrong.includes('giver') ? null : parties.giver, wrong.includes('taker') ? null : parties.taker];
    const isPlaceThere = toPlaceId !== undefined && !ofMoves.some(({ pointer }) => pointer === '/toPlaceId');
    const isNobodyNamed = isPlaceThere && parties.taker === null && stated.taker === undefined && !wrong.includes('taker');
    const refusals = [
      ...partyRefusals(stated.giver, giver, '/giver'),
      ...partyRefusals(stated.taker, taker, '/taker'),
      ...(isNobodyNamed ? [{ code: 'hand-over.taker-missing', pointer: '/taker' }] : []),
      ...sameRefusals(giver, taker),
      ...this.signatureRefusals(stated.giverSignature, giver, 'giver'),
      ...this.signatureRefusals(stated.takerSignature, taker, 'taker'),
      ...ofMoves,
    ];
    // Where the items are is for the moves to refuse, when nothing else is wrong.
    return refusals.length === 0 && wrong.length === 0 ? [] : [...refusals, ...ofStanding];
  }

  private signatureRefusals(sent: SignatureRequest | undefined, signer: Person | null, signsAs: 'giver' | 'taker'): readonly Refusal[] {
    return sent === undefined || signer === null ? [] : this.signing.read(sent, { ...signer, signsAs }, `/${signsAs}Signature`).refusals;
  }

  /** Who hands over, who takes, and who answers for the place; null for whom nobody knows. */
  private async partiesOf({ giver, taker, toPlaceId }: Partial<HandOverRequest>): Promise<{ readonly giver: Person | null; readonly taker: Person | null; readonly answerer: Person | null }> {
    const { actor } = this.uow.context;
    const found = toPlaceId === undefined ? null : await this.handOvers.answererOf(toPlaceId);
    const answerer = found && { name: found.name, userId: found.id };
    return {
      giver: giver === undefined ? { name: actor.name, userId: actor.id } : await this.person(giver),
      taker: taker === undefined ? answerer : await this.person(taker),
      answerer,
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

function sameRefusals(giver: Person | null, taker: Person | null): readonly Refusal[] {
  if (giver === null || taker === null) return [];
  const isSame = isSameName(giver.name, taker.name) || (giver.userId !== null && giver.userId === taker.userId);
  return isSame ? [{ code: 'hand-over.same-person', pointer: '/taker' }] : [];
}
