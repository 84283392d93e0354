import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Clock, Logger, UnitOfWork, processContext, type Config } from '#platform';
import { BackupQuery } from '../persistence/backup.query.js';
import { Notify } from './notify.service.js';

/** Tells the system administrators, once a day, that no backup was made within the time that is set. */
@Injectable()
export class WarnOfBackup {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly backups: BackupQuery,
    private readonly notify: Notify,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_BACKUP_WITHIN_HOURS'>,
  ) {}

  async execute(jobId: string): Promise<void> {
    const hours = this.config.ZEGEL_BACKUP_WITHIN_HOURS;
    if (hours === 0) return;
    const overdue = await this.uow.run(processContext('backup-watch', 'process', jobId), async () => {
      const since = await this.backups.overdueSince(hours);
      if (since === null) return false;
      await this.notify.people([
        {
          userIds: await this.backups.systemAdministrators(),
          key: `backup-overdue:${since.toISOString()}:${this.clock.today()}`,
          kind: 'system',
          message: 'backup.overdue',
          params: { since: since.toISOString() },
        },
      ]);
      return true;
    });
    if (overdue) this.logger.error('no backup was made in time', { reason: `within ${hours} hours` });
  }
}
