import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, loadConfig, type Config } from '#platform';
import { CliModule } from './cli.module.js';
import type { Command } from './command.js';
import { addPerson } from './commands/add-person.js';
import { audit } from './commands/audit.js';
import { importRegister } from './commands/import-register.js';
import { loadRates } from './commands/load-rates.js';
import { loadRules } from './commands/load-rules.js';
import { noteBackup } from './commands/note-backup.js';
import { seedDemo } from './commands/seed-demo.js';

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['add-person', addPerson],
  ['audit', audit],
  ['seed-demo', seedDemo],
  ['import', importRegister],
  ['load-rates', loadRates],
  ['note-backup', noteBackup],
  ['rules', loadRules],
]);

/** Runs a command on the application without its services. @returns the exit code; undefined when there is no such command */
export async function runOnDatabase(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const command = COMMANDS.get(name);
  if (!command) return undefined;
  const config = readConfig(env);
  if (config === null) return 1;
  const app = await NestFactory.createApplicationContext(CliModule.for(config), { logger: false, abortOnError: false });
  try {
    return await command.run(args, app);
  } finally {
    await app.close();
  }
}

/** What is wrong with the configuration is for the operator to mend, and said in a line. */
function readConfig(env: NodeJS.ProcessEnv): Config | null {
  try {
    return loadConfig({ ...env, ZEGEL_LOG_LEVEL: 'error' });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
