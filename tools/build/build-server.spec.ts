import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildServer } from './build-server.mjs';

let root: string;

const at = (file: string): string => path.join(root, file);

function write(file: string, source: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), source);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'zegel-build-'));
  cpSync('.swcrc', at('.swcrc'));
  symlinkSync(path.resolve('node_modules'), at('node_modules'));
  write('libs/cases/src/index.ts', `import rules from './rules.json' with { type: 'json' };\nexport const first: number = rules.first;`);
  write('libs/cases/src/rules.json', '{ "first": 1 }');
  write('libs/cases/src/index.spec.ts', 'it.todo("tests are not built");');
  write('libs/cases/testing/givens.ts', 'export const given = 1;');
  write('migrations/1_create.ts', 'export class Create1 {}');
  write('apps/web/src/main.ts', 'document.title = "vite builds this";');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build of the server', () => {
  it('compiles sources, copies data, and leaves out tests and the web app', async () => {
    expect(await buildServer(root)).toEqual({ compiled: 3, removed: 0, total: 3 });

    expect(existsSync(at('dist/libs/cases/src/rules.json'))).toBe(true);
    expect(existsSync(at('dist/libs/cases/src/index.spec.js'))).toBe(false);
    expect(existsSync(at('dist/libs/cases/testing/givens.js'))).toBe(false);
    expect(existsSync(at('dist/apps/web/src/main.js'))).toBe(false);
  });

  it('compiles again only what changed', async () => {
    await buildServer(root);
    write('libs/cases/src/rules.json', '{ "first": 2 }');

    expect(await buildServer(root)).toEqual({ compiled: 1, removed: 0, total: 3 });
    expect(readFileSync(at('dist/libs/cases/src/rules.json'), 'utf8')).toContain('2');
    expect(await buildServer(root)).toEqual({ compiled: 0, removed: 0, total: 3 });
  });

  it('removes what has no source any more: a renamed migration must not run twice', async () => {
    await buildServer(root);
    renameSync(at('migrations/1_create.ts'), at('migrations/2_create.ts'));

    expect(await buildServer(root)).toEqual({ compiled: 1, removed: 2, total: 3 });
    expect(existsSync(at('dist/migrations/1_create.js'))).toBe(false);
  });

  it('compiles an output again that was removed by hand', async () => {
    await buildServer(root);
    rmSync(at('dist/libs'), { recursive: true });

    expect(await buildServer(root)).toMatchObject({ compiled: 2 });
  });

  it('compiles an output again that is not what was made of its source, however old it is', async () => {
    await buildServer(root);
    write('dist/libs/cases/src/index.js', 'export const first = 0;');
    utimesSync(at('dist/libs/cases/src/index.js'), 0, 0);

    expect(await buildServer(root)).toEqual({ compiled: 1, removed: 0, total: 3 });
    expect(readFileSync(at('dist/libs/cases/src/index.js'), 'utf8')).toContain('rules.first');
  });

  it('points errors at the source', async () => {
    write('libs/cases/src/fails.ts', '\n\nthrow new Error(String(1 as number));');
    await buildServer(root);

    const run = spawnSync(process.execPath, ['--enable-source-maps', at('dist/libs/cases/src/fails.js')], { encoding: 'utf8' });

    expect(run.stderr).toContain('libs/cases/src/fails.ts:3');
  });
});
