import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { QUEUE_NAMES } from './queue-names.js';

const LIBS = path.resolve(import.meta.dirname, '../../..');

it('names the queue of every job, so that what failed in one is seen', () => {
  const files = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((file) => /\/src\/jobs\/[^/]+\.ts$/.test(file));
  const used = files.flatMap((file) => [...readFileSync(path.join(LIBS, file), 'utf8').matchAll(/readonly queue = '([^']+)'/g)].map(([, name]) => name));

  expect([...new Set(used)].toSorted()).toEqual([...QUEUE_NAMES].toSorted());
});
