import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { CaseFile } from '../../libs/cases/src/contract.js';
import type { Deadline } from '../../libs/deadlines/src/contract.js';
import type { CaseDocument } from '../../libs/documents/src/contract.js';
import type { Item, RecordSeizureResponse } from '../../libs/items/src/contract.js';
import type { PreferencesRequest } from '../../libs/notifications/src/contract.js';
import { holdSignIn } from './support/held-request.js';
import { Installation } from './support/installation.js';
import { enrolOffice, type Colleague } from './support/office.js';
import type { Replica } from './support/replica.js';
import { Visitor } from './support/visitor.js';

/** Who chooses nothing hears what only happened in the one mail of the day. */
const MAILED_AT_ONCE: PreferencesRequest = { zone: 'Europe/Amsterdam', digestHour: 8, choices: [{ kind: 'item-status', inApp: true, mail: 'at-once' }] };

const programs = { postgres: process.env['DEBIAN_PG_BIN'] ?? '', redis: process.env['TEST_REDIS_SERVER'] ?? '' };
/** Skipped, and counted as skipped, where Debian's PostgreSQL or Redis is not installed. */
const describeOnDebian = programs.postgres !== '' && programs.redis !== '' ? describe : describe.skip;

describeOnDebian("the services of docker-compose.yml on Debian's PostgreSQL and Redis", () => {
  let here: Installation;
  let migrations: readonly string[];
  let apis: readonly [Replica, Replica];
  let workers: readonly [Replica, Replica];
  let sealer: Replica;
  let people: Record<'prosecutor' | 'asset-officer', Colleague>;
  let unitId: string;
  let prosecutor: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    here = await Installation.start(programs);
    migrations = [(await here.once('migrate')).output, (await here.once('migrate')).output];
    ({ unitId, people } = await enrolOffice(here.settingsOf('api'), ['prosecutor', 'asset-officer']));
    sealer = await here.scale('sealer');
    apis = [await here.scale('api'), await here.scale('api')];
    workers = [await here.scale('worker'), await here.scale('worker')];
    prosecutor = await Visitor.signIn(apis[0].url, people.prosecutor);
    await prosecutor.act(apis[0].url, 'PUT', '/me/notification-preferences', MAILED_AT_ONCE, 0);
    officer = await Visitor.signIn(apis[1].url, people['asset-officer']);
  }, 240_000);

  afterAll(() => (here as Installation | undefined)?.stop());

  /** A case with a car that was seized, followed by the prosecutor, who hears by mail what happens to it. */
  async function givenFollowedCar(title: string): Promise<{ caseId: string; itemId: string; documentId: string; file: Buffer }> {
    const [one, other] = apis;
    const opened = await prosecutor.act<{ id: string }>(one.url, 'POST', '/cases', { title, unitId, leadId: people.prosecutor.id, classification: 'normal' });
    const caseId = opened.body.id;
    const seizure = { seizedOn: today(), grounds: ['nl-sv-94'], place: 'Havenkade 12', things: [{ assetClass: 'vehicle', description: 'Blue car', details: { make: 'Volkswagen' } }] };
    const seized = await officer.act<RecordSeizureResponse>(other.url, 'POST', `/cases/${caseId}/seizures`, seizure);
    const itemId = seized.body.items[0]?.id ?? '';
    await prosecutor.act(other.url, 'PUT', `/items/${itemId}/follow`, {});
    const file = Buffer.from(`Notice of ${title}\n`.repeat(1000));
    const form = new FormData();
    form.set('title', 'Notice of seizure');
    form.set('kind', 'notice');
    form.set('file', new Blob([file], { type: 'text/plain' }), 'notice.txt');
    const added = await officer.act<CaseDocument>(one.url, 'POST', `/cases/${caseId}/documents`, form);
    return { caseId, itemId, documentId: added.body.id, file };
  }

  async function notice({ itemId, documentId }: { itemId: string; documentId: string }): Promise<void> {
    const { body: item } = await officer.get<Item>(apis[0].url, `/items/${itemId}`);
    const act = { action: 'notice', occurredOn: today(), ground: 'nl-sv-94-3', documentId };
    await officer.act(apis[1].url, 'POST', `/items/${itemId}/transitions`, act, item.version);
  }

  /** Mails whose link leads to the item: it was noticed. */
  const mailsAbout = (itemId: string): number => here.around.mail.mails.filter(({ text }) => text?.includes(itemId)).length;
  const countOf = (metrics: string, name: string): number =>
    metrics.split('\n').filter((line) => line.startsWith(name)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  const metricsOf = async ({ url }: Replica): Promise<string> => (await fetch(`${url}/metrics`)).text();

  it('migrates a fresh database, and finds nothing to do at the next start', () => {
    expect(migrations).toEqual([expect.stringMatching(/^migrated: \w+/), 'nothing to migrate\n']);
  });

  it('is healthy by its own checks', async () => {
    const health = {
      api: await Promise.all(apis.map((replica) => here.isHealthy('api', replica))),
      worker: await Promise.all(workers.map((replica) => here.isHealthy('worker', replica))),
      sealer: await here.isHealthy('sealer', sealer),
      stores: [await here.around.postgres.isHealthy(), await here.around.redis.isHealthy()],
    };

    expect(health).toEqual({ api: [true, true], worker: [true, true], sealer: true, stores: [true, true] });
  });

  it('refuses a database whose connection would be the owner', async () => {
    const owner = here.settingsOf('migrate')['ZEGEL_OWNER_DATABASE_URL_FILE'] ?? '';
    const { code, output } = await here.once('api', { ZEGEL_DATABASE_URL_FILE: owner, ZEGEL_HTTP_HOST: '127.0.0.1' });

    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('The database is not safe to use: the role zegel_owner is a superuser') });
  });

  it('serves the web app, with https kept for two years', async () => {
    const page = await fetch(`${apis[0].url}/`);

    expect(page.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(await page.text()).toContain('<title>Zegel</title>');
  });

  it('knows a person at every replica who signed in at one', async () => {
    const seen = await Promise.all(apis.map(({ url }) => prosecutor.get<{ login: string }>(url, '/me')));

    expect(seen.map(({ body }) => body.login)).toEqual(['prosecutor', 'prosecutor']);
  });

  it('plans deadlines in a worker for what was recorded at an api, and shows them at the other', async () => {
    const { caseId } = await givenFollowedCar('Zilvermeeuw');

    await until(async () => (await prosecutor.get<Deadline[]>(apis[1].url, `/cases/${caseId}/deadlines`)).body.length > 0);
  });

  it('keeps a document in the object storage, and gives it back at the other replica', async () => {
    const { documentId, file } = await givenFollowedCar('Hazelaar');

    const open = (): Promise<Response> => fetch(`${apis[1].url}/api/v1/documents/${documentId}/content`, { headers: prosecutor.headers });
    await until(async () => (await open()).ok); // a worker has let it out of quarantine
    const response = await open();

    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect([...here.around.objects.objects.keys()]).toEqual(expect.arrayContaining([expect.stringMatching(/^zegel\/files\/documents\//)]));
  });

  it('shows on a page that is open at one replica what is done at the other, and mails it', async () => {
    const car = await givenFollowedCar('Ekster');
    const page = await fetch(`${apis[0].url}/api/v1/live`, { headers: prosecutor.headers });
    const reader = (page.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    void (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
    })().catch(() => undefined);

    await notice(car);

    await until(() => heard.includes('event: notification') && mailsAbout(car.itemId) > 0);
    await reader.cancel();
    expect(here.around.mail.mails.at(-1)?.from?.value).toEqual([{ name: 'Zegel', address: 'zegel@example.org' }]);
  });

  it('goes on while Redis is away, and catches up when it is back: each mail once', async () => {
    const car = await givenFollowedCar('Wulp');

    await here.around.redis.kill9();
    await notice(car);
    const without = await Promise.all(apis.map(({ url }) => prosecutor.get<CaseFile>(url, `/cases/${car.caseId}`)));
    const again = await Visitor.signIn(apis[0].url, people.prosecutor);
    const ready = await Promise.all([...apis, ...workers].map((replica) => replica.isReady()));
    await sleep(3_000); // the worker tries, in vain
    const mailed = mailsAbout(car.itemId);
    await here.around.redis.start();

    expect(without.map(({ status }) => status)).toEqual([200, 200]);
    expect((await again.get<{ login: string }>(apis[1].url, '/me')).body.login).toBe('prosecutor');
    expect(ready).toEqual([true, true, true, true]);
    expect(mailed).toBe(0);
    await until(() => mailsAbout(car.itemId) > 0, 60_000);
    await sleep(3_000);
    expect(mailsAbout(car.itemId)).toBe(1);
    const letters = here.around.mail.mails.map(({ messageId }) => messageId);
    expect(new Set(letters).size).toBe(letters.length);
  }, 120_000);

  it('makes its schedules again in a Redis that lost everything', async () => {
    const car = await givenFollowedCar('Kievit');

    await here.around.redis.kill9();
    here.around.redis.forget();
    await notice(car);
    await here.around.redis.start();

    await until(() => mailsAbout(car.itemId) > 0, 60_000);
  }, 120_000);

  it('starts while Redis is away, and works when it is there', async () => {
    await here.around.redis.kill9();
    const late = await here.scale('worker');
    const api = await here.scale('api');
    await here.around.redis.start();

    await until(async () => countOf(await metricsOf(late), 'zegel_job_seconds_count') > 0, 60_000);
    expect(await here.isHealthy('worker', late)).toBe(true);
    await Promise.all([late.stop(here.patienceOf('worker')), api.stop(here.patienceOf('api'))]);
  }, 120_000);

  it('stops in time while Redis is away', async () => {
    const replicas = await Promise.all([here.scale('worker'), here.scale('api')]);
    await here.around.redis.kill9();

    const endings = await Promise.all(replicas.map((replica) => replica.stop(here.patienceOf('api'))));
    await here.around.redis.start();

    expect(endings.map(({ code }) => code)).toEqual([0, 0]);
    expect(Math.max(...endings.map(({ seconds }) => seconds))).toBeLessThan(25);
  }, 120_000);

  it('keeps the queue behind a password', async () => {
    const stranger = new Redis({ port: here.around.redis.port, lazyConnect: true, maxRetriesPerRequest: 0 });
    stranger.on('error', () => undefined);

    await expect(stranger.ping()).rejects.toThrow('NOAUTH');
    stranger.disconnect();
  });

  it('tells Prometheus what it does, at every replica', async () => {
    const api = await Promise.all(apis.map(metricsOf));
    const worker = (await Promise.all(workers.map(metricsOf))).join('\n');

    for (const page of api) expect(countOf(page, 'zegel_http_request_seconds_count')).toBeGreaterThan(0);
    expect(countOf(worker, 'zegel_outbox_relayed_total')).toBeGreaterThan(0);
    expect(countOf(worker, 'zegel_job_seconds_count')).toBeGreaterThan(0);
    expect(worker).toContain('zegel_outbox_oldest_seconds');
  });

  it('finishes the request under way and closes the pages that are open when it is told to stop, in time', async () => {
    const page = await fetch(`${apis[0].url}/api/v1/live`, { headers: prosecutor.headers });
    const held = await holdSignIn(apis[1].url, people.prosecutor);

    const ending = Promise.all([
      ...apis.map((replica) => replica.stop(here.patienceOf('api'))),
      ...workers.map((replica) => replica.stop(here.patienceOf('worker'))),
    ]);
    await sleep(500);
    const status = await held.finish();
    const endings = await ending;
    await page.text();

    expect(status).toBe(200);
    expect(endings.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(Math.max(...endings.map(({ seconds }) => seconds))).toBeLessThan(25);
  }, 60_000);

  it('wrote no secret, no name and no login into its logs', () => {
    const logs = [...apis, ...workers, sealer].map(({ output }) => output).join('\n');
    const secrets = Object.keys(here.compose.secrets).filter((name) => name !== 's3_access_key');
    const told = [...secrets.map((name) => here.secrets.read(here.compose, name)), ...Object.values(people).flatMap(({ name, email, password }) => [name, email, password]), 'Zilvermeeuw'];

    expect(logs.length).toBeGreaterThan(0);
    expect(told.filter((text) => logs.includes(text))).toEqual([]);
  });
});

/** The legal date of now. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

/** Waits until something is so. */
async function until(isSo: () => boolean | Promise<boolean>, patienceMilliseconds = 30_000): Promise<void> {
  for (const giveUp = Date.now() + patienceMilliseconds; Date.now() < giveUp; await sleep(100)) if (await isSo()) return;
  throw new Error(`not so within ${patienceMilliseconds} ms`);
}
