import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { documentProblemTexts } from '#documents';
import { ProblemError } from '#platform';
import { ImportRegister, wordCoded, type ImportReport, type RegisterFile } from '#transfer';
import { UsageError, type Command } from '../command.js';

const USAGE = 'import <file> --mapping <name> [--unit <code>] [--json]';

/**
 * Imports a register from a file: on standard output one report, on standard error what is wrong with the file. Rows that
 * are refused do not make it fail; they stand in the report.
 */
export const importRegister: Command = {
  usage: USAGE,
  async run(args, app) {
    const { file, json } = readArguments(args);
    const started = performance.now();
    try {
      const report = await app.get(ImportRegister, { strict: false }).execute(file, randomUUID());
      const seconds = Math.round(performance.now() - started) / 1000;
      process.stdout.write(json ? `${JSON.stringify({ ...worded(report), seconds })}\n` : inWords(report, seconds));
      return 0;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      process.stderr.write(`${JSON.stringify(problemOf(error))}\n`);
      return 1;
    }
  },
};

function readArguments(args: readonly string[]): { readonly file: RegisterFile; readonly json: boolean } {
  const { values, positionals } = parse(args);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError(`Usage: npm run --silent cli -- ${USAGE}`);
  const { mapping, unit, json = false } = values;
  return { file: { path, ...(mapping !== undefined && { mappingName: mapping }), ...(unit !== undefined && { unitCode: unit }) }, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { mapping: { type: 'string' }, unit: { type: 'string' }, json: { type: 'boolean' } } });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nUsage: npm run --silent cli -- ${USAGE}`);
  }
}

function worded(report: ImportReport): object {
  return {
    ...report,
    refused: report.refused.map(({ row, errors }) => ({ row, errors: errors.map((error) => wordCoded(error, 'en')) })),
    otherwise: report.otherwise.map(({ row, item, differences }) => ({ row, item, differences: differences.map((difference) => wordCoded(difference, 'en')) })),
  };
}

function problemOf({ code, details }: ProblemError): object {
  const detail = (of: string, params: Readonly<Record<string, unknown>> = {}): string =>
    wordCoded({ code: of, params: params as NonNullable<Parameters<typeof wordCoded>[0]['params']> }, 'en').detail;
  return {
    type: `/problems/${code}`,
    code,
    detail: documentProblemTexts[code]?.en ?? detail(code, details.params),
    ...(details.errors && { errors: details.errors.map((error) => ({ ...error, detail: detail(error.code, error.params) })) }),
  };
}

function inWords(report: ImportReport, seconds: number): string {
  const counts = [
    ['rows read', report.rowsRead],
    ['cases created', report.casesCreated],
    ['items created', report.itemsCreated],
    ['rows unchanged', report.rowsUnchanged],
    ['rows read otherwise than before', report.rowsOtherwise],
    ['rows changed', report.rowsChanged],
    ['rows refused', report.rowsRefused],
    ['rows for review', report.rowsForReview],
    ['seconds', seconds],
  ];
  return `${counts.map(([name, count]) => `${name}: ${count}`).join('\n')}\n`;
}
