import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A PostgreSQL of its own, with the settings of `npm start` and not those of the tests. It runs from a process of its own
 * and goes with it.
 * @param initdb further arguments for making its data folder
 */
export async function startDurableServer(initdb: readonly string[] = []): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-durable-'));
  const script = `
    import { startEmbeddedPg } from ${JSON.stringify(pathToFileURL(path.resolve('tools/embedded-pg.mjs')).href)};
    const server = await startEmbeddedPg({ dir: ${JSON.stringify(path.join(folder, 'pg'))}, initdb: ${JSON.stringify(initdb)} });
    process.stdin.on('end', () => server.stop()).resume();
    console.log(server.url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const started = once(child.stdout, 'data').then(([line]) => String(line).trim());
  const url = await Promise.race([started, ended.then(() => Promise.reject(new Error('The server did not start.')))]);
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
