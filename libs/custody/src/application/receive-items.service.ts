import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { ChangedReceiving, CloseReceivingRequest, StartReceivingRequest } from '../contract.js';
import { ReceivingRepository } from '../persistence/receiving.repository.js';

/**
 * Receiving against a list. What is expected is kept when it begins and stays so, whatever arrives meanwhile; what came is read from
 * the moves at its end, and is not said by who receives.
 */
@Injectable()
export class ReceiveItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly receivings: ReceivingRepository,
    private readonly clock: Clock,
  ) {}

  async start(context: WorkContext, { caseId, handOverId }: StartReceivingRequest): Promise<ChangedReceiving> {
    if ((caseId === undefined) === (handOverId === undefined)) refuseInvalid([{ code: 'receiving.one-list', pointer: '' }]);
    return this.uow.run(context, async () => {
      if (caseId !== undefined) await this.cases.requireToWorkIn([caseId]);
      const id = randomUUID();
      const expected = await this.receivings.start(id, caseId === undefined ? { handOverId: handOverId ?? '' } : { caseId });
      if (expected === 0) throw new ProblemError('rule', 'receiving.nothing');
      this.uow.record({ type: 'receiving.started', caseId: caseId ?? null, subjectType: 'receiving', subjectId: id, occurredOn: this.clock.today(), data: { expected, ...(handOverId !== undefined && { handOverId }) } });
      return { id, version: 1 };
    });
  }

  async close(context: WorkContext, id: string, expectedVersion: number, { unexpected }: CloseReceivingRequest): Promise<ChangedReceiving> {
    return this.uow.run(context, async () => {
      const held = await this.receivings.hold(id);
      if (held.state !== 'open') throw new ProblemError('rule', 'receiving.closed');
      await this.receivings.judge(id);
      const { version, received, missing, unexpected: beside, case_id: caseId } = await this.receivings.close(id, expectedVersion, await this.receivings.addUnexpected(id, unexpected));
      this.uow.record({ type: 'receiving.closed', caseId, subjectType: 'receiving', subjectId: id, occurredOn: this.clock.today(), data: { expected: held.expected, received, missing, unexpected: beside } });
      return { id, version };
    });
  }
}
