import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The migrations of this version and one more, as a version after it might bring. */
export interface NextVersion {
  readonly folder: string;
  readonly name: string;
  remove(): void;
}

export function nextVersion(statements: readonly string[], name = 'WhatComesNext9999999999998'): NextVersion {
  const within = path.resolve('.cache');
  mkdirSync(within, { recursive: true });
  const folder = mkdtempSync(path.join(within, 'next-migrations-'));
  cpSync(path.resolve('dist/migrations'), folder, { recursive: true });
  writeFileSync(
    path.join(folder, '99990101T0000_what_comes_next.js'),
    `import { ForwardOnly } from './support/forward-only.js';\nexport class ${name} extends ForwardOnly {\n  name = '${name}';\n  statements = ${JSON.stringify(statements)};\n}\n`,
  );
  return { folder, name, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
