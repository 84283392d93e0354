import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ProblemError, processContext } from '#platform';
import { Rates, valuationProblemTexts } from '#valuation';
import { UsageError, type Command } from '../command.js';

const USAGE = 'load-rates <file>   reference rates of the European Central Bank (eurofxref-hist.csv)';

/** Loads a file of reference rates, whole or not at all: on standard output what came of it, on standard error what is wrong with it. */
export const loadRates: Command = {
  usage: USAGE,
  async run(args, app) {
    const [path, ...more] = args;
    if (path === undefined || more.length > 0) throw new UsageError(`Usage: npm run --silent cli -- ${USAGE}`);
    try {
      const answer = await app.get(Rates, { strict: false }).load(processContext('load-rates', 'process', randomUUID()), await readFile(path, 'utf8'));
      process.stdout.write(`${JSON.stringify(answer)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, details } = error;
      process.stderr.write(`${JSON.stringify({ code, errors: details.errors?.map((one) => ({ ...one, detail: valuationProblemTexts[one.code]?.en })) })}\n`);
      return 1;
    }
  },
};
