import { setTimeout as sleep } from 'node:timers/promises';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import type { LoggerService } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessModule, PolicyRights } from '#access';
import { DeadlinesJobsModule, deadlineJobs } from '#deadlines';
import { NotificationsJobsModule, notificationJobs } from '#notifications';
import { Clock, JOBS, JobRunner, Logger, PlatformModule, Queues, loadConfig, type Config, type Job } from '#platform';
import type { TestDatabase } from '../../support/test-database.js';

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };
const PATIENCE_MILLISECONDS = 60_000;
const PLAN = 'deadlines.plan-cases.v1';
const SWEEP = 'deadlines.sweep-alerts.v1';
const MAIL = 'notifications.deliver-mail.v1';
const WEBHOOKS = 'notifications.send-webhooks.v1';

/** Settings beside those of every test. */
export type Settings = Readonly<Record<string, string>>;

/** A job as the queue has it. */
export interface Queued {
  readonly id?: string | undefined;
  readonly failedReason: string;
  readonly attemptsMade: number;
  getState(): Promise<string>;
}

/** A clock that stands where it is put. */
class SetClock extends Clock {
  moment = new Date();

  override now(): Date {
    return this.moment;
  }
}

/** The worker's own jobs behind a queue of either kind; what the schedule would start, the test starts. */
export interface QueueWorker {
  /** Sends the planner's job through the queue and waits until it is done. @throws when it failed */
  plan(messageIds: readonly string[]): Promise<void>;
  /** Sends a sweep through the queue at a moment and waits. @returns how many alerts it sent */
  sweep(now: Date): Promise<number>;
  /** Sends all mail that waits: one run takes so many at most. */
  mail(): Promise<void>;
  /** Sends what waits for other systems, once. */
  webhooks(): Promise<void>;
  /** Puts jobs into the queue and waits until each is done or has failed. */
  run(kind: 'plan' | 'sweep', data: readonly object[], attempts?: number): Promise<readonly Queued[]>;
  setClock(now: Date): void;
  readonly queueUrl: string;
  stop(): Promise<void>;
}

export function settingsOf({ databaseUrl, queueUrl, files = os.tmpdir(), more = {} }: { readonly databaseUrl: string; readonly queueUrl: string; readonly files?: string; readonly more?: Settings | undefined }): Record<string, string> {
  return {
    ZEGEL_ENV: 'test',
    ZEGEL_DATABASE_URL: databaseUrl,
    ZEGEL_QUEUE_URL: queueUrl,
    ZEGEL_HTTP_PORT: '8080',
    ZEGEL_WORKER_HTTP_PORT: '8081',
    ZEGEL_PUBLIC_URL: 'http://localhost:8080',
    ZEGEL_FILES_URL: pathToFileURL(files).href,
    ZEGEL_MAIL_URL: 'mailbox:',
    ZEGEL_LOG_LEVEL: 'error',
    ...more,
  };
}

export async function startWorker(database: Pick<TestDatabase, 'appUrl' | 'query'>, queueUrl: string, more: Settings = {}): Promise<QueueWorker> {
  const clock = new SetClock();
  const app = await startJobs(loadConfig(settingsOf({ databaseUrl: database.appUrl, queueUrl, more })), clock);
  const queues = app.get(Queues);
  const places = new Map([...deadlineJobs, ...notificationJobs].map((token): Job => app.get<Job>(token)).map(({ name, queue }) => [name, queue]));

  const runAll = async (name: string, data: readonly object[], attempts = 1): Promise<readonly Queued[]> => {
    const queue = queues.queue(places.get(name) ?? '');
    const added = await Promise.all(data.map((each) => queue.add(name, each, { attempts, backoff: 10, removeOnComplete: { age: 3_600 } })));
    for (const job of added) await ended(job);
    return Promise.all(added.map(async ({ id }) => (await queue.getJob(id ?? '')) as Queued));
  };
  const runOne = async (name: string, data: object): Promise<void> => {
    const [job] = await runAll(name, [data]);
    if ((await job?.getState()) !== 'completed') throw new Error(`${name} failed: ${job?.failedReason}`);
  };
  const sent = async (): Promise<number> => Number((await database.query<{ count: string }>(`SELECT count(*) FROM alert WHERE state = 'sent'`))[0]?.count);
  const due = async (): Promise<number> => Number((await database.query<{ count: string }>(`SELECT count(*) FROM delivery WHERE state = 'pending' AND channel = 'e-mail' AND timing = 'at-once' AND next_attempt_at <= clock_timestamp()`))[0]?.count);
  return {
    plan: (messageIds) => runOne(PLAN, { messageIds }),
    async sweep(now) {
      clock.moment = now;
      const before = await sent();
      await runOne(SWEEP, {});
      return (await sent()) - before;
    },
    async mail() {
      for (let before = Infinity, waiting = await due(); waiting > 0 && waiting < before; [before, waiting] = [waiting, await due()]) await runOne(MAIL, {});
    },
    webhooks: () => runOne(WEBHOOKS, {}),
    run: (kind, data, attempts) => runAll(kind === 'plan' ? PLAN : SWEEP, data, attempts),
    queueUrl,
    setClock: (now) => void (clock.moment = now),
    stop: () => app.close(),
  };
}

async function startJobs(config: Config, clock: Clock): Promise<TestingModule> {
  const module = await Test.createTestingModule({
    imports: [PlatformModule.for({ config, rights: new PolicyRights() }), AccessModule, DeadlinesJobsModule, NotificationsJobsModule],
    providers: [{ provide: JOBS, useFactory: (...jobs: Job[]) => jobs.map((job) => unscheduled(job)), inject: [...deadlineJobs, ...notificationJobs] }, JobRunner],
  })
    .setLogger(SILENT)
    .overrideProvider(Logger)
    .useValue({ ...SILENT, info: () => undefined, debug: () => undefined })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  return module.init();
}

/** The same job, without its schedule. */
const unscheduled = (job: Job): Job => ({ queue: job.queue, name: job.name, handle: (data, run) => job.handle(data, run) });

/** Waits until a job is done or has failed for good. */
export async function ended(job: { getState(): Promise<string> }): Promise<string> {
  for (const giveUp = Date.now() + PATIENCE_MILLISECONDS; Date.now() < giveUp; await sleep(10)) {
    const state = await job.getState();
    if (state === 'completed' || state === 'failed') return state;
  }
  throw new Error('the queue did not run a job');
}
