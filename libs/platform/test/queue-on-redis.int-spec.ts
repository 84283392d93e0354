import { describeWithRedis, startRedis, type RedisServer } from '../../../test/support/redis.js';
import { Outbox, type Actor, type Job, type OutboxBatch } from '../src/index.js';
import { eventually } from './support/eventually.js';
import { givenACase, givenAPerson, requestOf } from './support/givens.js';
import { startPlatform, type PlatformUnderTest } from './support/platform-under-test.js';
import { itKeepsTheRulesOfAQueue } from './support/queue-parity.js';
import { startWorker } from './support/worker.js';

describeWithRedis('the queue on Redis', () => {
  itKeepsTheRulesOfAQueue(startRedis);
});

describeWithRedis('a Redis that is killed in the middle of work', () => {
  let redis: RedisServer;
  let platform: PlatformUnderTest;
  let person: Actor;
  let caseId: string;

  beforeAll(async () => {
    redis = await startRedis();
    platform = await startPlatform({ env: { ZEGEL_QUEUE_URL: redis.url } });
    person = await givenAPerson(platform.database);
    caseId = await givenACase(platform.database, { memberIds: [person.id] });
  });

  afterAll(async () => {
    await platform.stop();
    await redis.stop();
  });

  it('loses nothing: commands go on, and all is heard once when it is back', async () => {
    const heard: string[] = [];
    const job: Job = {
      queue: 'planning',
      name: 'deadlines.plan.v1',
      listensTo: () => true,
      handle: (data) =>
        platform.app.get(Outbox).hearOnce('deadlines.plan.v1', (data as OutboxBatch).messageIds, 'a job', async (messages) => void heard.push(...messages.map(({ subjectId }) => subjectId))),
    };
    const worker = await startWorker(platform.config, [job]);
    const seize = (subjectId: string): Promise<string> =>
      platform.uow.run(requestOf(person), async () => platform.uow.record({ type: 'item.seized', caseId, subjectType: 'item', subjectId, occurredOn: '2026-01-05' }));
    await seize('before');
    await eventually(() => heard.length === 1, 'hearing the first');

    await redis.kill9();
    for (let number = 0; number < 10; number += 1) await seize(`during ${number}`);
    expect(heard).toEqual(['before']);
    await redis.start();
    await eventually(() => heard.length === 11, 'hearing the rest', 30_000);
    await worker.close();

    expect(heard).toEqual(['before', ...Array.from({ length: 10 }, (_, number) => `during ${number}`)]);
    expect(await platform.database.query(`SELECT 1 FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}'`)).toEqual([]);
  });
});
