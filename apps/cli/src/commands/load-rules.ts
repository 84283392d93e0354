import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { AppUser, accessProblemTexts, actorOf } from '#access';
import { LoadRulesFile, deadlineProblemTexts } from '#deadlines';
import { ProblemError, UnitOfWork, fill, platformProblemTexts, processContext, type WorkContext } from '#platform';
import { withoutMark } from '../text/without-mark.js';
import { UsageError, type Command } from '../command.js';

const USAGE = 'rules load <file> --by <login> [--dry-run | --reason <why>]   a rule pack or the days of a decree (JSON); the dry run shows what would move';

/** Puts a file of rules in force, in the name of a legal administrator; without a reason, or when asked so, it only shows what would move. */
export const loadRules: Command = {
  usage: USAGE,
  async run(args, app) {
    const { file, by, reason } = understood(args);
    const rules = app.get(LoadRulesFile, { strict: false });
    const content = await readFile(file, 'utf8').catch(() => undefined);
    if (content === undefined) throw new UsageError(`There is no readable file ${file}.`);
    try {
      const asked = { fileName: path.basename(file), content: withoutMark(content) };
      const moves = await rules.look(await contextOf(app, by), asked);
      const changed = reason === undefined ? {} : await rules.apply(await contextOf(app, by), asked, reason);
      process.stdout.write(`${JSON.stringify({ dryRun: reason === undefined, ...moves, ...changed })}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      process.stderr.write(`${JSON.stringify({ code: error.code, detail: worded(error.code), errors: error.details.errors?.map((one) => ({ ...one, detail: worded(one.code, one.params) })) })}\n`);
      return 1;
    }
  },
};

function understood(args: readonly string[]): { readonly file: string; readonly by: string; readonly reason: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { by: { type: 'string' }, reason: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
    const [verb, file, ...more] = positionals;
    const { by, reason } = values;
    // Either it is looked at, or there is a reason for it: nothing is put in force by a forgotten word.
    if (verb === 'load' && file !== undefined && more.length === 0 && by !== undefined && values['dry-run'] !== (reason !== undefined)) return { file, by, reason };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UsageError(`Usage: npm run --silent cli -- ${USAGE}`);
}

/** The person in whose name the law is changed, with that person's rights. */
async function contextOf(app: INestApplicationContext, login: string): Promise<WorkContext> {
  const uow = app.get(UnitOfWork, { strict: false });
  const found = await uow.read(processContext('operator', 'process', 'rules load'), () => uow.manager.getRepository(AppUser).findOneBy({ login, active: true }));
  if (!found) throw new UsageError(`There is nobody ${login} who is active.`);
  return { actor: actorOf(found), act: 'rules.change', purpose: 'administering the law', requestId: randomUUID() };
}

function worded(code: string, params: Readonly<Record<string, unknown>> = {}): string | undefined {
  const text = { ...platformProblemTexts, ...accessProblemTexts, ...deadlineProblemTexts }[code]?.en;
  return text === undefined ? undefined : fill(text, params);
}
