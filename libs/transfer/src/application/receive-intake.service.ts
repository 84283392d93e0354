import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { IntakeReceipt, IntakeRequest } from '../contract.js';
import { sortRecords } from '../domain/intake-records.js';
import { IntakeRepository } from '../persistence/intake.repository.js';

/** Takes in what another system sends: kept, and answered with a receipt; recorded afterwards. */
@Injectable()
export class ReceiveIntake {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: IntakeRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, { records }: IntakeRequest): Promise<IntakeReceipt> {
    const sent = records.map(({ id, caseId, seizure }) => ({
      id: randomUUID(),
      senderId: id,
      intoCaseId: caseId,
      body: seizure as unknown as Readonly<Record<string, unknown>>,
      bodyHash: createHash('sha256').update(JSON.stringify([caseId, seizure])).digest('base64url'),
    }));
    return this.uow.run(context, async () => {
      const senderIds = sent.map(({ senderId }) => senderId);
      const { toQueue, refusals } = sortRecords(sent, await this.intake.known(senderIds));
      refuseInvalid(refusals);
      const id = randomUUID();
      await this.intake.queue(toQueue);
      await this.intake.addReceipt(id, senderIds);
      this.uow.record({ type: 'intake.received', caseId: null, subjectType: 'intake', subjectId: id, occurredOn: this.clock.today(), data: { records: sent.length, queued: toQueue.length } });
      return { id, records: sent.length };
    });
  }
}
