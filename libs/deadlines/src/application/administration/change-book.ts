import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Fact } from '#platform';
import type { Book } from '../../domain/book/book.js';
import { touchNothing, touchesOf, type Touches } from '../../domain/book/touches.js';
import type { ReplanJobRow } from '../../persistence/replan-job.entity.js';
import { ReplanJobRepository } from '../../persistence/replan-job.repository.js';
import { RuleBookQuery } from '../../persistence/rule-book.query.js';
import { RuleBook } from '../rule-book.js';

/** A change of the rule book, as it is put on record and told. */
export interface BookChange {
  readonly cause: ReplanJobRow['cause'];
  readonly about: ReplanJobRow['about'];
  readonly reason: string;
  readonly fact: Pick<Fact, 'type' | 'subjectType' | 'subjectId' | 'changes'> & { readonly data?: Fact['data'] };
}

/** The job that plans the touched cases again; null when the change touches no plan. */
export type Replanning = { readonly replanJobId: string | null };

/**
 * Changes the rule book inside the caller's command: one change at a time, the next generation, the fact, and the job that plans
 * the touched cases again, committed together.
 */
@Injectable()
export class ChangeBook {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly stored: RuleBookQuery,
    private readonly rules: RuleBook,
    private readonly jobs: ReplanJobRepository,
    private readonly clock: Clock,
  ) {}

  /** Holds the book against other changes, until the transaction ends. @returns the book before the change */
  async hold(): Promise<Book> {
    await this.stored.turn();
    return this.rules.draft((stored) => stored);
  }

  /** The generation that the change will make. */
  async generation(): Promise<string> {
    return (await this.stored.current()).generation;
  }

  /** Puts on record what was changed since `hold`, and has the cases that it touches planned again. */
  async changed(before: Book, change: BookChange): Promise<Replanning> {
    return this.replan(change, touchesOf(before, await this.rules.draft((stored) => stored)));
  }

  async replan({ cause, about, reason, fact }: BookChange, touches: Touches): Promise<Replanning> {
    const occurredOn = this.clock.today();
    const causeEventId = this.uow.record({ caseId: null, occurredOn, reason, ...fact });
    if (touchNothing(touches)) return { replanJobId: null };
    const id = randomUUID();
    const { actor } = this.uow.context;
    await this.jobs.add({ id, cause, about, reason, causeEventId, touches, startedBy: actor.id, startedByName: actor.name });
    this.uow.record({ type: 'replan.started', caseId: null, subjectType: 'replan', subjectId: id, occurredOn, reason, data: { cause, ...about } });
    return { replanJobId: id };
  }
}
