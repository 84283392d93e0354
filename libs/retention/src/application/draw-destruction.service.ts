import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Fact, type WorkContext } from '#platform';
import type { SignListRequest, WithdrawListRequest } from '../contract.js';
import type { DestructionListRow } from '../persistence/destruction.entity.js';
import { DestructionRepository } from '../persistence/destruction.repository.js';

const SIGNATURES = 2;

interface Kept {
  readonly id: string;
  readonly version: number;
}

/** Draws up a list of what is due, has two people sign exactly what is on it, or takes it back. The worker carries it out. */
@Injectable()
export class DrawDestruction {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: DestructionRepository,
    private readonly clock: Clock,
  ) {}

  draw(context: WorkContext): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const id = randomUUID();
      const { cases, contentHash } = await this.lists.draw(id);
      if (cases === 0) throw new ProblemError('rule', 'destruction.nothing-due');
      this.uow.record({ ...this.factOf('destruction.drawn', id), data: { cases, contentHash } });
      return { id };
    });
  }

  sign(context: WorkContext, id: string, expectedVersion: number, { contentHash }: SignListRequest): Promise<Kept> {
    return this.uow.run(context, async () => {
      const list = await this.requireOpen(id);
      if (list.contentHash !== contentHash) throw new ProblemError('rule', 'destruction.other-content');
      const signed = await this.lists.sign(id, contentHash);
      const isSigned = signed >= SIGNATURES;
      const version = await this.lists.change(id, expectedVersion, isSigned ? { state: 'signed', signedAt: this.clock.now() } : {});
      this.uow.record({ ...this.factOf('destruction.signature-given', id), data: { contentHash, signatures: signed } });
      if (isSigned) this.uow.record({ ...this.factOf('destruction.signed', id), data: { contentHash, cases: list.cases } });
      return { id, version };
    });
  }

  withdraw(context: WorkContext, id: string, expectedVersion: number, { reason }: WithdrawListRequest): Promise<Kept> {
    return this.uow.run(context, async () => {
      await this.requireOpen(id);
      const version = await this.lists.change(id, expectedVersion, { state: 'withdrawn', withdrawnBy: context.actor.id, withdrawnAt: this.clock.now(), withdrawalReason: reason });
      this.uow.record({ ...this.factOf('destruction.withdrawn', id), reason });
      return { id, version };
    });
  }

  /** @throws ProblemError `destruction.not-open` */
  private async requireOpen(id: string): Promise<DestructionListRow> {
    const list = await this.lists.get(id);
    if (list.state !== 'open') throw new ProblemError('rule', 'destruction.not-open');
    return list;
  }

  private factOf(type: string, id: string): Fact {
    return { type, caseId: null, subjectType: 'destruction-list', subjectId: id, occurredOn: this.clock.today() };
  }
}
