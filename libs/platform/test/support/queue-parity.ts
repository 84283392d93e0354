import { setTimeout as sleep } from 'node:timers/promises';
import type { TestingModule } from '@nestjs/testing';
import { Outbox, Queues, UnitOfWork, type Actor, type Job, type JobRun, type OutboxBatch } from '../../src/index.js';
import { eventually } from './eventually.js';
import { givenACase, givenAPerson, requestOf } from './givens.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { startWorker } from './worker.js';

export interface QueueUnderTest {
  readonly url: string;
  stop(): Promise<void>;
}

const QUEUE = 'parity';
const EVERY = 250;

/** The time from the first to the fifth run, in milliseconds. */
const spanOf = (runs: readonly number[]): number => (runs[4] ?? 0) - (runs[0] ?? 0);

/** What must hold of the queue whichever kind it is: the same rules, run on each. */
export function itKeepsTheRulesOfAQueue(start: () => Promise<QueueUnderTest>): void {
  let queue: QueueUnderTest;
  let platform: PlatformUnderTest;
  let person: Actor;
  let caseId: string;
  const workers: TestingModule[] = [];

  beforeAll(async () => {
    queue = await start();
    platform = await startPlatform({ env: { ZEGEL_QUEUE_URL: queue.url } });
    person = await givenAPerson(platform.database);
    caseId = await givenACase(platform.database, { memberIds: [person.id] });
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    await platform.app.get(Queues).queue(QUEUE).obliterate({ force: true });
    await platform.database.query('DELETE FROM outbox');
  });

  afterAll(async () => {
    await platform.stop();
    await queue.stop();
  });

  const workerWith = async (...jobs: readonly Job[]): Promise<TestingModule> => {
    const worker = await startWorker(platform.config, jobs);
    workers.push(worker);
    return worker;
  };

  const stop = async (worker: TestingModule): Promise<void> => {
    workers.splice(workers.indexOf(worker), 1);
    await worker.close();
  };

  const seize = (subjectId: string): Promise<string> =>
    platform.uow.run(requestOf(person), async () => platform.uow.record({ type: 'item.seized', caseId, subjectType: 'item', subjectId, occurredOn: '2026-01-05' }));

  /** A job that listens, with what it does to the subjects it hears. */
  const listening = (handle: (batch: OutboxBatch, run: JobRun) => Promise<void>): Job => ({
    queue: QUEUE,
    name: 'parity.listen.v1',
    listensTo: (type) => type === 'item.seized',
    handle: (data, run) => handle(data as OutboxBatch, run),
  });

  const hear = async ({ messageIds }: OutboxBatch, into: string[]): Promise<void> =>
    platform.app.get(Outbox).hearOnce('parity.listen.v1', messageIds, 'a job', async (messages) => void into.push(...messages.map(({ subjectId }) => subjectId)));

  const awaited = async (): Promise<number> => (await platform.database.query(`SELECT 1 FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}'`)).length;

  it('runs the listeners of a fact within two seconds of its commit', async () => {
    const heard: string[] = [];
    await workerWith(listening((batch) => hear(batch, heard)));
    await seize('warm-up');
    await eventually(() => heard.includes('warm-up'), 'hearing the first');

    await seize('an item');
    await eventually(() => heard.includes('an item'), 'hearing within two seconds', 2_000);

    await eventually(async () => (await awaited()) === 0, 'the outbox being heard');
    expect(heard).toEqual(['warm-up', 'an item']);
  });

  it('runs a job again that failed, and counts the attempts', async () => {
    const attempts: number[] = [];
    const heard: string[] = [];
    await workerWith(
      listening(async (batch, { attempt }) => {
        attempts.push(attempt);
        if (attempt < 3) throw new Error('not yet');
        await hear(batch, heard);
      }),
    );

    await seize('an item');
    await eventually(() => heard.length > 0, 'the third attempt');

    expect(attempts).toEqual([1, 2, 3]);
    expect(heard).toEqual(['an item']);
  });

  it('runs a scheduled job again and again, once for all workers together and also after a restart', async () => {
    const runs: number[] = [];
    const job: Job = { queue: QUEUE, name: 'parity.sweep.v1', every: EVERY, handle: async () => void runs.push(Date.now()) };
    await stop(await workerWith(job));
    await workerWith(job);
    await workerWith(job);
    runs.length = 0;

    await eventually(() => runs.length >= 5, 'five runs');

    expect(spanOf(runs)).toBeGreaterThanOrEqual(3 * EVERY);
    expect(await platform.app.get(Queues).queue(QUEUE).getJobSchedulersCount()).toBe(1);
  });

  it('by a planted clock in each worker would run it once for each of them', () => {
    const ofOneWorker = [1, 2, 3].map((times) => times * EVERY);
    const runs = ofOneWorker.flatMap((moment) => [moment, moment]);

    expect(spanOf(runs)).toBeLessThan(3 * EVERY);
  });

  it('lets a job end, with its database, when the worker is stopped', async () => {
    const heard: string[] = [];
    let begun = false;
    const worker = await workerWith(
      listening(async ({ messageIds }) => {
        begun = true;
        await sleep(300);
        await worker.get(Outbox).hearOnce('parity.listen.v1', messageIds, 'a job', async (messages) => {
          await worker.get(UnitOfWork).manager.query('SELECT pg_sleep(0.2)');
          heard.push(...messages.map(({ subjectId }) => subjectId));
        });
      }),
    );
    await seize('an item');
    await eventually(() => begun, 'the job beginning');

    await stop(worker);

    expect(heard).toEqual(['an item']);
    expect(await awaited()).toBe(0);
  });

  it('keeps what is recorded while no worker is there for the next one', async () => {
    const heard: string[] = [];
    const job = listening((batch) => hear(batch, heard));
    await stop(await workerWith(job));
    await seize('first');
    await seize('second');
    await sleep(100);
    expect(heard).toEqual([]);

    await workerWith(job);
    await eventually(() => heard.length === 2, 'hearing both');

    expect(heard).toEqual(['first', 'second']);
  });

  it('keeps a job that nobody took before its worker was stopped', async () => {
    const heard: string[] = [];
    const { queue: name } = listening(async () => undefined);
    await seize('an item');
    const [message] = await platform.database.query<{ id: string }>(`UPDATE outbox SET dispatched_at = clock_timestamp(), awaits = '{parity.listen.v1}' RETURNING id`);
    await platform.app.get(Queues).add(name, 'parity.listen.v1', { messageIds: [message?.id] }, 'left-behind');

    await workerWith(listening((batch) => hear(batch, heard)));
    await eventually(() => heard.length > 0, 'hearing what was left behind');

    expect(heard).toEqual(['an item']);
  });

  it('does not run a job that no handler of this version knows, and says so', async () => {
    await workerWith(listening(async () => undefined));
    const added = await platform.app.get(Queues).queue(QUEUE).add('parity.gone.v1', {}, { attempts: 5 });

    await eventually(async () => (await added.getState()) === 'failed', 'the job failing');

    expect(await platform.app.get(Queues).queue(QUEUE).getFailed()).toEqual([expect.objectContaining({ failedReason: 'No handler for parity.gone.v1', attemptsMade: 1 })]);
  });
}
