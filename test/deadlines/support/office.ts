import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import multipart from '@fastify/multipart';
import type { INestApplication, LoggerService } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { RouteGuard, type Role } from '#access';
import { DeadlinesJobsModule, PlanCases, SweepAlerts, TellDuties, WorkReplans, deadlineJobs } from '#deadlines';
import { ETagInterceptor, ProblemFilter, UnitOfWork, createValidationPipe, loadConfig, processContext, type Job, type OutboxBatch } from '#platform';
import { ApiModule } from '../../../apps/api/src/api.module.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { givenPerson, givenUnit, type Person } from '../../e2e/support/people.js';
import { settingsOf, startWorker, type QueueWorker, type Settings } from './queue-worker.js';

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };
const PLANNER = 'deadlines.plan-cases.v1';

/**
 * The API, the planner and the sweep in one process, without a clock that runs: the test says when a case is planned and at what
 * moment the sweep looks. With the address of a queue every plan and every sweep is a job that goes through it.
 */
export interface Office {
  readonly database: TestDatabase;
  readonly uow: UnitOfWork;
  readonly planner: PlanCases;
  readonly unitId: string;
  enrol(role: Role, supervisor?: Person): Promise<Person>;
  /** Marks what waits in a case as handed to the planner, as the relay does. @returns the ids of the messages */
  hand(caseId: string): Promise<readonly string[]>;
  /** Hands over what waits in a case, and runs the planner's job for it. @returns the ids of the messages */
  plan(caseId: string): Promise<readonly string[]>;
  /** Runs the planner's job for messages, whether or not they were heard before. */
  planJob(messageIds: readonly string[]): Promise<void>;
  /** Works on the jobs that plan cases again, as a worker would, until none waits. */
  replan(): Promise<void>;
  /** Sweeps as the worker would at a moment. @returns how many alerts went out */
  sweep(now: Date): Promise<number>;
  /** Brings the duties of authorities to mind that are due on a day. */
  tellDuties(day: string): Promise<void>;
  /** The worker behind the queue. @throws in an office without one */
  readonly worker: QueueWorker;
  /** Ends the process and starts another on the same database; people stay signed in. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOffice(queueUrl?: string, more: Settings = {}): Promise<Office> {
  const database = await createTestDatabase();
  const files = mkdtempSync(path.join(os.tmpdir(), 'zegel-office-'));
  const start = (port: number): Promise<INestApplication> => startApp({ database, files, port, more, ...(queueUrl !== undefined && { queueUrl }) });
  const startOwnWorker = async (): Promise<QueueWorker | undefined> => (queueUrl === undefined ? undefined : startWorker(database, queueUrl, more));
  let app = await start(0);
  const { port } = new URL(await app.getUrl());
  const url = `http://127.0.0.1:${port}`;
  const unitId = await givenUnit(database);
  let worker = await startOwnWorker();
  const planJob = async (messageIds: readonly string[]): Promise<void> => {
    if (worker) return worker.plan(messageIds);
    const job = deadlineJobs.map((token): Job<unknown> => app.get(token)).find(({ name }) => name === PLANNER);
    await job?.handle({ messageIds } satisfies OutboxBatch, { jobId: 'a-job', attempt: 1 });
  };
  const hand = async (caseId: string): Promise<readonly string[]> => {
    const handed = await database.query<{ id: string }>(
      'UPDATE outbox SET dispatched_at = clock_timestamp(), awaits = ARRAY[$2] WHERE case_id = $1 AND dispatched_at IS NULL RETURNING id',
      [caseId, PLANNER],
    );
    return handed.map(({ id }) => id);
  };
  return {
    database,
    unitId,
    get uow() {
      return app.get(UnitOfWork);
    },
    get planner() {
      return app.get(PlanCases);
    },
    enrol: (role, supervisor) => givenPerson(database, url, { role, unitId, ...(supervisor && { supervisorId: supervisor.id }) }),
    planJob,
    hand,
    async plan(caseId) {
      const ids = await hand(caseId);
      await planJob(ids);
      return ids;
    },
    replan: () => app.get(WorkReplans).all('a-job'),
    sweep: (now) => (worker ? worker.sweep(now) : app.get(SweepAlerts).execute(now)),
    tellDuties: (day) => app.get(TellDuties).execute(day),
    get worker() {
      if (!worker) throw new Error('this office has no queue');
      return worker;
    },
    async restart() {
      await worker?.stop();
      await app.close();
      app = await start(Number(port));
      worker = await startOwnWorker();
    },
    async stop() {
      await worker?.stop();
      await app.close();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

/** The work of the planner in a transaction of its own, as a second worker would do it. */
export function planAlone({ uow, planner }: Office, caseIds: readonly string[]): Promise<void> {
  return uow.run(processContext('another-planner', 'process', 'test'), async () => void (await planner.execute(caseIds)));
}

interface AppSettings {
  readonly database: TestDatabase;
  readonly files: string;
  readonly port: number;
  readonly queueUrl?: string;
  readonly more: Settings;
}

async function startApp({ database, files, port, queueUrl = 'postgres:', more }: AppSettings): Promise<INestApplication> {
  const config = loadConfig(settingsOf({ databaseUrl: database.appUrl, queueUrl, files, more }));
  const module = await Test.createTestingModule({ imports: [ApiModule.for(config), DeadlinesJobsModule] }).setLogger(SILENT).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ forceCloseConnections: true }));
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.useGlobalInterceptors(app.get(ETagInterceptor));
  app.useGlobalGuards(app.get(RouteGuard));
  readCookies(app);
  await app.register(multipart, { limits: { files: 1 } });
  await app.listen(port, '127.0.0.1');
  return app;
}

/** Only as much as the guard asks for: the package that does it in production imports in a way that jest cannot follow. */
function readCookies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, next) => {
      const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=') as [string, string]);
      Object.assign(request, { cookies: Object.fromEntries(pairs) });
      next();
    });
}
