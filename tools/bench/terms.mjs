// The command `terms` as other systems call it: a whole process, a hundred thousand mixed lines in, one answer a line out.
// By itself: node tools/bench/terms.mjs [lines] [rounds]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { buildServices } from '../build/build-services.mjs';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { median, short, timed } from './measure.mjs';

/** One line of each code, and of each kind of mistake one in a hundred lines. */
const ASKED = [
  { code: 'D', n: 14 }, { code: 'W', n: 6 }, { code: 'M30', n: 3 }, { code: 'Y', n: 2 }, { code: 'RV', n: 1 }, { code: 'EU-D', n: 45 }, { code: 'RETRO', n: 10 },
  { code: 'ASAP', n: 5, unit: 'working-days' }, { code: 'H', n: 48 }, { code: 'EU-H', n: 48 },
];
const MISTAKES = ['no json', '[]', '{"code":"D","n":14}', '{"code":"D","n":14,"start":"2026-02-30"}'];
const DAY_MILLISECONDS = 86_400_000;
const FIRST_DAY = Date.UTC(2017, 0, 1);
const DAYS = 4_000;

/** @param {number} id */
function lineOf(id) {
  if (id % 100 === 7) return MISTAKES[(id / 100) % MISTAKES.length | 0] ?? '';
  const asked = ASKED[id % ASKED.length];
  const date = new Date(FIRST_DAY + (id % DAYS) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return JSON.stringify({ id, ...asked, start: asked?.code === 'H' || asked?.code === 'EU-H' ? `${date}T09:30+01:00` : date });
}

/**
 * @param {{ lines: number, rounds: number }} size
 * @returns {Promise<import('./deadlines.mjs').Row[]>}
 */
export async function measureTerms({ lines, rounds }) {
  await buildServices();
  const input = `${Array.from({ length: lines }, (_, id) => lineOf(id)).join('\n')}\n`;
  const seconds = [];
  for (let round = 0; round < rounds; round += 1) seconds.push((await timed(async () => check(await answers(input), lines))) / 1000);
  const value = short(median(seconds));
  return [{ id: 'P8', what: `${lines} lines of all codes by the command terms, from its start to its last answer`, figure: 'in seconds', value, unit: 's', limit: null, ratio: null, met: null }];
}

/** @param {string} input */
async function answers(input) {
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, 'tools/cli.mjs'), 'terms'], { stdio: ['pipe', 'pipe', 'inherit'], cwd: PROJECT_ROOT });
  child.stdin.end(input);
  const counts = { answered: 0, wrong: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line);
    const mistake = counts.answered % 100 === 7;
    if (mistake ? answer.error === undefined : answer.id !== counts.answered || typeof answer.due !== 'string') counts.wrong += 1;
    counts.answered += 1;
  }
  return counts;
}

/**
 * @param {{ answered: number, wrong: number }} counts
 * @param {number} lines
 */
function check({ answered, wrong }, lines) {
  if (answered !== lines || wrong > 0) throw new Error(`terms answered ${answered} of ${lines} lines, ${wrong} of them wrongly or out of order`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [lines = '100000', rounds = '3'] = process.argv.slice(2);
  console.log(JSON.stringify(await measureTerms({ lines: Number(lines), rounds: Number(rounds) })));
}
