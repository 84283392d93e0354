import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_PATIENCE_MS = 100_000;

/** How a process ended after it was asked to. */
export interface Ending {
  readonly code: number | null;
  readonly seconds: number;
}

/** One container of a service, as a process. */
export class Replica {
  private child: ChildProcess | undefined;
  private text = '';

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly command: readonly string[],
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Everything it wrote. */
  get output(): string {
    return this.text;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts the process and waits until it serves. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, this.command.slice(1), { cwd: this.folder, env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.text += String(chunk)));
    for (const giveUp = Date.now() + READY_PATIENCE_MS; Date.now() < giveUp; await sleep(50)) {
      if (!this.isRunning) throw new Error(`${this.name} ended while starting:\n${this.text.slice(-2000)}`);
      if (await this.isReady()) return;
    }
    this.kill();
    throw new Error(`${this.name} was not ready in time:\n${this.text.slice(-2000)}`);
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Stops it as the engine does: SIGTERM, then SIGKILL when the patience is over. */
  async stop(patienceSeconds: number): Promise<Ending> {
    const since = Date.now();
    if (!this.child || !this.isRunning) return { code: this.child?.exitCode ?? null, seconds: 0 };
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const killer = setTimeout(() => this.kill(), patienceSeconds * 1000);
    await exit;
    clearTimeout(killer);
    return { code: this.child.exitCode, seconds: (Date.now() - since) / 1000 };
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }
}
