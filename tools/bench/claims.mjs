// P7: every alert that is due, claimed once and marked, in batches; and told.
import path from 'node:path';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { interleaved, short, timed } from './measure.mjs';

const BATCH = 500;

/** @param {string} file  of the build */
const built = (file) => import(path.join(PROJECT_ROOT, 'dist/libs', file));

/**
 * The limit claims as many alerts in one transaction as ours does, and gives back the same columns: a claim that does not say what it
 * claimed is none.
 * @param {import('./deadlines.mjs').Bench} bench
 * @param {import('pg').Client} owner
 * @returns {Promise<import('./deadlines.mjs').Row[]>}
 */
export async function measureClaims({ app, now, rounds }, owner) {
  const [{ AlertRepository }, { UnitOfWork, processContext }] = await Promise.all([built('deadlines/src/persistence/alert.repository.js'), built('platform/src/index.js')]);
  const [alerts, uow] = [app.get(AlertRepository), app.get(UnitOfWork)];

  /** @typedef {{ id: string }} Taken */
  const sweeping = (/** @type {(taken: readonly Taken[]) => Promise<unknown>} */ andThen) => (/** @type {number} */ most) =>
    uow.run(processContext('bench', 'process', 'bench'), async () => {
      const taken = await alerts.take(now, most);
      await andThen(taken);
      return taken.length;
    });
  const sides = {
    ours: sweeping(async () => undefined),
    told: sweeping(async (taken) => {
      await alerts.toBeTold(taken);
      await alerts.settle(taken.map(({ id }) => id), []);
    }),
    bare: async (/** @type {number} */ most) => {
      const { rowCount } = await owner.query(
        `UPDATE alert SET state = 'sent', sent_at = $1 WHERE id IN (SELECT id FROM alert WHERE state = 'pending' AND due_at <= $1 ORDER BY due_at, id LIMIT ${most} FOR UPDATE SKIP LOCKED)
         RETURNING id, stage, deadline_id, case_id`,
        [now],
      );
      return rowCount ?? 0;
    },
  };

  const { rows: [{ due, terms } = { due: 0, terms: 0 }] } = await owner.query(
    `SELECT count(*)::int AS due, count(DISTINCT deadline_id)::int AS terms FROM alert WHERE state = 'pending' AND due_at <= $1`, [now]);
  if (due !== terms) throw new Error(`${terms} terms have ${due} alerts that are due: a batch of ${BATCH} would not be the same work on both sides`);
  const all = (/** @type {(most: number) => Promise<number>} */ batch) => async () => {
    let claimed = 0;
    const took = await timed(async () => {
      for (let taken = -1; taken !== 0; claimed += taken) taken = await batch(BATCH);
    });
    if (claimed !== due) throw new Error(`${claimed} were claimed of the ${due} that are due`);
    await owner.query(`UPDATE alert SET state = 'pending', sent_at = NULL WHERE state <> 'pending'`);
    await owner.query('VACUUM ANALYZE alert'); // each side finds the table as the other found it
    return due / (took / 1000);
  };
  const { ours = NaN, bare = NaN, told = NaN } = await interleaved(rounds, { ours: all(sides.ours), bare: all(sides.bare), told: all(sides.told) });
  return [
    { id: 'P7', what: `alerts claimed, of ${due} due, ${BATCH} at a time on both sides`, figure: '≥ 0.5 of the bare batch claim', value: short(ours), unit: 'alerts/s', limit: short(bare), ratio: short(ours / bare), met: ours / bare >= 0.5 },
    { id: 'P7', what: 'the same with what is needed to tell them: their terms, their cases, other systems that listen', figure: '', value: short(told), unit: 'alerts/s', limit: short(bare), ratio: short(told / bare), met: null },
  ];
}
