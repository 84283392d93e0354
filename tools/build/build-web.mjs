import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, hashOfFiles, PROJECT_ROOT } from './source-files.mjs';

const OUTPUT = 'dist/web';
const STAMP = 'dist/.web-build';
/** Written by the build itself. */
const GENERATED = /\.gen\.ts$/;

/**
 * Builds the web app when its sources, the contracts it reads its types from, or the packages changed.
 * @param {string} [root]
 * @returns {Promise<'built' | 'unchanged' | 'no sources'>}
 */
export async function buildWeb(root = PROJECT_ROOT) {
  const app = path.join(root, 'apps/web');
  if (!existsSync(path.join(app, 'index.html'))) return 'no sources';

  const contracts = [...filesBelow(root, 'libs'), ...filesBelow(root, 'apps/api')].filter((file) => file.endsWith('/contract.ts') || file.includes('/contracts/'));
  const ours = filesBelow(root, 'apps/web').filter((file) => !GENERATED.test(file));
  const state = hashOfFiles(root, [...ours, ...contracts, 'package-lock.json']);
  const stamp = path.join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${state} ${hashOfOutput(root)}`) return 'unchanged';

  await runVite(root, app);
  writeFileSync(stamp, `${state} ${hashOfOutput(root)}`);
  return 'built';
}

/**
 * What was built, as it lies there: an older build that was put back is not the one that belongs to the sources.
 * @param {string} root
 */
function hashOfOutput(root) {
  return hashOfFiles(root, filesBelow(root, OUTPUT));
}

/**
 * In a process of its own: vite takes NODE_ENV from the environment, and the app must be the production one even
 * when a test run builds it.
 * @param {string} root
 * @param {string} app
 */
function runVite(root, app) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const outDir = path.join(root, OUTPUT);
  const args = [vite, 'build', app, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`vite could not build the web app (exit code ${code})`));
    });
  });
}
