import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildServer, MANIFEST } from './build-server.mjs';
import { hashOf, PROJECT_ROOT } from './source-files.mjs';
import { writeWhole } from './write-whole.mjs';

export const SERVICES = ['api', 'worker', 'sealer', 'cli'];
const OUTPUT = 'dist/services';
const STAMP = 'dist/.services-build.json';

/**
 * Loaded from node_modules: what holds machine code, what is only loaded when it is needed, what must be one copy for the
 * packages beside it, and what is optional and not there.
 */
const OUTSIDE = [/^@aws-sdk\//, /^exceljs$/, /^date-holidays$/, /^pdfkit$/, /^bwip-js$/, /^@node-rs\//, /^pg(-native)?$/, /^class-transformer/, /^@nestjs\/(microservices|websockets|platform-express)/, /^@fastify\/view$/, /^@valkey\//];
/** Expected: packages ask for others that are not installed, and do without. */
const QUIET = new Set(['UNRESOLVED_IMPORT', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM']);

/**
 * Compiles the server and puts each service with its packages into a few files: a start reads ten files instead of 3,400,
 * which takes a third of the time. What did not change is not built again.
 * @param {string} [root]
 */
export async function buildServices(root = PROJECT_ROOT) {
  const server = await buildServer(root);
  const state = hashOf([MANIFEST, 'package-lock.json'].map((file) => readFileSync(path.join(root, file), 'utf8')).join() + readFileSync(import.meta.filename, 'utf8'));
  const last = readStamp(root);
  const there = existsSync(path.join(root, OUTPUT)) ? readdirSync(path.join(root, OUTPUT)) : [];
  if (last.state === state && Object.entries(last.files).every(([file, made]) => there.includes(file) && made === hashOf(readFileSync(path.join(root, OUTPUT, file))))) return { ...server, bundled: false };

  const files = await bundle(root);
  for (const { name, text } of files) writeWhole(path.join(root, OUTPUT, name), text);
  const made = Object.fromEntries(files.map(({ name, text }) => [name, hashOf(text)]));
  // A process that still runs on the build before may load a part of it yet.
  for (const file of there) if (!(file in made) && !(file in last.files)) rmSync(path.join(root, OUTPUT, file));
  writeWhole(path.join(root, STAMP), JSON.stringify({ state, files: made }));
  return { ...server, bundled: true };
}

/**
 * @param {string} root
 * @returns {Promise<{ name: string, text: string }[]>} the entry points last
 */
async function bundle(root) {
  const { rolldown } = await import('rolldown'); // only when there is something to bundle: a start is faster without
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(SERVICES.map((name) => [name, path.join(root, 'dist/apps', name, 'src/main.js')])),
    platform: 'node',
    external: OUTSIDE,
    plugins: [ourSources(root)],
    onLog: (level, log, say) => {
      if (!QUIET.has(log.code ?? '')) say(level, log);
    },
  });
  const { output } = await build.generate({
    dir: path.join(root, OUTPUT),
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    comments: { legal: false, annotation: false, jsdoc: false },
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Commands that only compute need the dates and none of the other packages.
    codeSplitting: { groups: [{ name: 'packages-dates', priority: 1, test: /node_modules\/temporal-/ }, { name: 'packages', test: /node_modules/ }] },
  });
  await build.close();
  return output
    .map((part) => (part.type === 'chunk' ? { name: part.fileName, text: part.code, entry: part.isEntry } : { name: part.fileName, text: String(part.source), entry: false }))
    .filter(({ name }) => !/^packages-.*\.map$/.test(name)) // a map of all packages would be read at every start
    .map((file) => (file.name.startsWith('packages-') ? { ...file, text: file.text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n') } : file))
    .sort((a, b) => Number(a.entry) - Number(b.entry));
}

/**
 * Our compiled files: with the maps to their sources, and with the folder they were compiled to, where their data lies.
 * @param {string} root
 * @returns {import('rolldown').Plugin}
 */
function ourSources(root) {
  const compiled = path.join(root, 'dist') + path.sep;
  return {
    name: 'our-sources',
    load(id) {
      if (!id.startsWith(compiled) || !id.endsWith('.js')) return null;
      const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
      const folder = path.relative(path.join(root, OUTPUT), path.dirname(id));
      return {
        code: code.replaceAll('import.meta.dirname', `decodeURIComponent(new URL(${JSON.stringify(folder)}, import.meta.url).pathname)`),
        map: existsSync(`${id}.map`) ? readFileSync(`${id}.map`, 'utf8') : null,
      };
    },
  };
}

/**
 * @param {string} root
 * @returns {{ state: string, files: Record<string, string> }}  each file with the hash of its content
 */
function readStamp(root) {
  try {
    return JSON.parse(readFileSync(path.join(root, STAMP), 'utf8'));
  } catch {
    return { state: '', files: {} };
  }
}
