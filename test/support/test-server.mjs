import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/**
 * Starts a PostgreSQL for tests that cannot outlive them: it goes when this process goes, in whatever way.
 * @param {{ database: string, home?: string }} options  home: another PostgreSQL's folder with bin/
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} url: as the owner
 */
export async function startTestServer({ database, home = '' }) {
  const program = path.resolve('test/support/test-postgres.mjs');
  const child = spawn(process.execPath, [program, database, home], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C reaches it as the end of its input, after the tests' own tidying up
  });
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(line).url));
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the PostgreSQL of the tests did not start (exit code ${code})`)));
  });
  return {
    url,
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
