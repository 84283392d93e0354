import { Redis } from 'ioredis';
import { describeWithRedis, startRedis, type RedisServer } from './redis.js';

describeWithRedis('the Redis of the tests', () => {
  let server: RedisServer;

  beforeAll(async () => {
    server = await startRedis();
  });

  afterAll(() => server.stop());

  it('keeps what was written when it is killed, and never drops keys for want of memory', async () => {
    const before = new Redis(server.url);
    await before.set('seal', 'Z-1');
    before.disconnect();

    await server.kill9();
    await server.start();

    const after = new Redis(server.url);
    expect(await after.get('seal')).toBe('Z-1');
    expect(await after.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    after.disconnect();
  });
});
