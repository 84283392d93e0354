// npm run bench: fills a database of its own, measures the built code beside the bare statements, writes the result as JSON
// below .cache/bench and as docs/performance.md. Options: --deadlines <n> (a million), --rounds <n> (three), --no-page.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pageOf } from './bench/page.mjs';
import { PAGE, RESULT, runBenchmark } from './bench/run.mjs';

const { values } = parseArgs({ options: { deadlines: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' }, 'no-page': { type: 'boolean', default: false } } });
const outcome = await runBenchmark({ deadlines: Number(values.deadlines), rounds: Number(values.rounds), say: (line) => console.error(line) });
if (values['no-page']) {
  console.log(JSON.stringify(outcome));
} else {
  mkdirSync(path.dirname(RESULT), { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(outcome, null, 2)}\n`);
  writeFileSync(PAGE, pageOf(outcome));
  console.log(pageOf(outcome));
}
