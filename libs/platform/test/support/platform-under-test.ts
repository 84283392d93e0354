import type { DynamicModule, LoggerService, Provider, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Outbox, PlatformModule, Rights, UnitOfWork, loadConfig, type Config } from '../../src/index.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';

/** Grants everything: the tests of the platform are about what stands behind the policy table. */
export class EveryAct extends Rights {
  require(): void {
    // nothing is refused
  }

  grants(): boolean {
    return true;
  }

  needsSealedLog(act: string): boolean {
    return act === 'weighty';
  }
}

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };

export interface PlatformOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly rights?: Rights;
  readonly entities?: readonly Type[];
  readonly imports?: readonly (DynamicModule | Type)[];
  readonly providers?: readonly Provider[];
}

/** A Nest application that is nothing but the platform, on a database of its own. */
export interface PlatformUnderTest {
  readonly app: TestingModule;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
  readonly outbox: Outbox;
  /** Stops the application and drops the database. */
  stop(): Promise<void>;
}

/** The configuration of a process on a test database. */
export function configFor(database: Pick<TestDatabase, 'appUrl'>, env: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({
    ZEGEL_ENV: 'test',
    ZEGEL_DATABASE_URL: database.appUrl,
    ZEGEL_QUEUE_URL: 'postgres:',
    ZEGEL_HTTP_PORT: '8080',
    ZEGEL_WORKER_HTTP_PORT: '8081',
    ZEGEL_PUBLIC_URL: 'http://localhost:8080',
    ZEGEL_FILES_URL: 'file:///nowhere',
    ZEGEL_MAIL_URL: 'mailbox:',
    ZEGEL_LOG_LEVEL: 'error',
    ...env,
  });
}

/** Builds the application without starting it: for start checks that must fail. */
export function buildPlatform(config: Config, { rights = new EveryAct(), entities = [], imports = [], providers = [] }: PlatformOptions = {}): Promise<TestingModule> {
  return Test.createTestingModule({
    imports: [PlatformModule.for({ config, rights }), TypeOrmModule.forFeature([...entities]), ...imports],
    providers: [...providers],
  })
    .setLogger(SILENT)
    .compile();
}

/** Starts the platform on a fresh database. Call `stop` in afterAll. */
export async function startPlatform(options: PlatformOptions = {}): Promise<PlatformUnderTest> {
  const database = await createTestDatabase();
  const config = configFor(database, options.env);
  const app = await buildPlatform(config, options);
  app.enableShutdownHooks([]);
  await app.init();
  return {
    app,
    config,
    database,
    dataSource: app.get(DataSource),
    uow: app.get(UnitOfWork),
    outbox: app.get(Outbox),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
