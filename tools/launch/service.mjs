import { spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { entryPoint, PLACES } from './places.mjs';

const LOG_LIMIT_BYTES = 20_000_000;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
/** A service that lived this long begins with a clean sheet. */
const GOOD_LIFE_MS = 60_000;
const MOST_RESTARTS = 8;
const STOP_PATIENCE_MS = 10_000;

/** One child process that is kept alive. Its log goes to a file, so that it survives its launcher. */
export class Service {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #stopping = false;
  #restarts = 0;
  /** Where in the log the words of this process begin. */
  #logFrom = 0;

  /**
   * @param {object} options
   * @param {import('./places.mjs').ServiceName} options.name
   * @param {readonly string[]} [options.args]
   * @param {NodeJS.ProcessEnv} options.env
   * @param {string} options.healthUrl
   * @param {(line: string) => void} options.say
   * @param {() => void} options.onSpawn  called for every new process
   * @param {(reason: string) => void} options.onGiveUp
   */
  constructor(options) {
    this.options = options;
    this.name = options.name;
    this.log = path.join(PLACES.logs, `${options.name}.log`);
    this.ready = false;
  }

  get pid() {
    return this.#child?.pid;
  }

  start() {
    const { name, args = [], env, onSpawn } = this.options;
    if (existsSync(this.log) && statSync(this.log).size > LOG_LIMIT_BYTES) renameSync(this.log, `${this.log}.1`);
    const output = openSync(this.log, 'a', 0o600);
    this.#logFrom = fstatSync(output).size;
    const born = Date.now();
    // Detached: Ctrl-C is for the launcher, which stops its services in order.
    const child = spawn(process.execPath, ['--enable-source-maps', entryPoint(name), ...args], {
      cwd: PLACES.root,
      env,
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.#child = child;
    child.once('exit', (code, signal) => void this.#afterDeath(signal ?? `exit code ${code}`, Date.now() - born));
    onSpawn();
  }

  /**
   * Waits until the service says it is ready.
   * @param {number} milliseconds
   */
  async waitUntilReady(milliseconds) {
    const giveUp = Date.now() + milliseconds;
    while (!this.#stopping) {
      if (await isReady(this.options.healthUrl)) {
        this.ready = true;
        return;
      }
      if (Date.now() > giveUp) throw new Error(`${this.name} was not ready in time.\n${this.lastWords()}`);
      await sleep(100);
    }
  }

  /** Asks the process to stop, and makes it after ten seconds. */
  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    await gone;
    clearTimeout(force);
  }

  kill() {
    this.#stopping = true;
    this.#child?.kill('SIGKILL');
  }

  /** The end of what this process wrote; nothing of an earlier run, whose fault may be mended by now. */
  lastWords() {
    const lines = existsSync(this.log) ? readFileSync(this.log).subarray(this.#logFrom).toString('utf8').trimEnd().split('\n') : [];
    return lines.slice(-12).join('\n');
  }

  /**
   * @param {string} cause
   * @param {number} lifetime  in milliseconds
   */
  async #afterDeath(cause, lifetime) {
    const { say, onGiveUp } = this.options;
    if (this.#stopping) return;
    if (!this.ready) {
      onGiveUp(`${this.name} did not start (${cause}).\n${this.lastWords()}`);
      return;
    }
    this.#restarts = lifetime > GOOD_LIFE_MS ? 1 : this.#restarts + 1;
    if (this.#restarts > MOST_RESTARTS) {
      onGiveUp(`${this.name} keeps ending (${cause}).\n${this.lastWords()}`);
      return;
    }
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (this.#restarts - 1));
    say(`${this.name} ended (${cause}); starting it again in ${delay / 1000} s. Its log: ${this.log}`);
    await sleep(delay);
    if (!this.#stopping) this.start();
  }
}

/** @param {string} url */
async function isReady(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}
