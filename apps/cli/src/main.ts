import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, loadConfig } from '#platform';
import { CliModule } from './cli.module.js';
import { COMMANDS, UsageError, usage, type Command } from './commands.js';

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
    const message = error instanceof ConfigError || error instanceof UsageError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${message}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
