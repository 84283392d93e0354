import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CountScanAnswer, CountScanRequest, FoundCode, WithdrawScanRequest } from '../contract.js';
import { outcomeOf } from '../domain/count-outcome.js';
import { readCodeStart, readLabelCode } from '../domain/label-code.js';
import { CodeQuery } from '../persistence/code.query.js';
import type { StockCount } from '../persistence/count.entity.js';
import { CountScanRepository, type SeenItem, type Spot } from '../persistence/count-scan.repository.js';
import { CountRepository } from '../persistence/count.repository.js';

/** What counters see, one thing at a time; what is expected is judged by where the register has it at that moment. */
@Injectable()
export class ScanCount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly counts: CountRepository,
    private readonly scans: CountScanRepository,
    private readonly codes: CodeQuery,
    private readonly clock: Clock,
  ) {}

  async scan(context: WorkContext, id: string, sent: SentBody<CountScanRequest>): Promise<CountScanAnswer> {
    return this.uow.run(context, async () => {
      const count = await this.openCount(id);
      const { text, itemId, spotId } = await sent.heldTo((stated, wrong) => this.refusals(count, stated, wrong));
      const spot = await this.spotIn(count, spotId ?? count.placeId, '/spotId');
      if (text === undefined) {
        if (isHidden(count)) refuseInvalid([{ code: 'count.tick-blind', pointer: '/itemId' }]);
        return this.see(count, itemId ?? '', spot, 'tick');
      }
      const found = await this.read(text);
      if (found.kind === 'item') return this.see(count, found.id, spot, 'scan');
      const { id: at, path } = await this.spotIn(count, found.id, '/text');
      return { spot: { id: at, path }, item: null };
    });
  }

  /** What was not so after all; the scans stay, and say that they were withdrawn. */
  async withdraw(context: WorkContext, id: string, { itemId }: WithdrawScanRequest): Promise<CountScanAnswer> {
    return this.uow.run(context, async () => {
      const count = await this.openCount(id);
      const seen = await this.scans.see(itemId);
      if (!seen || (await this.scans.last(id, itemId)) === null) throw new ProblemError('invalid', 'request.invalid', { errors: [{ code: 'count.not-seen', pointer: '/itemId' }] });
      const spot = await this.spotIn(count, count.placeId, '/itemId');
      await this.keep(count, seen, spot, 'withdrawn');
      return { spot: null, item: null };
    });
  }

  private async see(count: StockCount, itemId: string, spot: Spot, way: 'scan' | 'tick'): Promise<CountScanAnswer> {
    const seen = await this.scans.see(itemId);
    if (!seen) throw new ProblemError('invalid', 'request.invalid', { errors: [{ code: 'custody.item-unknown', pointer: way === 'tick' ? '/itemId' : '/text' }] });
    const again = (await this.scans.last(count.id, itemId)) !== null;
    const asExpected = await this.keep(count, seen, spot, way);
    const asked = count.sampleSize === null || (await this.scans.wasAsked(count.id, itemId));
    const outcome = outcomeOf({ asked, seen: { asExpected }, standsHere: true }, count.sampleSize !== null);
    const hidden = isHidden(count);
    return {
      spot: null,
      item: { id: itemId, reference: seen.reference, description: seen.description, outcome: hidden ? null : (outcome as 'found' | 'unexpected' | 'beside'), registerPath: hidden ? null : seen.path, again },
    };
  }

  private async keep(count: StockCount, seen: SeenItem, spot: Spot, way: 'scan' | 'tick' | 'withdrawn'): Promise<boolean> {
    await this.cases.requireToWorkIn([seen.caseId]);
    const asExpected = seen.ancestorIds?.includes(spot.id) ?? false;
    const id = randomUUID();
    const countedAt = this.clock.now();
    await this.scans.addCase(count.id, seen.caseId);
    await this.scans.add({ id, countId: count.id, itemId: seen.itemId, caseId: seen.caseId, way, spotId: spot.id, spotPath: spot.path, asExpected, registerPlaceId: seen.placeId, registerPath: seen.path, countedAt });
    await this.counts.announce(count.id);
    this.uow.record({
      type: way === 'withdrawn' ? 'item.count-withdrawn' : 'item.counted',
      caseId: seen.caseId,
      subjectType: 'item',
      subjectId: seen.itemId,
      occurredOn: this.clock.today(),
      occurredAt: countedAt.toISOString(),
      data: { countId: count.id, number: Number(count.number), scanId: id, spot: spot.path, asExpected },
    });
    return asExpected;
  }

  private async refusals(count: StockCount, { text, itemId, spotId }: Partial<CountScanRequest>, wrong: readonly string[]): Promise<readonly Refusal[]> {
    const isUnclear = !wrong.includes('text') && !wrong.includes('itemId') && (text === undefined) === (itemId === undefined);
    const isElsewhere = spotId !== undefined && (await this.findSpot(count, spotId)) === null;
    return [...(isUnclear ? [{ code: 'count.one-thing', pointer: '' }] : []), ...(isElsewhere ? [{ code: 'count.spot-elsewhere', pointer: '/spotId' }] : [])];
  }

  private async openCount(id: string): Promise<StockCount> {
    const count = await this.counts.holdOpen(id);
    if (count.state !== 'open') throw new ProblemError('rule', 'count.ended');
    return count;
  }

  private async spotIn(count: StockCount, placeId: string, pointer: string): Promise<Spot> {
    const spot = await this.findSpot(count, placeId);
    if (spot === null) throw new ProblemError('invalid', 'request.invalid', { errors: [{ code: 'count.spot-elsewhere', pointer }] });
    return spot;
  }

  private async findSpot(count: StockCount, placeId: string): Promise<Spot | null> {
    const spot = await this.scans.spot(placeId);
    return spot?.ancestorIds.includes(count.placeId) ? spot : null;
  }

  private async read(text: string): Promise<FoundCode> {
    const start = readLabelCode(text) ?? readCodeStart(text);
    const found = start === null ? [] : await this.codes.beginningWith(start);
    const [one] = found;
    if (one && found.length === 1) return one;
    const code = start === null ? 'custody.code-unknown' : 'count.code-of-nothing';
    throw new ProblemError('invalid', 'request.invalid', { errors: [{ code: one ? 'count.code-whole' : code, pointer: '/text' }] });
  }
}

/** Nobody sees what is expected while a blind count goes on. */
export function isHidden({ blind, state, revealedAt }: Pick<StockCount, 'blind' | 'state' | 'revealedAt'>): boolean {
  return blind && state === 'open' && revealedAt === null;
}
