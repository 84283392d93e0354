import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, OF_A_VISIBLE_CASE_OR_NONE } from './support/protect.js';

/** A process sees every case; said first, so that nothing is looked up for it. */
const forProcessesFirst = (table: string, rows: string): string =>
  `ALTER POLICY ${table}_rows ON ${table} USING (actor_reach() = 'process' OR (${rows})) WITH CHECK (actor_reach() = 'process' OR (${rows}))`;

/**
 * The same rows as before. Without the first half PostgreSQL read all cases for every batch of the sweep: with 100,000 of them that
 * was a third of its time, whether one alert was due or a thousand.
 */
export class ProcessesPassTheWallFirst1795791600000 extends ForwardOnly {
  readonly name = 'ProcessesPassTheWallFirst1795791600000';
  protected readonly statements = [
    forProcessesFirst('deadline', OF_A_VISIBLE_CASE),
    forProcessesFirst('deadline_change', OF_A_VISIBLE_CASE),
    forProcessesFirst('alert', OF_A_VISIBLE_CASE_OR_NONE),
  ];
}
