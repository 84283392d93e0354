import type { INestApplicationContext } from '@nestjs/common';

/** One command of the operator. */
export interface Command {
  readonly usage: string;
  readonly needsDatabase: boolean;
  /** @returns the exit code */
  run(args: readonly string[], app: INestApplicationContext | null): Promise<number>;
}

/** The command was called in a way it does not understand; the message says how to. */
export class UsageError extends Error {}
