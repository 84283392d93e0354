import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A small project that keeps every rule: what the planted files import. */
const SOUND = {
  'libs/platform/src/index.ts': `export const clock = 1;`,
  'libs/platform/src/contract.ts': `export interface Titles { readonly nl: string }`,
  'libs/access/src/index.ts': `export const policy = 1;`,
  'libs/cases/src/index.ts': `export { openCase } from './application/open-case.js';`,
  'libs/cases/src/contract.ts': `export interface CaseView { readonly id: string }\nexport const STATES = ['open'] as const;`,
  'libs/cases/src/application/open-case.ts': `import { rows } from '../persistence/rows.js';\nimport { rule } from '../domain/rule.js';\nexport const openCase = [rows, rule];`,
  'libs/cases/src/persistence/rows.ts': `import { rule } from '../domain/rule.js';\nexport const rows = rule;`,
  'libs/cases/src/domain/rule.ts': `export const rule = 1;`,
  'libs/cases/src/http/controller.ts': `import { openCase } from '../application/open-case.js';\nexport const controller = openCase;`,
  'libs/cases/src/jobs/job.ts': `import { openCase } from '../application/open-case.js';\nexport const job = openCase;`,
  'libs/items/src/index.ts': `import { openCase } from '#cases';\nimport { clock } from '#platform';\nexport const items = [openCase, clock];`,
  'libs/items/src/domain/money.ts': `import { Decimal } from 'decimal.js';\nimport { createHash } from 'node:crypto';\nexport const money = [Decimal, createHash];`,
  'libs/deadlines/src/domain/term.ts': `import { Temporal } from 'temporal-polyfill';\nimport type { Titles } from '../../../platform/src/contract.js';\nexport const term = (t: Titles) => [Temporal, t];`,
  'apps/api/src/main.ts': `import { openCase } from '#cases';\nexport const api = openCase;`,
  'apps/web/src/page.ts': `import type { CaseView } from '@contract/cases';\nexport const page = (c: CaseView) => c.id;`,
  'libs/cases/src/bow.ts': `import { arc } from './arc.js';\nexport const bow = () => arc;`,
  'test/support/factory.ts': `import { openCase } from '#cases';\nexport const factory = openCase;`,
};
const SOUND_EXCEPT = 'libs/items/src/domain/money.ts'; // crypto is allowed to transfer only: a planted one as well

