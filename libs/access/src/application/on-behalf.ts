import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, processContext, type WorkContext } from '#platform';
import { PeopleRepository } from '../persistence/people.repository.js';
import { actorOf } from './sessions.service.js';

export interface Errand {
  readonly userId: string;
  readonly act: string;
  /** Names this one piece of work: done twice with it, it is done once. */
  readonly key: string;
  readonly hash: string;
  readonly purpose: string;
  readonly jobId: string;
}

/**
 * A process at work for a person: with the rights the person has now, and with a key by which the command is carried out
 * once, whatever happens between it and the note that it was.
 */
@Injectable()
export class OnBehalf {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
  ) {}

  /** @throws ProblemError `access.forbidden` when the person has left */
  async contextOf({ key, hash, ...errand }: Errand): Promise<WorkContext> {
    return { ...(await this.readerOf(errand)), idempotency: { key, route: errand.act, requestHash: hash } };
  }

  /** For looking only. @throws ProblemError `access.forbidden` when the person has left */
  async readerOf({ userId, act, purpose, jobId }: Omit<Errand, 'key' | 'hash'>): Promise<WorkContext> {
    const person = await this.uow.read(processContext('errands', 'process', jobId), () => this.people.findById(userId));
    if (person === null || !person.active) throw new ProblemError('forbidden', 'access.forbidden');
    return { actor: actorOf(person), act, purpose, requestId: jobId };
  }
}
