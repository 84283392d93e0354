import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWeb } from '../../tools/build/build-web.mjs';
import { freePort } from '../../tools/free-port.mjs';
import { withLock } from '../../tools/launch/lock.mjs';
import { ChildService } from './child-service.js';
import type { TestDatabase } from './test-database.js';

export interface AppOptions {
  readonly database: Pick<TestDatabase, 'appUrl'>;
  /** 'postgres:' (the default) or the address of a Redis. */
  readonly queueUrl?: string;
  /** Build the web app and serve it: for browser tests. */
  readonly web?: boolean;
  /** Where the built services lie, when it is a build with a fault in it. */
  readonly services?: string;
  /** Settings beyond the defaults, as environment variables; made for the address when they hang on it. */
  readonly env?: Readonly<Record<string, string>> | ((url: string) => Promise<Readonly<Record<string, string>>>);
}

/** The built api and worker as real processes. The addresses stay the same when a service is started again. */
export interface AppProcess {
  readonly url: string;
  readonly api: ChildService;
  readonly worker: ChildService;
  /** The folder of the file store. */
  readonly files: string;
  /** The services' environment, for starting others beside them, such as the command line. */
  readonly env: NodeJS.ProcessEnv;
  /** Stops both and removes the files. */
  stop(): Promise<void>;
}

/** Starts api and worker on a test database and waits until both are ready. */
export async function startApp({ database, queueUrl = 'postgres:', web = false, services, env = {} }: AppOptions): Promise<AppProcess> {
  if (web) await withLock(path.resolve('.cache/test-build.lock'), () => buildWeb());
  const files = mkdtempSync(path.join(os.tmpdir(), 'zegel-files-'));
  const port = await freePort();
  const workerPort = await freePort();
  const url = `http://localhost:${port}`;
  const settings = {
    PATH: process.env['PATH'],
    TZ: 'America/New_York', // far from Amsterdam: a date that leans on the machine's zone shows
    NODE_ENV: 'production',
    ZEGEL_ENV: 'test',
    ZEGEL_DATABASE_URL: database.appUrl,
    ZEGEL_QUEUE_URL: queueUrl,
    ZEGEL_HTTP_PORT: `${port}`,
    ZEGEL_WORKER_HTTP_PORT: `${workerPort}`,
    ZEGEL_PUBLIC_URL: url,
    ZEGEL_FILES_URL: pathToFileURL(files).href,
    ZEGEL_MAIL_URL: 'mailbox:',
    ZEGEL_LOG_LEVEL: 'info',
    ...(web ? { ZEGEL_WEB_ROOT: path.resolve('dist/web') } : {}),
    ...(typeof env === 'function' ? await env(url) : env),
  };
  const api = new ChildService('api', settings, `http://127.0.0.1:${port}/health/ready`, services);
  const worker = new ChildService('worker', settings, `http://127.0.0.1:${workerPort}/health/ready`, services);
  const stop = async (): Promise<void> => {
    const outcomes = await Promise.allSettled([api.stop(), worker.stop()]);
    rmSync(files, { recursive: true, force: true });
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  };
  try {
    await Promise.all([api.start(), worker.start()]);
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  return { url, api, worker, files, env: settings, stop };
}
