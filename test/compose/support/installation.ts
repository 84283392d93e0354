import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { S3Subset } from '../../../libs/documents/testing/s3-subset.js';
import { buildWeb } from '../../../tools/build/build-web.mjs';
import { freePort } from '../../../tools/free-port.mjs';
import { withLock } from '../../../tools/launch/lock.mjs';
import { SITE, readCompose, secondsOf, serviceOf, type ComposeFile } from './compose-file.js';
import { layOutImage } from './image.js';
import { makeSecrets, withSecretsHere, type MadeSecrets } from './made-secrets.js';
import { startMailServer, type MailServer } from './mail-server.js';
import { Replica } from './replica.js';
import { runOnce, type Outcome } from './run-once.js';
import { startPostgres, startRedis, type MortalStore, type Store } from './stores.js';

/** The programs that Debian installs. */
export interface Programs {
  /** The folder of PostgreSQL's programs. */
  readonly postgres: string;
  readonly redis: string;
}

/** A service that serves, by its name in docker-compose.yml, and the settings that say where. */
type Service = 'api' | 'worker' | 'sealer';
const PORTS: Readonly<Record<Service, readonly string[]>> = { api: ['ZEGEL_HTTP_PORT', 'ZEGEL_WORKER_HTTP_PORT'], worker: ['ZEGEL_HTTP_PORT', 'ZEGEL_WORKER_HTTP_PORT'], sealer: ['ZEGEL_SEALER_HTTP_PORT'] };

/** What the services lean on. */
export interface Surroundings {
  readonly postgres: Store;
  readonly redis: MortalStore;
  readonly mail: MailServer;
  readonly objects: S3Subset;
  readonly objectsUrl: string;
}

/**
 * docker-compose.yml without an engine: each service is run by its own command, in a folder with what the image holds, with the
 * settings and secrets it is given there. Only hosts and ports differ.
 */
export class Installation {
  private readonly replicas: Replica[] = [];

  private constructor(
    readonly compose: ComposeFile,
    readonly secrets: MadeSecrets,
    readonly around: Surroundings,
    private readonly stops: readonly (() => Promise<void>)[],
  ) {}

  static async start(programs: Programs): Promise<Installation> {
    // A virus scanner is tried elsewhere, with its own program: here nothing is scanned, as a site may choose.
    const compose = readCompose({ ...SITE, ZEGEL_SCANNER_URL: 'none:' });
    const secrets = makeSecrets();
    const stops: (() => Promise<void>)[] = [];
    try {
      secrets.make();
      await withLock(path.resolve('.cache/test-build.lock'), async () => {
        await buildWeb();
        layOutImage(path.join(secrets.root, 'app'));
        mkdirSync(path.join(secrets.root, 'checkpoints'));
      });
      const objects = new S3Subset();
      const objectsUrl = await objects.start();
      stops.push(() => objects.stop());
      const mail = await startMailServer();
      stops.push(mail.stop);
      const postgres = await startPostgres(compose, secrets, programs.postgres);
      stops.push(postgres.stop);
      const redis = await startRedis(compose, secrets, programs.redis);
      stops.push(redis.stop);
      writeAddresses(compose, secrets, { mail: mail.url, postgres: postgres.port, redis: redis.port });
      return new Installation(compose, secrets, { postgres, redis, mail, objects, objectsUrl }, stops);
    } catch (error) {
      await Promise.allSettled(stops.map((stop) => stop()));
      secrets.remove();
      throw error;
    }
  }

  /** Runs a service to its end, with other settings where they are given. */
  once(name: string, other: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return runOnce(serviceOf(this.compose, name).command ?? [], this.folder, { ...this.settingsOf(name), ...other });
  }

  /** One more replica of a service, ready to serve. */
  async scale(name: Service): Promise<Replica> {
    const port = await freePort();
    const ports = Object.fromEntries(PORTS[name].map((setting) => [setting, `${port}`]));
    const temporary = path.join(this.secrets.root, `tmp-${port}`);
    mkdirSync(temporary);
    const env = { PATH: process.env['PATH'], TMPDIR: temporary, NODE_ENV: 'production', ...this.settingsOf(name), ...ports, ZEGEL_HTTP_HOST: '127.0.0.1' };
    const replica = new Replica(`${name} at ${port}`, `http://127.0.0.1:${port}`, serviceOf(this.compose, name).command ?? [], this.folder, env);
    this.replicas.push(replica);
    await replica.start();
    return replica;
  }

  /** Runs the health check that docker-compose.yml has for a service against one of its replicas. */
  async isHealthy(name: Service, replica: Replica): Promise<boolean> {
    const check = (serviceOf(this.compose, name).healthcheck?.test ?? []).slice(1);
    const there = check.map((word) => word.replace(/^http:\/\/127\.0\.0\.1:\d+/, replica.url));
    return (await runOnce(there, this.folder, {})).code === 0;
  }

  /** How long the engine waits for a service to end. */
  patienceOf(name: string): number {
    return secondsOf(serviceOf(this.compose, name).stop_grace_period ?? '10s');
  }

  /** What a process of a service reads from its environment and its secrets. */
  settingsOf(name: string): Record<string, string> {
    const settings = withSecretsHere(serviceOf(this.compose, name).environment ?? {}, this.compose, this.secrets);
    return Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [key, value.replace('http://objects:3900', this.around.objectsUrl).replace(/^\/app\//, `${this.folder}/`).replace(/^\/checkpoints$/, this.checkpoints)]),
    );
  }

  async stop(): Promise<void> {
    for (const replica of this.replicas) replica.kill();
    await Promise.allSettled(this.stops.map((stop) => stop()));
    this.secrets.remove();
  }

  /** The folder of another machine to which the sealer appends. */
  get checkpoints(): string {
    return path.join(this.secrets.root, 'checkpoints');
  }

  private get folder(): string {
    return path.join(this.secrets.root, 'app');
  }
}

/** Puts the hosts and ports of here into the secrets that name hosts. */
function writeAddresses(compose: ComposeFile, secrets: MadeSecrets, here: { readonly mail: string; readonly postgres: number; readonly redis: number }): void {
  secrets.write(compose, 'mail_url', here.mail);
  secrets.write(compose, 's3_access_key', 'key'); // the only one this object storage knows
  for (const name of ['database_url', 'owner_database_url', 'sealer_database_url', 'queue_url']) {
    const address = secrets.read(compose, name);
    secrets.write(compose, name, address.replace('@postgres:5432', `@127.0.0.1:${here.postgres}`).replace('@redis:6379', `@127.0.0.1:${here.redis}`));
  }
}
