import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, PolicyRights } from '#access';
import { deadlineJobs, DeadlinesJobsModule } from '#deadlines';
import { documentJobs, DocumentsJobsModule } from '#documents';
import { itemJobs, ItemsJobsModule } from '#items';
import { listJobs, ListsJobsModule } from '#lists';
import { notificationJobs, NotificationsJobsModule } from '#notifications';
import { JOBS, JobRunner, OutboxRelay, PlatformModule, type Config, type Job } from '#platform';
import { RetentionJobsModule, retentionJobs } from '#retention';
import { transferJobs, TransferJobsModule } from '#transfer';
import { valuationJobs, ValuationJobsModule } from '#valuation';

/** The jobs of every context, composed; no HTTP but health and metrics. */
@Module({})
export class WorkerModule {
  static for(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.for({ config, rights: new PolicyRights(), service: 'zegel-worker' }), AccessModule, DeadlinesJobsModule, DocumentsJobsModule, ItemsJobsModule, ListsJobsModule, NotificationsJobsModule, RetentionJobsModule, TransferJobsModule, ValuationJobsModule],
      providers: [
        { provide: JOBS, useFactory: (...jobs: Job[]) => jobs, inject: [...deadlineJobs, ...documentJobs, ...itemJobs, ...listJobs, ...notificationJobs, ...retentionJobs, ...transferJobs, ...valuationJobs] },
        JobRunner,
        OutboxRelay,
      ],
    };
  }
}
