import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inShort, onExpiryOf, plan, readPlanEvents, shippedBook, statusAt, wordMissing, wordStep, wordWarning } from '#deadlines/pure';
import { withoutMark } from '../text/without-mark.js';
import { UsageError, type PureCommand } from '../command.js';

const USAGE = 'plan --events <file.json> [--jurisdiction nl] [--at <instant>] [--lang nl|en]';

/**
 * Prints the whole deadline plan of a list of events as one JSON object, without a database. With `--at` each deadline stands as
 * it does at that instant; without, at this one.
 */
export const planEvents: PureCommand = {
  usage: USAGE,
  async run(args) {
    const { events: file, jurisdiction, at, lang } = readArguments(args);
    const reading = readPlanEvents(readJson(file));
    if (!reading.ok) {
      process.stderr.write(`${JSON.stringify({ type: '/problems/request.invalid', status: 400, errors: reading.problems.map(({ pointer, rule, detail }) => ({ pointer, code: rule, detail: detail[lang] })) })}\n`);
      return 1;
    }
    const book = shippedBook();
    const rules = book.rulesFor(jurisdiction);
    if (rules.length === 0) throw new UsageError(`No rule pack governs cases of ${jurisdiction}.`);
    const deadlines = plan({ events: reading.events, rules, calendars: book.calendars }).map((deadline) => {
      const rule = book.rule(deadline.ruleId, deadline.ruleVersion);
      const { title, source } = rule;
      const { explanation, ...planned } = deadline;
      return {
        ...planned,
        title: title[lang],
        status: statusAt(deadline, at),
        source,
        onExpiry: onExpiryOf(rule, deadline)[lang],
        trigger: explanation.trigger,
        missing: explanation.missing,
        calendar: explanation.calendar,
        inShort: inShort(explanation.steps)?.[lang] ?? null,
        steps: explanation.steps.map((step) => wordStep(step)[lang]),
        warnings: [...explanation.warnings.map(wordWarning), ...(explanation.missing ? [wordMissing(explanation.missing)] : [])].map((warning) => warning[lang]),
      };
    });
    process.stdout.write(`${JSON.stringify({ at, jurisdiction, events: reading.events.length, deadlines }, null, 2)}\n`);
    return 0;
  },
};

interface Arguments {
  readonly events: string;
  readonly jurisdiction: string;
  readonly at: string;
  readonly lang: 'nl' | 'en';
}

function readArguments(args: readonly string[]): Arguments {
  try {
    const text = { type: 'string' } as const;
    const { events, jurisdiction = 'nl', at = new Date().toISOString(), lang = 'en' } = parseArgs({ args: [...args], options: { events: text, jurisdiction: text, at: text, lang: text } }).values;
    if (events !== undefined && !Number.isNaN(Date.parse(at)) && (lang === 'nl' || lang === 'en')) return { events, jurisdiction, at, lang };
  } catch {
    // said below
  }
  throw new UsageError(`Usage: npm run --silent cli -- ${USAGE}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(withoutMark(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
