import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { answerTerm, shippedBook } from '#deadlines/pure';
import { answerLine, type Language } from '../text/answer-line.js';
import { UsageError, type PureCommand } from '../command.js';

const USAGE = 'terms [--lang nl|en] < in.jsonl > out.jsonl';

/** Lines gathered before they are written; one write a line would cost more than the arithmetic. */
const LINES_AT_ONCE = 500;

/**
 * Computes terms, one JSON object a line in and out, without a database. A line that cannot be computed comes out with `error` and
 * does not stop the rest.
 */
export const computeTerms: PureCommand = {
  usage: USAGE,
  async run(args) {
    const language = readLanguage(args);
    const { calendars } = shippedBook();
    let gathered: string[] = [];
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      gathered.push(JSON.stringify(answerLine(line, (raw) => answerTerm(raw, calendars), language)));
      if (gathered.length >= LINES_AT_ONCE) {
        await write(gathered);
        gathered = [];
      }
    }
    await write(gathered);
    return 0;
  },
};

async function write(lines: readonly string[]): Promise<void> {
  if (lines.length > 0 && !process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain');
}

function readLanguage(args: readonly string[]): Language {
  try {
    const { lang = 'en' } = parseArgs({ args: [...args], options: { lang: { type: 'string' } } }).values;
    if (lang === 'nl' || lang === 'en') return lang;
  } catch {
    // said below
  }
  throw new UsageError(`Usage: npm run --silent cli -- ${USAGE}`);
}
