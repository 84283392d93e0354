// P9: many cases planned again by the job that a change of the rules starts, and what people notice of it meanwhile.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { idOf, personId, UNIT_ID } from './generate.mjs';
import { median, short, timed } from './measure.mjs';

const CASES = 10_000;
const REPLANNER = path.join(PROJECT_ROOT, 'tools/bench/replanner.mjs');
/** Whoever measures takes a breath, as people do: the figure is what one of them waits, not how much can be done at once. */
const BREATH_MILLISECONDS = 20;

/** @param {string} file  of the build */
const built = (file) => import(path.join(PROJECT_ROOT, 'dist/libs', file));

/**
 * @typedef {import('./deadlines.mjs').Bench & { settings: Record<string, string> }} ReplanBench
 */

/**
 * @param {ReplanBench} bench
 * @returns {Promise<import('./deadlines.mjs').Row[]>}
 */
export async function measureReplan(bench) {
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  try {
    const people = await peopleAtWork(bench);
    await watch(people, Date.now() + 2_000); // warm
    const before = await watch(people, Date.now() + 10_000);
    const { during, seconds, done, moved } = await planning(bench, owner, people);
    const rows = Object.entries(during).map(([what, milliseconds]) => {
      const quiet = before[what] ?? NaN;
      return { id: 'P9', what: `${what} meanwhile, median; the limit is the same before`, figure: '≤ 1.2 of before', value: short(milliseconds), unit: 'ms', limit: short(quiet), ratio: short(milliseconds / quiet), met: milliseconds / quiet <= 1.2 };
    });
    return [{ id: 'P9', what: `${done} cases planned again by the job of a change of rules, ${moved} terms moved, in a process of its own`, figure: '', value: short(done / seconds), unit: 'cases/s', limit: null, ratio: null, met: null }, ...rows];
  } finally {
    await owner.end();
  }
}

/**
 * @param {ReplanBench} bench
 * @param {pg.Client} owner
 * @param {Record<string, () => Promise<unknown>>} people
 */
async function planning({ deadlines, settings }, owner, people) {
  const cases = Math.ceil(deadlines / 10);
  const count = Math.min(CASES, cases >> 1);
  const job = idOf('9', 1);
  await owner.query(`UPDATE replan_job SET state = 'stopped' WHERE state = 'running'`); // the one of the rules' first release: it is about every case
  await owner.query(
    `INSERT INTO replan_job (id, cause, about, reason, cause_event_id, touches, after_case_id, total, started_by, started_by_name)
     VALUES ($1, 'rules', '{}', 'bench', gen_random_uuid(), '{"eventTypes": ["complaint.filed"], "ruleIds": [], "years": []}', $2, $3, $4, 'bench')`,
    [job, idOf('c', cases - count - 1), count, personId(0)],
  );
  const planner = fork(REPLANNER, [JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const over = once(planner, 'exit');
  await once(planner, 'message');
  const running = { on: true };
  const ended = over.then(() => (running.on = false));
  const began = performance.now();
  const during = await watch(people, Infinity, running);
  await ended;
  const seconds = (performance.now() - began) / 1000;
  const { rows: [{ done, moved, failed, state } = { done: 0, moved: 0, failed: 0, state: 'gone' }] } = await owner.query('SELECT done, moved, failed, state FROM replan_job WHERE id = $1', [job]);
  if (state !== 'done' || done !== count || failed > 0) throw new Error(`the job is ${state} after ${done} of ${count} cases, of which ${failed} failed: ${JSON.stringify((await owner.query('SELECT error, count(*) FROM replan_failure GROUP BY error')).rows)}`);
  return { during, seconds, done, moved };
}

/**
 * One person after another does each of the things, until the time or the job is over.
 * @param {Record<string, () => Promise<unknown>>} people
 * @param {number} until
 * @param {{ on: boolean }} [running]
 * @returns {Promise<Record<string, number>>} the median of each, in milliseconds
 */
async function watch(people, until, running = { on: true }) {
  /** @type {Record<string, number[]>} */
  const seen = Object.fromEntries(Object.keys(people).map((what) => [what, []]));
  while (running.on && Date.now() < until) {
    for (const [what, act] of Object.entries(people)) seen[what]?.push(await timed(act));
    await new Promise((resolve) => setTimeout(resolve, BREATH_MILLISECONDS));
  }
  return Object.fromEntries(Object.entries(seen).map(([what, times]) => [what, median(times)]));
}

/** @param {ReplanBench} bench */
async function peopleAtWork({ app, deadlines }) {
  const [{ ListDeadlines }, { ShowCase }, { EditItem }] = await Promise.all([
    built('deadlines/src/application/list-deadlines.service.js'),
    built('cases/src/application/show-case.service.js'),
    built('items/src/application/edit-item.service.js'),
  ]);
  const [list, page, edit] = [app.get(ListDeadlines), app.get(ShowCase), app.get(EditItem)];
  const cases = Math.ceil(deadlines / 10);
  const as = (/** @type {number} */ n, /** @type {string} */ act) => ({
    actor: { kind: 'person', id: personId(n), name: 'Person', roles: ['prosecutor', 'asset-officer'], unitIds: [UNIT_ID], reach: 'unit' }, act, purpose: 'handling a case', requestId: 'bench',
  });
  let turn = 0;
  const nextCase = () => (turn = (turn + 37) % (cases >> 2)); // of the first quarter: not those that are planned again
  return {
    'P1, list of my overdue deadlines,': () => list.execute(as((turn += 1), 'deadline.view'), { scope: 'mine', urgency: 'overdue', limit: 50 }),
    'P2, a case page,': () => {
      const n = nextCase();
      return page.execute(as(n, 'case.view'), idOf('c', n));
    },
    'P3, a change of an item,': async () => {
      const n = nextCase();
      const item = idOf('1', n * 5);
      const version = (editions.get(item) ?? 0) + 1;
      editions.set(item, version);
      await edit.execute(as(n, 'item.correct'), item, version, { assetClass: 'vehicle', description: `Personenauto ${n}, keer ${version}`, details: {} }, 'measured');
    },
  };
}

/** How often each item was changed. */
const editions = new Map();
