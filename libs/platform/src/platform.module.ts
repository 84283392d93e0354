import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { DatabasePulse } from './database/database-pulse.js';
import { Listener } from './database/listener.js';
import './database/plain-dates.js';
import { Rights } from './database/rights.js';
import { findUndurableSettings, findUnsafeRights } from './database/start-checks.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { HandOut } from './outbox/hand-out.js';
import { Outbox } from './outbox/outbox.js';
import { FailedJobs } from './queues/failed-jobs.js';
import { Queues } from './queues/queues.js';
import { Shutdown } from './queues/shutdown.js';
import { HealthCheck } from './telemetry/health.js';
import { Logger } from './telemetry/logger.js';
import { Metrics } from './telemetry/metrics.js';
import { openTracing } from './telemetry/open-tracing.js';
import { Tracing } from './telemetry/tracing.js';

const DATABASE_ANSWERS_WITHIN_MILLISECONDS = 2_000;

export interface PlatformOptions {
  readonly config: Config;
  /** The implementation of the one policy table. */
  readonly rights: Rights;
  /** What this process is called in traces. */
  readonly service?: string;
}

/** What every context stands on. Global, because a process has one configuration, one database and one clock. */
@Module({})
export class PlatformModule implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  static for({ config, rights, service = 'zegel' }: PlatformOptions): DynamicModule {
    const providers = [{ provide: CONFIG, useValue: config }, { provide: Rights, useValue: rights }, { provide: Tracing, useFactory: () => openTracing(config, service) }, Clock, Logger, Metrics, HealthCheck, Listener, DatabasePulse, UnitOfWork, Outbox, Queues, HandOut, FailedJobs, Shutdown];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.ZEGEL_DATABASE_URL,
          autoLoadEntities: true,
          synchronize: false,
          logging: false,
          applicationName: 'zegel',
          poolSize: config.ZEGEL_DATABASE_POOL,
          connectTimeoutMS: DATABASE_ANSWERS_WITHIN_MILLISECONDS,
          extra: { options: '-c search_path=public -c timezone=UTC -c default_transaction_isolation=read\\ committed -c idle_in_transaction_session_timeout=30000', statement_timeout: 30_000 },
        }),
      ],
      providers,
      exports: providers,
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    const faults = await findUnsafeRights(this.dataSource);
    // Tests run on a database that is thrown away and need not survive a crash.
    if (this.config.ZEGEL_ENV !== 'test') faults.push(...(await findUndurableSettings(this.dataSource)));
    if (faults.length > 0) throw new Error(`The database is not safe to use: ${faults.join('; ')}.`);
    this.logger.info('database is safe to use');
  }
}
