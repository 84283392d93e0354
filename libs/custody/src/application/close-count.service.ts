import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Locale, type SentBody, type WorkContext } from '#platform';
import type { ChangedCount, CloseCountRequest } from '../contract.js';
import { numbersOf, type CountNumbers } from '../domain/count-outcome.js';
import { CountRepository } from '../persistence/count.repository.js';
import { JudgeCount, type JudgedLine } from './judge-count.service.js';
import { MissingItems } from './missing-items.service.js';
import { isHidden } from './scan-count.service.js';
import { SignCount } from './sign-count.service.js';

/** Ends a count: judged once more with everything held still, signed for the numbers that were seen; what is missing becomes an incident with an owner. */
@Injectable()
export class CloseCount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly counts: CountRepository,
    private readonly judging: JudgeCount,
    private readonly signing: SignCount,
    private readonly missing: MissingItems,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CloseCountRequest>, locale: Locale): Promise<ChangedCount> {
    return this.uow.run(context, async () => {
      const count = await this.counts.hold(id);
      if (count.state !== 'open') throw new ProblemError('rule', 'count.ended');
      if (isHidden(count)) throw new ProblemError('rule', 'count.still-blind');
      if (!(await this.counts.seesAll(id))) throw new ProblemError('rule', 'count.sees-part');
      const { actor } = context;
      const request = await sent.heldTo(async (stated) => [
        ...(stated.signature === undefined ? [] : this.signing.read(stated.signature, actor).refusals),
        ...(await this.missing.ownerRefusals(stated.ownerId)),
      ]);
      const { signature } = this.signing.read(request.signature, actor);
      const judged = await this.judging.execute(count);
      const numbers = numbersOf(judged.map(({ outcome }) => outcome));
      refuseOtherNumbers(request, numbers);
      const endedAt = this.clock.now();
      await this.counts.keepLines(id, judged.map(toKept));
      await this.signing.put(count, { judged, numbers, endedAt, signature, locale });
      await this.missing.report(count, judged, request.ownerId, endedAt);
      const version = await this.counts.change(id, expectedVersion, { state: 'closed', endedAt, endedByName: actor.name, ...CountRepository.endedBy(numbers) });
      this.uow.record({ type: 'count.closed', caseId: null, subjectType: 'count', subjectId: id, occurredOn: this.clock.today(), data: { ...numbers } });
      return { id, version };
    });
  }
}

/** Nobody signs for something else than was on the screen. */
function refuseOtherNumbers({ found, missing, unexpected }: CloseCountRequest, now: CountNumbers): void {
  if (found === now.found && missing === now.missing && unexpected === now.unexpected) return;
  throw new ProblemError('rule', 'count.numbers-changed', { params: { found: now.found, missing: now.missing, unexpected: now.unexpected } });
}

function toKept(line: JudgedLine): Parameters<CountRepository['keepLines']>[1][number] {
  return {
    itemId: line.id,
    caseId: line.case_id,
    outcome: line.outcome,
    spotId: line.spot_id,
    spotPath: line.spot_path,
    registerPath: line.register_path,
    countedByName: line.counted_by_name,
    countedAt: line.counted_at?.toISOString() ?? null,
  };
}
