import { UsageError } from './command.js';
import { PURE_COMMANDS, usage } from './commands.js';

/** The operator's commands. What is asked for goes to standard output, everything else to standard error. */
async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const pure = PURE_COMMANDS.get(name);
  if (pure) return (await pure()).run(args);
  const { runOnDatabase } = await import('./database-commands.js');
  const code = await runOnDatabase(name, args, process.env);
  if (code !== undefined) return code;
  process.stderr.write(await usage());
  return 2;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);

/** What the operator can mend is said in a line; anything else with its place. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof UsageError ? error.message : (error.stack ?? error.message);
}
