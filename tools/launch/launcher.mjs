// Everything that runs while Zegel runs: PostgreSQL, the api, the worker and the sealer.
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServices } from '../build/build-services.mjs';
import { buildWeb } from '../build/build-web.mjs';
import { freePort } from '../free-port.mjs';
import { isServerOf } from '../postgres/postmaster.mjs';
import { isUsedByCommands, openDatabase, startPostgres } from './database.mjs';
import { demoAccounts } from './demo.mjs';
import { providerEnvironment, refuseOverruled, sealerEnvironment, serviceEnvironment, usesDevelopmentProvider } from './environment.mjs';
import { withLock } from './lock.mjs';
import { forgetServices, recordServices, stopOrphans } from './orphans.mjs';
import { PLACES } from './places.mjs';
import { Service } from './service.mjs';

const DEFAULT_PORT = 3000;
const READY_PATIENCE_MS = 120_000;
const DATABASE_WATCH_MS = 1000;

/** One run of Zegel, from start to stop. */
export class Launcher {
  /** @type {Service[]} */
  #services = [];
  /** @type {import('../embedded-pg.mjs').EmbeddedPostgres | undefined} */
  #postgres;
  #stopping = new AbortController();
  /** @type {Promise<unknown> | undefined} */
  #started;
  /** @type {Promise<void> | undefined} */
  #stopped;

  /**
   * @param {object} options
   * @param {(line: string) => void} options.say
   * @param {(reason: string) => void} options.onFailure  Zegel cannot go on
   */
  constructor(options) {
    this.options = options;
  }

  /**
   * Brings everything up.
   * @returns {Promise<{ url: string, accounts: import('./demo.mjs').DemoAccount[] }>}
   * @throws when it cannot, or when it was stopped meanwhile
   */
  start() {
    const started = this.#startAll();
    this.#started = started;
    return started;
  }

  /** Stops everything in order: services first, then the database they use. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  /** For the impatient: the services end now, the database still in order. */
  hurry() {
    for (const service of this.#services) service.kill();
  }

  async #startAll() {
    const { say } = this.options;
    const stopping = this.#stopping.signal;
    refuseOverruled();
    const database = await withLock(PLACES.setupLock, () => this.#prepare());
    stopping.throwIfAborted();

    const wanted = wantedPort(process.env['ZEGEL_PORT']);
    const port = await freePort(wanted, process.env['ZEGEL_HTTP_HOST']);
    if (wanted !== 0 && port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
    const workerPort = await freePort();
    const provider = usesDevelopmentProvider() ? await freePort(port + 1, 'localhost') : undefined;
    const env = serviceEnvironment({ databaseUrl: database.url, port, workerPort, provider });
    const accounts = await demoAccounts(env, stopping);
    stopping.throwIfAborted();

    const host = healthHost(env['ZEGEL_HTTP_HOST']);
    this.#addService('api', env, `http://${host}:${port}`);
    this.#addService('worker', env, `http://${host}:${workerPort}`);
    const sealerPort = await freePort();
    this.#addService('sealer', sealerEnvironment({ databaseUrl: database.sealerUrl, port: sealerPort }), `http://${host}:${sealerPort}`);
    // Beside them, a process that shares nothing with them: it lets in whoever presses a button.
    if (provider !== undefined) this.#addService('dev-idp', providerEnvironment(provider, `${env['ZEGEL_PUBLIC_URL']}`), `http://localhost:${provider}`, ['--let-anybody-in']);
    for (const service of this.#services) service.start();
    void this.#watchPostgres();
    await Promise.all(this.#services.map((service) => service.waitUntilReady(READY_PATIENCE_MS)));
    stopping.throwIfAborted();
    return { url: `http://localhost:${port}`, accounts };
  }

  async #prepare() {
    const { say } = this.options;
    const orphans = await stopOrphans();
    if (orphans.length > 0) say(`Stopped what an earlier run had left behind: ${orphans.join(', ')}.`);
    const { compiled, bundled } = await buildServices();
    const web = await buildWeb();
    if (compiled > 0 || bundled || web === 'built') say('Built.');
    const database = await openDatabase();
    this.#postgres = database.embedded;
    if (this.#postgres?.adopted) say('PostgreSQL was still running; going on with it.');
    if (database.migrated.length > 0) say(`Database: ${database.migrated.length} migrations ran.`);
    return database;
  }

  /**
   * @param {import('./places.mjs').ServiceName} name
   * @param {NodeJS.ProcessEnv} env
   * @param {string} url
   * @param {readonly string[]} [args]
   */
  #addService(name, env, url, args = []) {
    this.#services.push(
      new Service({
        name,
        args,
        env,
        healthUrl: `${url}/health/ready`,
        say: this.options.say,
        onSpawn: () => recordServices(this.#services),
        onGiveUp: this.options.onFailure,
      }),
    );
  }

  /** A PostgreSQL that was killed comes back where its users know it; they connect again by themselves. */
  async #watchPostgres() {
    while (!this.#stopping.signal.aborted && this.#postgres) {
      const { pid, port } = this.#postgres;
      if (!isServerOf(pid, PLACES.postgres)) {
        this.options.say('PostgreSQL ended; starting it again.');
        try {
          this.#postgres = await startPostgres(port);
        } catch (error) {
          this.options.onFailure(String(error));
          return;
        }
      }
      await sleep(DATABASE_WATCH_MS, undefined, { ref: false });
    }
  }

  async #stopAll() {
    this.#stopping.abort();
    await Promise.all(this.#services.map((service) => service.stop()));
    await this.#started?.catch(() => undefined); // what was being started is there to be stopped now
    await Promise.all(this.#services.map((service) => service.stop()));
    forgetServices();
    await withLock(PLACES.setupLock, () => this.#leavePostgres());
  }

  /** What an operator's command is in the middle of is brought to its end; the command stops PostgreSQL then. */
  async #leavePostgres() {
    const postgres = this.#postgres;
    if (postgres && (await isUsedByCommands(postgres.url))) this.options.say('A command still runs; PostgreSQL stops when it has ended.');
    else await postgres?.stop();
  }
}

/** @param {string | undefined} host */
function healthHost(host) {
  if (host === undefined || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * @param {string | undefined} setting
 * @throws when it is no port
 */
function wantedPort(setting) {
  if (setting === undefined) return DEFAULT_PORT;
  const port = Number(setting);
  if (!/^\d+$/.test(setting) || port > 65_535) throw new Error(`ZEGEL_PORT: "${setting}" is no port; it is a number from 0 to 65535.`);
  return port;
}
