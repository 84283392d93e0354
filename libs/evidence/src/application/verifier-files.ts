import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { EvidencePaper } from '../domain/evidence-paper.js';

const require = createRequire(import.meta.url);

/** The program that checks a package, and what it says of itself; they go into each. */
export async function verifierFiles(): Promise<EvidencePaper[]> {
  const program = require.resolve('#audit-verify');
  return [
    { path: 'audit-verify.mjs', bytes: await readFile(program) },
    { path: 'VERIFY.md', bytes: await readFile(path.join(path.dirname(program), 'README.md')) },
  ];
}
