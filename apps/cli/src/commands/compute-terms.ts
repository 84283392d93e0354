import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { answerTerm, shippedBook, wordStep, wordTermRefusal, wordWarning } from '#deadlines/pure';
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

type Language = 'nl' | 'en';

function answerLine(line: string, answer: (raw: unknown) => ReturnType<typeof answerTerm>, otherwise: Language): object {
  const raw = parse(line);
  if (raw === undefined) return { input: line, error: otherwise === 'nl' ? 'Deze regel is geen JSON-object.' : 'This line is no JSON object.' };
  const language = raw.lang === 'nl' || raw.lang === 'en' ? raw.lang : otherwise;
  const answered = answer(raw);
  if (!answered.ok) return { ...raw, error: answered.refusals.map((refusal) => wordTermRefusal(refusal)[language]).join(' ') };
  const { due, steps, warnings } = answered;
  return {
    ...raw,
    due,
    steps: steps.map((step) => wordStep(step)[language]),
    ...(warnings.length > 0 && { warnings: warnings.map((warning) => wordWarning(warning)[language]) }),
  };
}

function parse(line: string): { readonly lang?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

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
