import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_PATIENCE_MS = 100_000;
const STOP_PATIENCE_MS = 15_000;

/** A built service as a real process, to be stopped, killed and started again in a test. */
export class ChildService {
  private child: ChildProcess | undefined;
  private text = '';

  constructor(
    readonly name: 'api' | 'worker' | 'sealer',
    private readonly env: NodeJS.ProcessEnv,
    private readonly healthUrl: string,
    private readonly services = path.resolve('dist/services'),
  ) {}

  /** Everything the process wrote, over all its lives. */
  get output(): string {
    return this.text;
  }

  get pid(): number | undefined {
    return this.isRunning ? this.child?.pid : undefined;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts the process and waits until it is ready. */
  async start(): Promise<void> {
    if (this.isRunning) throw new Error(`${this.name} runs already`);
    const child = spawn(process.execPath, ['--enable-source-maps', path.join(this.services, `${this.name}.js`)], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.text += String(chunk)));
    }
    await this.untilReady();
  }

  /** Stops as an operator would. A process that does not end in fifteen seconds fails the test. */
  async stop(): Promise<void> {
    if (!this.child || !this.isRunning) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const outcome = await Promise.race([exit, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
    if (outcome !== undefined) return;
    this.child.kill('SIGKILL');
    await exit;
    throw new Error(`${this.name} did not stop on SIGTERM:\n${this.text.slice(-2000)}`);
  }

  /** Ends the process without a word, as a power failure does. */
  async kill9(): Promise<void> {
    if (!this.child || !this.isRunning) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }

  private async untilReady(): Promise<void> {
    for (const giveUp = Date.now() + READY_PATIENCE_MS; Date.now() < giveUp; await sleep(50)) {
      if (!this.isRunning) throw new Error(`${this.name} ended while starting:\n${this.text.slice(-2000)}`);
      if (await answersOk(this.healthUrl)) return;
    }
    await this.kill9();
    throw new Error(`${this.name} was not ready in time:\n${this.text.slice(-2000)}`);
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
