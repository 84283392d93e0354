import { Injectable } from '@nestjs/common';
import { Clock, INVARIANTS, Logger, Metrics, UnitOfWork, findViolations, processContext, type Violation } from '#platform';
import { BackupQuery } from '../persistence/backup.query.js';
import { Notify } from './notify.service.js';

const CONTEXT = 'invariants';
/** A look at the whole database may take its time; it holds nobody up. */
const PATIENCE = '15min';

/** Looks every night whether everything that must be true is, and tells the system administrators when something is not. */
@Injectable()
export class CheckInvariants {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: BackupQuery,
    private readonly notify: Notify,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  async execute(jobId: string): Promise<readonly Violation[]> {
    const violations = await findViolations((sql) =>
      this.uow.read(processContext(CONTEXT, 'process', jobId), async () => {
        await this.uow.manager.query(`SET LOCAL statement_timeout = '${PATIENCE}'`);
        return this.uow.manager.query(sql);
      }),
    );
    this.metrics.invariantViolations.set(violations.reduce((sum, { count }) => sum + count, 0));
    for (const { name, count } of violations) this.logger.error('something that must be true is not', { reason: name, count });
    if (violations.length > 0) await this.tell(violations, jobId);
    return violations;
  }

  private tell(violations: readonly Violation[], jobId: string): Promise<void> {
    return this.uow.run(processContext(CONTEXT, 'process', jobId), async () => {
      await this.notify.people([
        {
          userIds: await this.people.systemAdministrators(),
          key: `invariants-violated:${violations.map(({ name }) => INVARIANTS.findIndex((each) => each.name === name)).join('-')}:${this.clock.today()}`,
          kind: 'system',
          message: 'invariants.violated',
          params: { count: violations.reduce((sum, { count }) => sum + count, 0), rules: violations.length },
        },
      ]);
    });
  }
}
