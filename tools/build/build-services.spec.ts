import { execFile, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SERVICES } from './build-services.mjs';

let root: string;

const at = (file: string): string => path.join(root, file);

function write(file: string, source: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), source);
}

const run = (service: string): SpawnSyncReturns<string> => spawnSync(process.execPath, ['--enable-source-maps', at(`dist/services/${service}.js`)], { encoding: 'utf8', cwd: os.tmpdir() });

/** In a process of its own: the bundler does not take the arrays of jest for arrays. */
async function buildServices(folder: string): Promise<unknown> {
  const program = `const { buildServices } = await import(process.argv[1]); console.log(JSON.stringify(await buildServices(process.argv[2])));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, pathToFileURL(path.resolve('tools/build/build-services.mjs')).href, folder]);
  return JSON.parse(stdout);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'zegel services-')); // a space: a folder is not a part of an address
  for (const file of ['.swcrc', 'package-lock.json']) cpSync(file, at(file));
  symlinkSync(path.resolve('node_modules'), at('node_modules'));
  write('package.json', '{ "type": "module", "imports": { "#deadlines": "./dist/libs/deadlines/src/index.js" } }');
  write('libs/deadlines/packs/nl.json', '{ "id": "NL-01" }');
  write('libs/deadlines/src/index.ts', `import { readFileSync } from 'node:fs';\nexport class Rule {}\nexport const pack: string = readFileSync(import.meta.dirname + '/../packs/nl.json', 'utf8');`);
  for (const service of SERVICES) write(`apps/${service}/src/main.ts`, `import { pack, Rule } from '#deadlines';\nimport pg from 'pg';\nconsole.log('${service}', pack, Rule.name, pg.types.builtins.DATE);`);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build of the services', () => {
  it('puts each in a file that runs from anywhere and finds the data of its contexts', async () => {
    expect(await buildServices(root)).toMatchObject({ compiled: 6, bundled: true });

    expect(SERVICES.map((service) => run(service).stdout)).toEqual(SERVICES.map((service) => `${service} { "id": "NL-01" } Rule 1082\n`));
  });

  it('builds again only when something changed, and leaves the parts of the build before to who still runs on them', async () => {
    await buildServices(root);
    const first = readdirSync(at('dist/services'));

    expect(await buildServices(root)).toMatchObject({ compiled: 0, bundled: false });
    for (const name of ['Article', 'Paragraph']) {
      write('libs/deadlines/src/index.ts', `export class Rule {}\nexport const pack = '${name}';`);
      expect(await buildServices(root)).toMatchObject({ compiled: 1, bundled: true });
      expect(run('api').stdout).toBe(`api ${name} Rule 1082\n`);
      expect(first.every((file) => existsSync(at(`dist/services/${file}`)))).toBe(name === 'Article');
    }
  });

  it('builds again what was removed by hand', async () => {
    await buildServices(root);
    rmSync(at('dist/services/worker.js'));

    expect(await buildServices(root)).toMatchObject({ compiled: 0, bundled: true });
    expect(run('worker').status).toBe(0);
  });

  it('builds again what is not what was built, however old it is', async () => {
    await buildServices(root);
    write('dist/services/api.js', `console.log('of another version');`);
    utimesSync(at('dist/services/api.js'), 0, 0);

    expect(await buildServices(root)).toMatchObject({ compiled: 0, bundled: true });
    expect(run('api').stdout).toContain('Rule 1082');
  });

  it('points errors at the source', async () => {
    write('apps/api/src/main.ts', `import { pack } from '#deadlines';\n\nthrow new Error(String(pack as string));`);
    await buildServices(root);

    expect(run('api').stderr).toContain('apps/api/src/main.ts:3');
  });
});
