import pg from 'pg';
import { Queues, type OutboxRelay } from '../src/index.js';
import { startOutboxStage, type OutboxRow, type OutboxStage } from './support/outbox-stage.js';
import { relayOf } from './support/relay.js';

let stage: OutboxStage;
let relay: OutboxRelay;

beforeAll(async () => {
  stage = await startOutboxStage();
});

beforeEach(async () => {
  relay = relayOf(stage.platform, [stage.planner]);
  await stage.clear();
});

afterEach(() => jest.restoreAllMocks());

afterAll(() => stage.platform.stop());

describe('the relay', () => {
  it('hands each message to those who listen to its type, in one batch, and awaits them', async () => {
    await stage.record('first');
    await stage.record('second');
    await stage.record('of no interest', 'case.corrected');

    expect(await relayOf(stage.platform, [stage.planner, stage.teller]).relayOnce()).toBe(3);

    const [first, second, third] = await stage.rows();
    expect(await stage.handedOut()).toEqual(expect.arrayContaining([stage.planner.name, stage.teller.name].map((name) => ({ name, messageIds: [first?.id, second?.id] }))));
    expect(first).toMatchObject({ handed: true, awaits: [stage.planner.name, stage.teller.name] });
    expect(third).toMatchObject({ subject_id: 'of no interest', handed: true, awaits: [] });
  });

  it('hands out nothing twice while the listener has time', async () => {
    await stage.record();
    await relay.relayOnce();

    expect(await relay.relayOnce()).toBe(0);
    expect(await stage.handedOut()).toHaveLength(1);
  });

  it('gives ids to the queue and nothing that was recorded', async () => {
    await stage.record('Jan Jansen, a name that someone typed');
    await relay.relayOnce();

    const [{ id } = { id: '' }] = await stage.rows();
    const [job] = await stage.queue().getJobs();
    expect(job?.data).toEqual({ messageIds: [id] });
  });

  it('leaves messages to another relay that has them in hand', async () => {
    await stage.record('first');
    await stage.record('second');

    const taken = await Promise.all([relay.relayOnce(), relayOf(stage.platform, [stage.planner]).relayOnce()]);

    expect(taken[0] + taken[1]).toBe(2);
    expect((await stage.handedOut()).flatMap(({ messageIds }) => messageIds)).toHaveLength(2);
  });
});

describe('a message that commits after a later one', () => {
  /** Begins a transaction that takes the earlier number and stays open. */
  async function insertWithoutCommit(subjectId: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: stage.platform.database.ownerUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query(`INSERT INTO outbox (event_id, type, case_id, subject_type, subject_id) VALUES (gen_random_uuid(), $1, $2, 'item', $3)`, [stage.type, stage.caseId, subjectId]);
    return client;
  }

  async function commit(client: pg.Client): Promise<void> {
    await client.query('COMMIT');
    await client.end();
  }

  it('is handed out when it is there', async () => {
    const slow = await insertWithoutCommit('early number, late commit');
    await stage.record('late number, early commit');
    await relay.relayOnce();
    await commit(slow);
    await relay.relayOnce();

    expect(await stage.rows()).toEqual([expect.objectContaining({ subject_id: 'early number, late commit', handed: true }), expect.objectContaining({ handed: true })]);
    expect(await stage.handedOut()).toHaveLength(2);
  });

  it('is skipped for good by a planted reader of what comes after the last one seen', async () => {
    let last = '0';
    const seen: string[] = [];
    const readAfterLast = async (): Promise<void> => {
      for (const row of await stage.platform.database.query<OutboxRow>('SELECT id, subject_id FROM outbox WHERE id > $1 ORDER BY id', [last])) {
        seen.push(row.subject_id);
        last = row.id;
      }
    };
    const slow = await insertWithoutCommit('early number, late commit');
    await stage.record('late number, early commit');
    await readAfterLast();
    await commit(slow);
    await readAfterLast();

    expect(seen).toEqual(['late number, early commit']);
  });
});

describe('with the queue away', () => {
  /** The queue of another process would be at this address; nobody listens there. */
  const away = (): Queues => new Queues({ ...stage.platform.config, ZEGEL_QUEUE_URL: 'redis://127.0.0.1:1' });

  it('everything is kept, the relay is told quickly, and it catches up', async () => {
    const queues = away();
    await stage.record('first');
    await stage.record('second');
    await expect(relayOf(stage.platform, [stage.planner], queues).relayOnce()).rejects.toThrow(`The queue ${stage.queueName} takes no jobs`);
    await queues.onApplicationShutdown();

    expect((await stage.rows()).map(({ handed }) => handed)).toEqual([false, false]);

    await backOnPostgres();
    expect(await relay.relayOnce()).toBe(2);
    expect((await stage.handedOut()).flatMap(({ messageIds }) => messageIds)).toHaveLength(2);
  });

  it('commands go on', async () => {
    await expect(stage.record()).resolves.toEqual(expect.any(String));
  });

  /** The kind of queue is a setting of the whole process in BullMQ; a process has one. */
  async function backOnPostgres(): Promise<void> {
    const queues = new Queues(stage.platform.config);
    await queues.queue(stage.queueName).waitUntilReady();
    await queues.onApplicationShutdown();
  }
});

describe('a relay that is cut off between handing out and its commit', () => {
  const cutOff = async (): Promise<void> => {
    await stage.platform.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND application_name = 'zegel'`,
    );
  };

  it('hands out again, and the listener does its work once', async () => {
    await stage.record();
    const add = stage.queue().add.bind(stage.queue());
    jest.spyOn(stage.queue(), 'add').mockImplementationOnce(async (...job) => {
      const added = await add(...job);
      await cutOff();
      return added;
    });

    await expect(relay.relayOnce()).rejects.toThrow(/terminat|already released/i);
    expect(await stage.rows()).toEqual([expect.objectContaining({ handed: false, awaits: [] })]);
    expect(await relay.relayOnce()).toBe(1);

    const jobs = await stage.handedOut();
    expect(jobs).toHaveLength(2);
    const work = [];
    for (const { messageIds } of jobs) work.push(...(await stage.hear(messageIds, stage.planner.name)));
    expect(work).toEqual([expect.objectContaining({ type: stage.type, caseId: stage.caseId, subjectId: 'an item' })]);
  });
});

