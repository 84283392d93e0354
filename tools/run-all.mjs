import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from './build/source-files.mjs';

/**
 * Runs programs of node_modules/.bin or our own tools, all of them, and tells how many failed. Of those that run at once each says
 * what it has to say when it has ended.
 * @param {readonly (readonly [name: string, ...command: string[]])[]} steps
 * @param {{ atOnce?: number }} [options]  one after the other when nothing is said
 * @returns {Promise<number>}
 */
export async function runAll(steps, { atOnce = 1 } = {}) {
  const waiting = [...steps];
  let failed = 0;
  const runNext = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, program = '', ...args] = step;
      const since = Date.now();
      const { code, output } = await run(program, args, atOnce > 1);
      if (code !== 0) failed++;
      console.log(`${output}${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return failed;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} kept  whether its output is given back rather than shown as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(program, args, kept) {
  const ours = program.endsWith('.mjs');
  const file = ours ? path.join(PROJECT_ROOT, program) : path.join(PROJECT_ROOT, 'node_modules/.bin', program);
  const child = spawn(ours ? process.execPath : file, ours ? [file, ...args] : [...args], {
    cwd: PROJECT_ROOT,
    stdio: kept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
