import type pg from 'pg';
import { Queues, type Actor, type OutboxBatch, type OutboxMessage } from '../../src/index.js';
import { givenACase, givenAPerson, requestOf } from './givens.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { listenerNamed } from './relay.js';

const QUEUE = 'planning';
const TYPE = 'item.seized';

/** A row of the outbox, as the owner sees it. */
export interface OutboxRow extends pg.QueryResultRow {
  readonly id: string;
  readonly subject_id: string;
  readonly handed: boolean;
  readonly awaits: readonly string[];
}

/** A platform with two listeners on one queue, and the hands to write messages, hear them and look. */
export interface OutboxStage {
  readonly platform: PlatformUnderTest;
  readonly caseId: string;
  readonly queueName: string;
  readonly type: string;
  readonly planner: ReturnType<typeof listenerNamed>;
  readonly teller: ReturnType<typeof listenerNamed>;
  queue(): ReturnType<Queues['queue']>;
  /** Empties outbox and queue. */
  clear(): Promise<void>;
  /** Records a fact, and with it a message. */
  record(subjectId?: string, type?: string): Promise<string>;
  rows(): Promise<readonly OutboxRow[]>;
  /** The messages of each job in the queue, in the order of adding. */
  handedOut(): Promise<readonly { readonly name: string; readonly messageIds: readonly string[] }[]>;
  /** Hears messages as a worker does. @returns those that were worked on */
  hear(messageIds: readonly string[], listener: string): Promise<readonly OutboxMessage[]>;
}

export async function startOutboxStage(): Promise<OutboxStage> {
  const platform = await startPlatform();
  const person: Actor = await givenAPerson(platform.database);
  const caseId = await givenACase(platform.database, { memberIds: [person.id] });
  const queue = (): ReturnType<Queues['queue']> => platform.app.get(Queues).queue(QUEUE);
  return {
    platform,
    caseId,
    queueName: QUEUE,
    type: TYPE,
    planner: listenerNamed('deadlines.plan.v1', QUEUE, TYPE),
    teller: listenerNamed('notifications.tell.v1', QUEUE, TYPE),
    queue,
    clear: async () => {
      await platform.database.query('DELETE FROM outbox');
      await queue().obliterate({ force: true });
    },
    record: (subjectId = 'an item', type = TYPE) =>
      platform.uow.run(requestOf(person), async () => platform.uow.record({ type, caseId, subjectType: 'item', subjectId, occurredOn: '2026-01-05' })),
    rows: () => platform.database.query<OutboxRow>('SELECT id, subject_id, dispatched_at IS NOT NULL AS handed, awaits FROM outbox ORDER BY id'),
    handedOut: async () => {
      const jobs = await queue().getJobs();
      return jobs.sort((left, right) => left.timestamp - right.timestamp).map(({ name, data }) => ({ name, messageIds: (data as OutboxBatch).messageIds }));
    },
    hear: async (messageIds, listener) => {
      const heard: OutboxMessage[] = [];
      await platform.outbox.hearOnce(listener, messageIds, 'a job', async (messages) => void heard.push(...messages));
      return heard;
    },
  };
}
