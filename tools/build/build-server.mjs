import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, hashOf, PROJECT_ROOT } from './source-files.mjs';
import { writeWhole } from './write-whole.mjs';

const SOURCE_FOLDERS = ['apps/api', 'apps/worker', 'apps/sealer', 'apps/cli', 'libs', 'migrations'];
/** What was compiled: of each source its hash and that of what was made of it. */
export const MANIFEST = 'dist/.server-build.json';
const TESTS = /\.(spec|int-spec|e2e-spec)\.ts$|^(libs|apps)\/[^/]+\/(test|testing)\/|\/testing\//;
/** Files the code reads at run time, copied as they are. */
const ASSETS = /\.(json|csv|txt|sql|html|css)$/;

/** @param {string} file */
const isTypeScript = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');
/** @param {string} file */
const outputOf = (file) => `dist/${file.replace(/\.ts$/, '.js')}`;

/**
 * Compiles what changed since the last build, source or output, and removes the output of sources that are gone: a migration that
 * was renamed must not run twice. Contents are compared, not times: a folder that was put back is older than what it replaces.
 * @param {string} [root]
 */
export async function buildServer(root = PROJECT_ROOT) {
  const compiler = path.join(root, 'node_modules/@swc/core/package.json');
  const salt = hashOf(['.swcrc', compiler].map((file) => readFileSync(path.resolve(root, file), 'utf8')).join());
  const before = readManifest(root, salt);
  /** @type {Record<string, string>} */
  const now = {};
  let compiled = 0;

  for (const file of SOURCE_FOLDERS.flatMap((folder) => filesBelow(root, folder))) {
    if (TESTS.test(file) || (!isTypeScript(file) && !ASSETS.test(file))) continue;
    const source = readFileSync(path.join(root, file));
    now[file] = `${hashOf(source)} ${hashOfOutput(root, file)}`;
    if (before[file] === now[file]) continue;
    if (isTypeScript(file)) await compile(root, file);
    else writeWhole(path.join(root, outputOf(file)), source);
    now[file] = `${hashOf(source)} ${hashOfOutput(root, file)}`;
    compiled++;
  }

  const gone = staleOutputs(root, now);
  for (const output of gone) rmSync(path.join(root, output));
  writeWhole(path.join(root, MANIFEST), JSON.stringify({ salt, files: now }));
  return { compiled, removed: gone.length, total: Object.keys(now).length };
}

/**
 * @param {string} root
 * @param {string} file
 */
function hashOfOutput(root, file) {
  const output = path.join(root, outputOf(file));
  return existsSync(output) ? hashOf(readFileSync(output)) : '';
}

/**
 * @param {string} root
 * @param {string} file
 */
async function compile(root, file) {
  const swc = await import('@swc/core'); // only when there is something to compile: a start is faster without
  const output = path.join(root, outputOf(file));
  const { code, map } = await swc.transformFile(path.join(root, file), {
    root,
    cwd: root,
    sourceFileName: path.relative(path.dirname(output), path.join(root, file)),
  });
  if (map) writeWhole(`${output}.map`, map);
  writeWhole(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
}

/**
 * @param {string} root
 * @param {string} salt
 * @returns {Record<string, string>}
 */
function readManifest(root, salt) {
  try {
    const manifest = JSON.parse(readFileSync(path.join(root, MANIFEST), 'utf8'));
    return manifest.salt === salt ? manifest.files : {};
  } catch {
    return {};
  }
}

/**
 * @param {string} root
 * @param {Record<string, string>} sources
 */
function staleOutputs(root, sources) {
  const wanted = new Set(Object.keys(sources).map(outputOf));
  return SOURCE_FOLDERS.flatMap((folder) => filesBelow(root, `dist/${folder}`)).filter(
    (file) => !wanted.has(file.replace(/\.js\.map$/, '.js')),
  );
}
