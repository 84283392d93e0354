import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, loadConfig } from '#platform';
import { CliModule } from './cli.module.js';
import { UsageError, type Command } from './command.js';
import { COMMANDS, usage } from './commands.js';

/** The operator's commands. What is asked for goes to standard output, everything else to standard error. */
async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command: Command | undefined = COMMANDS[name];
  if (!command) {
    process.stderr.write(usage());
    return 2;
  }
  if (!command.needsDatabase) return command.run(args, null);
  const config = loadConfig({ ...process.env, ZEGEL_LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(CliModule.for(config), { logger: false, abortOnError: false });
  try {
    return await command.run(args, app);
  } finally {
    await app.close();
  }
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
  return error instanceof ConfigError || error instanceof UsageError ? error.message : (error.stack ?? error.message);
}
