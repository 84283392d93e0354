import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../tools/free-port.mjs';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Listener, Logger } from '../src/index.js';
import { eventually } from './support/eventually.js';
import { gateTo, type Gate } from './support/gate.js';

/** Longer than the listener waits before it tries again, so that a second try would show. */
const LONG_ENOUGH_FOR_A_SECOND_TRY = 1_500;

let database: TestDatabase;
let gate: Gate;
let listener: Listener;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  gate = gateTo(database.appUrl, await freePort());
  listener = new Listener({ ZEGEL_DATABASE_URL: gate.url }, new Logger({ ZEGEL_LOG_LEVEL: 'error' }));
});

afterEach(async () => {
  await listener.onApplicationShutdown();
  await gate.close();
});

afterAll(() => database.drop());

const say = (payload: string): Promise<unknown> => database.query(`SELECT pg_notify('news', $1)`, [payload]);

async function listen(channel = 'news'): Promise<string[]> {
  const heard: string[] = [];
  await listener.on(channel, (payload) => void heard.push(payload));
  return heard;
}

describe('the listener', () => {
  it('hears what is said on its channels, on one connection', async () => {
    await gate.open();
    const [news, others] = [await listen(), await listen('other')];

    await say('a case');
    await eventually(() => news.length > 0, 'hearing');

    expect(news).toEqual(['a case']);
    expect(others).toEqual([]);
    expect(gate.standing).toBe(1);
  });

  it('comes back by itself when its connection breaks, and has everyone look for what was missed', async () => {
    await gate.open();
    const heard = await listen();
    await gate.close();
    await say('missed');
    await gate.open();

    await eventually(() => heard.length > 0, 'coming back');
    await say('after');
    await eventually(() => heard.length > 1, 'hearing again');

    expect(heard).toEqual(['', 'after']);
    expect(gate.standing).toBe(1);
  });

  it('comes back on one connection after it could not begin, and hears each word once', async () => {
    const heard = await listen();
    await gate.open();
    await eventually(() => heard.length > 0, 'beginning');
    await sleep(LONG_ENOUGH_FOR_A_SECOND_TRY);

    await say('once');
    await eventually(() => heard.includes('once'), 'hearing');
    await sleep(100);

    expect(heard).toEqual(['', 'once']);
    expect(gate.standing).toBe(1);
  });

  it('comes back after a long absence', async () => {
    await gate.open();
    const heard = await listen();
    await gate.close();
    await sleep(2 * LONG_ENOUGH_FOR_A_SECOND_TRY);
    await gate.open();

    await eventually(() => heard.length > 0, 'coming back');
    await sleep(LONG_ENOUGH_FOR_A_SECOND_TRY);

    expect(heard).toEqual(['']);
    expect(gate.standing).toBe(1);
  });

  it('lets go when it is stopped, also while it is trying to come back', async () => {
    await gate.open();
    await listen();
    await gate.close();
    await sleep(100);
    await listener.onApplicationShutdown();
    await gate.open();
    await sleep(LONG_ENOUGH_FOR_A_SECOND_TRY);

    expect(gate.standing).toBe(0);
  });
});
