import type { INestApplicationContext } from '@nestjs/common';
import { importRegister } from './commands/import-register.js';
import { seedDemo } from './commands/seed-demo.js';

/** One command of the operator. */
export interface Command {
  readonly usage: string;
  readonly needsDatabase: boolean;
  /** @returns the exit code */
  run(args: readonly string[], app: INestApplicationContext | null): Promise<number>;
}

/** The command was called in a way it does not understand; the message says how to. */
export class UsageError extends Error {}

export const COMMANDS: Readonly<Record<string, Command>> = {
  'seed-demo': seedDemo,
  import: importRegister,
};

export function usage(): string {
  return `Usage: npm run --silent cli -- <command>\n\n${Object.values(COMMANDS).map((command) => `  ${command.usage}`).join('\n')}\n`;
}