/** file, its one import, and the rule that must refuse it */
const PLANTED: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['libs/cases/src/domain/a.ts', `import { Injectable } from '@nestjs/common';\nexport const a = Injectable;`, 'domain-is-pure'],
  ['libs/cases/src/domain/b.ts', `import { DataSource } from 'typeorm';\nexport const b = DataSource;`, 'domain-is-pure'],
  ['libs/cases/src/domain/c.ts', `import { readFileSync } from 'node:fs';\nexport const c = readFileSync;`, 'domain-is-pure'],
  ['libs/cases/src/domain/d.ts', `import { Temporal } from 'temporal-polyfill';\nexport const d = Temporal;`, 'domain-is-pure'],
  ['libs/cases/src/domain/e.ts', `import { clock } from '#platform';\nexport const e = clock;`, 'domain-is-pure'],
  ['libs/cases/src/domain/f.ts', `import type { rows } from '../persistence/rows.js';\nexport type F = typeof rows;`, 'domain-knows-no-other-room'],
  ['libs/items/src/inside.ts', `import { rule } from '../../cases/src/domain/rule.js';\nexport const inside = rule;`, 'front-door-only'],
  ['libs/items/src/contract-value.ts', `import { STATES } from '../../cases/src/contract.js';\nexport const value = STATES;`, 'contracts-of-others-are-types'],
  ['libs/items/src/contract.ts', `import type { money } from './domain/money.js';\nexport type Money = typeof money;`, 'contracts-stand-alone'],
  ['libs/cases/src/uses-items.ts', `import { items } from '#items';\nexport const uses = items;`, 'contexts-by-list'],
  ['libs/platform/src/uses-access.ts', `import { policy } from '#access';\nexport const uses = policy;`, 'contexts-by-list'],
  ['apps/api/src/inside.ts', `import { rows } from '../../../libs/cases/src/persistence/rows.js';\nexport const inside = rows;`, 'front-door-only-for-apps'],
  ['migrations/1_inside.ts', `import { rows } from '../libs/cases/src/persistence/rows.js';\nexport const inside = rows;`, 'front-door-only-for-apps'],
  ['test/inside.ts', `import { rows } from '../libs/cases/src/persistence/rows.js';\nexport const inside = rows;`, 'front-door-or-contract-for-tests'],
  ['apps/web/src/server.ts', `import type { openCase } from '../../../libs/cases/src/index.js';\nexport type Server = typeof openCase;`, 'web-imports-contracts'],
  ['apps/web/src/value.ts', `import { STATES } from '@contract/cases';\nexport const value = STATES;`, 'web-imports-types-only'],
  ['apps/api/src/page.ts', `import { page } from '../../web/src/page.js';\nexport const served = page;`, 'server-does-not-know-the-web-app'],
  ['libs/cases/src/application/asks.ts', `import { controller } from '../http/controller.js';\nexport const asks = controller;`, 'application-points-inwards'],
  ['libs/cases/src/persistence/asks.ts', `import { openCase } from '../application/open-case.js';\nexport const asks = openCase;`, 'persistence-points-inwards'],
  ['libs/cases/src/http/rows.ts', `import { rows } from '../persistence/rows.js';\nexport const shown = rows;`, 'http-does-not-touch-rows'],
  ['libs/cases/src/jobs/rows.ts', `import { rows } from '../persistence/rows.js';\nexport const swept = rows;`, 'jobs-call-use-cases'],
  ['libs/cases/src/app.ts', `import { api } from '../../../apps/api/src/main.js';\nexport const app = api;`, 'apps-are-leaves'],
  ['libs/cases/src/fake.ts', `import { factory } from '../../../test/support/factory.js';\nexport const fake = factory;`, 'tests-are-leaves'],
  ['libs/cases/src/dev.ts', `import fc from 'fast-check';\nexport const dev = fc;`, 'no-dev-packages-at-run-time'],
  ['libs/cases/src/unnamed.ts', `import ajv from 'ajv';\nexport const unnamed = ajv;`, 'no-unknown-packages'],
  ['libs/cases/src/gone.ts', `import { gone } from './not-there.js';\nexport const here = gone;`, 'no-unresolvable'],
  ['libs/cases/src/arc.ts', `import { bow } from './bow.js';\nexport const arc = () => bow;`, 'no-cycles'],
  [SOUND_EXCEPT, SOUND[SOUND_EXCEPT], 'domain-is-pure'],
];

interface Cruise {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

let root: string;
let refused: readonly string[];

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'zegel-boundaries-'));
  for (const file of ['package.json', '.dependency-cruiser.cjs', 'tools/lint']) cpSync(file, path.join(root, file), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  for (const [file, source] of [...Object.entries(SOUND), ...PLANTED]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  const cruise = spawnSync(path.resolve('node_modules/.bin/depcruise'), ['--output-type', 'json', 'apps', 'libs', 'migrations', 'test'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const { summary } = JSON.parse(cruise.stdout) as Cruise;
  refused = summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the boundaries', () => {
  it.each(PLANTED)('refuse %s', (file, _source, rule) => {
    expect(refused).toContain(`${file} ${rule}`);
  });

  it('refuse nothing of a sound project', () => {
    const planted = new Set(PLANTED.map(([file]) => file));

    expect(refused.filter((line) => !planted.has(line.split(' ')[0] ?? '') && !line.endsWith('no-cycles'))).toEqual([]);
  });
});
