// npm run supply-chain: licences, install scripts, the lock file, secrets in the tree, and the list of what is in it (CycloneDX).
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, PROJECT_ROOT } from './build/source-files.mjs';
import { installScriptFaults, lockFaults } from './supply-chain/install-scripts.mjs';
import { licenceFaults, packagesOf } from './supply-chain/licences.mjs';
import { secretsIn } from './supply-chain/secrets.mjs';

const LARGEST_TEXT_BYTES = 2_000_000;
const SBOM = path.join(PROJECT_ROOT, 'dist', 'sbom.cdx.json');

/** @param {string} name */
const read = (name) => readFileSync(path.join(PROJECT_ROOT, name), 'utf8');

const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'tools', 'docs', 'docker', '.ci'];

/**
 * What is or could be handed in; without git, what lies in the folders of the project.
 * @returns {string[]}
 */
function sourceFiles() {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT_ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return listed.split('\0').filter((name) => name !== '');
  } catch {
    return FOLDERS.flatMap((folder) => filesBelow(PROJECT_ROOT, folder));
  }
}

/** @returns {string[]} */
function secretFaults() {
  return sourceFiles().flatMap((name) => {
    const stats = statSync(path.join(PROJECT_ROOT, name), { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > LARGEST_TEXT_BYTES) return [];
    return secretsIn(read(name)).map(({ line, kind }) => `${name}:${line}: ${kind}`);
  });
}

/** @returns {number} how many parts it lists */
function writeSbom() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const text = execFileSync(npm, ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'], { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 100_000_000 });
  mkdirSync(path.dirname(SBOM), { recursive: true });
  writeFileSync(SBOM, text);
  return JSON.parse(text).components.length;
}

const lock = JSON.parse(read('package-lock.json'));
const faults = [...licenceFaults(lock), ...installScriptFaults(lock, read('.npmrc')), ...lockFaults(lock, JSON.parse(read('package.json'))), ...secretFaults()];
for (const fault of faults) console.error(fault);
console.log(`${packagesOf(lock).length} packages, ${sourceFiles().length} files, ${faults.length} faults; ${writeSbom()} parts listed in ${path.relative(PROJECT_ROOT, SBOM)}`);
process.exitCode = faults.length > 0 ? 1 : 0;
