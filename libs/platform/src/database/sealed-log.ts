import type { EntityManager } from 'typeorm';
import type { Config } from '../config/config.js';
import { ProblemError } from './problem-error.js';

const WITHIN_SECONDS = 60;

/** How long rows of the log may wait to be sealed before acts of weight are refused, in seconds; 0 never refuses. */
export function sealedWithin({ ZEGEL_SEALED_WITHIN: told, ZEGEL_ENV: env }: Pick<Config, 'ZEGEL_SEALED_WITHIN' | 'ZEGEL_ENV'>): number {
  return told ?? (env === 'test' ? 0 : WITHIN_SECONDS);
}

/** @throws ProblemError `log.not-sealed` (503) when the oldest row of the log waits for longer */
export async function requireSealedLog(manager: EntityManager, seconds: number): Promise<void> {
  if (seconds === 0) return;
  const [row] = await manager.query<{ lag: number }[]>('SELECT log_lag() AS lag');
  if ((row?.lag ?? 0) > seconds) throw new ProblemError('unavailable', 'log.not-sealed');
}
