import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from './build/source-files.mjs';

/**
 * Runs programs of node_modules/.bin or our own tools one after the other, all of them, and tells how many failed.
 * @param {readonly (readonly [name: string, ...command: string[]])[]} steps
 * @returns {Promise<number>}
 */
export async function runAll(steps) {
  let failed = 0;
  for (const [name, program = '', ...args] of steps) {
    const since = Date.now();
    const code = await run(program, args);
    if (code !== 0) failed++;
    console.log(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  }
  return failed;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function run(program, args) {
  const ours = program.endsWith('.mjs');
  const file = ours ? path.join(PROJECT_ROOT, program) : path.join(PROJECT_ROOT, 'node_modules/.bin', program);
  const child = spawn(ours ? process.execPath : file, ours ? [file, ...args] : [...args], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
