import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, Rights, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { ReplanJob, ReplanJobPage } from '../../contract.js';
import type { ReplanJobRow, ReplanState } from '../../persistence/replan-job.entity.js';
import { ReplanJobRepository } from '../../persistence/replan-job.repository.js';

const ORDER = 'createdAt desc';
const LIMIT = 50;
const STEPS = { stop: { from: 'running', to: 'stopped', fact: 'replan.stopped' }, resume: { from: 'stopped', to: 'running', fact: 'replan.resumed' } } as const satisfies Record<
  string,
  { readonly from: ReplanState; readonly to: ReplanState; readonly fact: string }
>;

/** Jobs that plan cases again: how far they are, and who stops and resumes them. */
@Injectable()
export class Replans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: ReplanJobRepository,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  async list(context: WorkContext, cursor: string | undefined): Promise<Page<ReplanJob>> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.jobs.page(after, LIMIT + 1);
      const shown = found.slice(0, LIMIT);
      const last = shown.at(-1);
      return {
        rows: shown.map(({ job }) => this.toWire(context, job)),
        nextCursor: found.length > LIMIT && last ? encodeCursor({ sort: ORDER, value: last.sortValue, id: last.job.id }) : null,
        total: await this.jobs.count(),
      };
    });
  }

  async show(context: WorkContext, id: string): Promise<ReplanJobPage> {
    return this.uow.read(context, async () => {
      const job = await this.jobs.get(id);
      const failures = job.failed > 0 && this.rights.grants(context.actor, 'case.view') ? await this.jobs.failuresOf(id) : [];
      return { ...this.toWire(context, job), failures };
    });
  }

  /** @throws ProblemError `replan.not-now` when it is not in the state from which the step leads */
  async step(context: WorkContext, id: string, expectedVersion: number, name: keyof typeof STEPS): Promise<{ readonly id: string }> {
    const { from, to, fact } = STEPS[name];
    return this.uow.run(context, async () => {
      const { state } = await this.jobs.hold(id);
      if (state !== from) throw new ProblemError('rule', 'replan.not-now');
      await this.jobs.change(id, expectedVersion, { state: to, leasedUntil: null });
      this.uow.record({ type: fact, caseId: null, subjectType: 'replan', subjectId: id, occurredOn: this.clock.today() });
      return { id };
    });
  }

  private toWire(context: WorkContext, job: ReplanJobRow): ReplanJob {
    const { id, version, cause, about, reason, state, total, done, moved, failed, startedByName, createdAt, finishedAt } = job;
    const may = this.rights.grants(context.actor, 'rules.change');
    const open = (Object.keys(STEPS) as (keyof typeof STEPS)[]).filter((name) => STEPS[name].from === state);
    return { id, version, cause, about, reason, state, total, done, moved, failed, startedBy: startedByName, startedAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, allowedActions: may ? open : [] };
  }
}
