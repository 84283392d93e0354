import type { Problem } from '../../libs/platform/src/contract.js';
import { Client, type Answer } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';

let office: RunningOffice;

beforeAll(async () => {
  office = await startRunningOffice();
});

afterAll(() => office.stop());

beforeEach(() => office.database.query('DELETE FROM failed_guess'));

/** Makes waits that have begun last for the test, however slow the machine is. */
const holdWaits = (): Promise<unknown> => office.database.query(`UPDATE failed_guess SET retry_after = retry_after + interval '1 hour' WHERE retry_after > clock_timestamp() - interval '1 hour' AND failures > 3`);

/** Tries to sign in, with the cookie by which a browser is known when it has one. */
const tryIt = (login: string, password: string, browser = ''): Promise<Answer<Problem>> => office.stranger.post('/session', { login, password }, { headers: { cookie: browser } });
const browserOf = (answer: Answer<unknown>): string => /zegel-browser=[^;]+/.exec(answer.headers.getSetCookie().join())?.[0] ?? '';
const guess = async (person: Person, times: number): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push((await tryIt(person.login, `geraden-${n}`)).status);
  return statuses;
};

describe('guessing a password', () => {
  it('is looked at four times, then waits, longer and longer; the right one is not looked at either meanwhile', async () => {
    const victim = await office.enrol('prosecutor');

    const looked = await guess(victim, 4);
    await holdWaits();
    const refused = await guess(victim, 4);
    const right = await tryIt(victim.login, victim.password);

    expect([looked, refused]).toEqual([Array(4).fill(401), Array(4).fill(429)]);
    expect([right.status, right.body.code]).toEqual([429, 'access.wait']);
  });

  it('does not keep the person out whose account it is: the browser they used before is let in at once, also while it goes on', async () => {
    const victim = await office.enrol('prosecutor');
    const browser = browserOf(await tryIt(victim.login, victim.password));

    const attack = guess(victim, 30);
    const during = await tryIt(victim.login, victim.password, browser);
    await attack;
    const after = await tryIt(victim.login, victim.password, browser);

    expect([during.status, after.status]).toEqual([200, 200]);
  });

  it('is slowed down from a known browser as well, for that browser alone', async () => {
    const one = await office.enrol('prosecutor');
    const mine = browserOf(await tryIt(one.login, one.password));

    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await tryIt(one.login, 'nee', mine)).status);
      if (n === 3) await holdWaits();
    }

    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
    expect((await tryIt(one.login, one.password)).status).toBe(200);
  });

  it('does not get further by many at once', async () => {
    const victim = await office.enrol('prosecutor');

    const statuses = (await Promise.all(Array.from({ length: 60 }, (_, n) => tryIt(victim.login, `geraden-${n}`)))).map(({ status }) => status);

    // Four at once; the fifth after two seconds and the sixth after four more, on a machine as slow as that.
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(6);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  });

  it('does not get further by saying to come from elsewhere: only a proxy that is named may say so', async () => {
    const victim = await office.enrol('prosecutor');
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      statuses.push((await office.stranger.post('/session', { login: victim.login, password: 'nee' }, { headers: { 'x-forwarded-for': `198.51.100.${n}` } })).status);
      if (n === 3) await holdWaits();
    }

    expect(statuses).toEqual([401, 401, 401, 401, 429, 429, 429, 429]);
  });

  it('over many logins from one place is slowed down too, and a known browser there is not', async () => {
    const colleague = await office.enrol('assistant');
    const browser = browserOf(await tryIt(colleague.login, colleague.password));

    const statuses: number[] = [];
    for (let n = 0; n < 33; n += 1) {
      statuses.push((await tryIt(`verzonnen-${n}`, 'nee')).status);
      if (n === 30) await holdWaits();
    }

    expect(statuses).toEqual([...Array(31).fill(401), 429, 429]);
    expect((await tryIt(colleague.login, colleague.password, browser)).status).toBe(200);
  });

  it('never ends in a lock: the longest wait is a minute', async () => {
    const victim = await office.enrol('prosecutor');
    await guess(victim, 4);
    for (let n = 0; n < 12; n += 1) {
      await office.database.query('UPDATE failed_guess SET retry_after = clock_timestamp()');
      await tryIt(victim.login, 'nee');
    }

    const [row] = await office.database.query<{ longest: number }>('SELECT max(extract(epoch FROM retry_after - clock_timestamp()))::float8 AS longest FROM failed_guess');

    expect(row?.longest).toBeGreaterThan(30);
    expect(row?.longest).toBeLessThanOrEqual(60);
  });

  it('keeps no addresses and no tokens, only hashes', async () => {
    const browser = browserOf(await tryIt((await office.enrol('assistant')).login, 'een-zin-van-vier-woorden')).split('=')[1] ?? '';
    const rows = await office.database.query<{ told: string }>(`SELECT encode(token_hash, 'escape') AS told FROM known_browser UNION ALL SELECT encode(key_hash, 'escape') FROM failed_guess`);

    expect(browser).toHaveLength(43);
    expect(rows.filter(({ told }) => told.includes(browser) || told.includes('127.0.0.1'))).toEqual([]);
    expect(await new Client(office.url, browser).get('/me').then(({ status }) => status)).toBe(401);
  });
});
