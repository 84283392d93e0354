import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Tracing } from '../telemetry/tracing.js';
import type { WorkContext } from './actor.js';
import { DatabasePulse } from './database-pulse.js';
import type { Consultation, Fact, RecordedFact } from './fact.js';
import { ProblemError } from './problem-error.js';
import { claimIdempotencyKey, keepResponse } from './idempotency.js';
import { writeConsultations, writeFacts } from './record-facts.js';
import { Rights } from './rights.js';
import { requireSealedLog, sealedWithin } from './sealed-log.js';
import { idsBeside, shownIds } from './shown-ids.js';
import { isOfTheLog, isRetryable } from './sql-state.js';

interface Scope {
  readonly manager: EntityManager;
  readonly context: WorkContext;
  readonly facts: RecordedFact[];
  readonly consultations: Consultation[];
}

const ATTEMPTS = 3;

/**
 * The one way to a transaction. `run` is a command: rights context, rows, facts (timeline + audit + outbox) and the
 * idempotency key are committed together or not at all. `read` is a query under the same rights, with its log row.
 * Isolation is READ COMMITTED, as set with the connection; the lock of choice is `UPDATE … WHERE version = …` (see `changeVersioned`). Work lost to a
 * deadlock or a serialisation failure is done again from the start, so nothing inside may touch the outside world.
 */
@Injectable()
export class UnitOfWork {
  private readonly storage = new AsyncLocalStorage<Scope>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly rights: Rights,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_SEALED_WITHIN' | 'ZEGEL_ENV'>,
    private readonly tracing: Tracing,
    private readonly pulse: DatabasePulse,
  ) {}

  /** The transaction's entity manager. @throws outside `run` and `read`, so that no statement escapes its context. */
  get manager(): EntityManager {
    return this.scope.manager;
  }

  /** Who is at work, why, and by which request. @throws outside `run` and `read` */
  get context(): WorkContext {
    return this.scope.context;
  }

  /** Runs a command in one transaction. With an idempotency key the answer is kept and given again to a repeat. */
  async run<T>(context: WorkContext, work: () => Promise<T>): Promise<T> {
    return this.inTransaction(context, async (scope) => {
      if (context.idempotency) {
        const kept = await claimIdempotencyKey(scope.manager, context, context.idempotency);
        if (kept) return this.again(scope, kept.response as T);
      }
      if (this.rights.needsSealedLog(context.act)) await requireSealedLog(scope.manager, sealedWithin(this.config));
      const result = await work();
      await this.writeLog(scope, result);
      if (context.idempotency) await keepResponse(scope.manager, context, context.idempotency, result);
      return result;
    });
  }

  /** Runs a query in one short transaction, under the same row-level rights as a command. */
  async read<T>(context: WorkContext, work: () => Promise<T>): Promise<T> {
    return this.inTransaction(context, async (scope) => {
      const result = await work();
      await this.writeLog(scope, result);
      return result;
    });
  }

  /** An answer that was kept is given again; what it shows is looked at again. */
  private async again<T>(scope: Scope, response: T): Promise<T> {
    if (shownIds(response).size > 0) scope.consultations.push({ kind: 'consultation', caseId: null, subjectType: 'kept-answer', subjectId: null });
    await this.writeLog(scope, response);
    return response;
  }

  /** Records a fact in the running command and returns its id. */
  record(fact: Fact): string {
    const id = randomUUID();
    this.scope.facts.push({ ...fact, id });
    return id;
  }

  /** Notes that data was looked at; the row is written before the answer leaves. */
  consulted(consultation: Consultation): void {
    this.scope.consultations.push(consultation);
  }

  /** The log of one unit of work, before its answer leaves: its facts, what was looked at, and the ids of all that the answer shows. No row, no answer. */
  private async writeLog({ manager, context, facts, consultations }: Scope, answer: unknown): Promise<void> {
    if (facts.length + consultations.length === 0) return;
    const shown = idsBeside(answer, [...consultations, ...facts], context.actor.id);
    try {
      await writeFacts(manager, context, facts, { shown: consultations.length === 0 ? shown : null, traceParent: this.tracing.traceParent });
      await writeConsultations(manager, context, consultations, shown);
    } catch (error) {
      throw isOfTheLog(error) ? new ProblemError('unavailable', 'log.not-written', { cause: error }) : error;
    }
  }

  private get scope(): Scope {
    const scope = this.storage.getStore();
    if (!scope) throw new Error('No unit of work is open: call run() or read() first.');
    return scope;
  }

  private async inTransaction<T>(context: WorkContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    this.rights.require(context.actor, context.act);
    if (this.storage.getStore()) throw new Error('A unit of work is one transaction and does not nest.');
    return this.tracing.part('unit of work', { 'zegel.act': context.act, 'zegel.request_id': context.requestId }, () => this.pulse.within(() => this.attempts(context, work)));
  }

  private async attempts<T>(context: WorkContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(async (manager) => {
          await enterContext(manager, context);
          const scope: Scope = { manager, context, facts: [], consultations: [] };
          return this.storage.run(scope, () => work(scope));
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 * Math.random()));
      }
    }
  }
}

/**
 * Tells PostgreSQL who is at work, for this transaction only (`is_local = true`): a setting that outlived its
 * transaction would be handed to the next borrower of the connection.
 */
async function enterContext(manager: EntityManager, { actor, act, requestId }: WorkContext): Promise<void> {
  await manager.query(
    `SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', $3, true),
            set_config('zegel.act', $4, true), set_config('zegel.request_id', $5, true)`,
    [actor.id, `{${actor.unitIds.join(',')}}`, actor.reach, act, requestId],
  );
}
