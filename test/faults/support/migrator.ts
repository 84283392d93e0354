import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Order {
  readonly url: string;
  /** Of the migrations, when they are others than those of this version. */
  readonly folder?: string;
  /** Those of an earlier version. */
  readonly only?: readonly string[];
  /** Does all that an installation does; without it the case store alone is migrated. */
  readonly password?: string;
}

/** The migrations, run by a process of its own. Call `stop` afterwards. */
export interface Migrator {
  /** @returns the names of the migrations that ran now */
  migrate(order: Order): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export function startMigrator(): Migrator {
  const child = spawn(process.execPath, [path.resolve('test/faults/support/migrator-process.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    migrate: async (order) => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      for (;;) {
        const { value, done } = await answers.next();
        if (done) throw new Error('whoever migrates has ended');
        // What it says of statements that failed stands between the answers.
        if (!String(value).startsWith('{"')) continue;
        const { ran, error } = JSON.parse(String(value)) as { ran?: readonly string[]; error?: string };
        if (!ran) throw new Error(error);
        return ran;
      }
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
