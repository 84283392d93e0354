import type { INestApplicationContext } from '@nestjs/common';

/** One command of the operator, on the running office's database. */
export interface Command {
  readonly usage: string;
  /** @returns the exit code */
  run(args: readonly string[], app: INestApplicationContext): Promise<number>;
}

/** A command that computes and stores nothing: it needs no database and starts without Nest. */
export interface PureCommand {
  readonly usage: string;
  /** @returns the exit code */
  run(args: readonly string[]): Promise<number>;
}

/** The command was called in a way it does not understand; the message says how to. */
export class UsageError extends Error {}
