import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkSources } from './check-sources.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'zegel-sources-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(file: string, source: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), source);
}

describe('the check of the sources', () => {
  it.each([
    ['libs/cases/src/a.ts', '// TODO: later', 'unfinished'],
    ['docs/a.md', 'FIXME', 'unfinished'],
    ['apps/web/src/a.tsx', '// oxlint-disable-next-line no-eval', 'silenced-linter'],
    ['libs/cases/src/a.ts', '// @ts-ignore', 'silenced-linter'],
    ['docs/a.md', `see ${os.homedir()}/notes`, 'path-of-this-machine'],
    ['libs/cases/src/a.spec.ts', `const bsn = '123456794';`, 'citizen-service-number'],
    ['docs/a.md', 'BSN 999999011.', 'citizen-service-number'],
    ['libs/cases/src/a.ts', 'export enum Status { Open }', 'enum'],
    ['libs/cases/src/a.ts', 'inject(forwardRef(() => B))', 'forward-ref'],
    ['libs/cases/src/a.ts', '@Injectable({ scope: Scope.REQUEST })', 'request-scope'],
    ['libs/cases/src/a.ts', '{ synchronize: true }', 'synchronize'],
    ['libs/cases/src/domain/a.ts', 'const now = new Date();', 'clock-in-a-rule'],
  ])('refuses in %s: %s', (file, source, rule) => {
    plant(file, `first line\n${source}\n`);

    expect(checkSources(root)).toEqual([expect.stringContaining(`${file}:2 ${rule}: `)]);
  });

  it.each([
    ['libs/cases/src/a.spec.ts', `const bsn = '111222333';`],
    ['libs/cases/src/a.ts', 'const large = 123456789;'],
    ['libs/cases/src/a.ts', `const id = 'a-123456794-b';`],
    ['libs/cases/src/application/a.ts', 'const now = new Date();'],
    ['libs/cases/src/domain/a.spec.ts', 'const now = new Date();'],
    ['docs/a.md', 'an enum is a union here'],
  ])('passes in %s: %s', (file, source) => {
    plant(file, source);

    expect(checkSources(root)).toEqual([]);
  });
});
