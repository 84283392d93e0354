import path from 'node:path';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { READER, UNIT } from './register-rows.mjs';

/** Who reads: how far each may see. */
export const READERS = /** @type {const} */ ([['whole register', 'register', '{}'], ['one unit of ten', 'unit', `{${UNIT}}`], ['one case', 'member', '{}']]);
/** What works by itself. */
export const PROCESS = /** @type {const} */ (['process', 'process', '{}']);

/**
 * A query of the built code on a connection, as it runs in a unit of work.
 * @template T
 * @param {import('pg').Client} client
 * @param {string} file  of the build, below libs
 * @param {string} name
 * @returns {Promise<T>}
 */
export async function queryOf(client, file, name) {
  const built = await import(path.join(PROJECT_ROOT, 'dist/libs', file));
  const manager = { query: async (/** @type {string} */ sql, /** @type {unknown[]} */ given) => (await client.query(sql, given)).rows };
  return new built[name]({ manager, context: { actor: { id: READER } } });
}

/**
 * Does work in a transaction of a reader, behind row-level security.
 * @template T
 * @param {import('pg').Client} client
 * @param {typeof READERS[number] | typeof PROCESS} reader
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function as(client, [, reach, units], work) {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', $3, true)`, [READER, units, reach]);
  const result = await work();
  await client.query('COMMIT');
  return result;
}

/**
 * The median of some figures, in whole milliseconds.
 * @param {readonly number[]} all
 */
export const middle = (all) => Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN);

/**
 * The 95th of a hundred.
 * @param {readonly number[]} all
 */
export const nearlyWorst = (all) => Math.round(all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? NaN);
