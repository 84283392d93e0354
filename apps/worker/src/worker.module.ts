import { Module, type DynamicModule } from '@nestjs/common';
import { PolicyRights } from '#access';
import { JOBS, JobRunner, OutboxRelay, PlatformModule, type Config, type Job } from '#platform';

/** The jobs of every context, composed; no HTTP but health and metrics. */
@Module({})
export class WorkerModule {
  static for(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.for({ config, rights: new PolicyRights() })],
      providers: [{ provide: JOBS, useFactory: (...jobs: Job[]) => jobs, inject: [] }, JobRunner, OutboxRelay],
    };
  }
}
