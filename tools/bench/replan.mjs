// P9: many cases planned again by the job that a change of the rules starts, and what people notice of it meanwhile.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { idOf, personId } from './generate.mjs';
import { median, short } from './measure.mjs';
import { peopleAtWork, watch } from './people.mjs';

const CASES = 10_000;
const REPLANNER = path.join(PROJECT_ROOT, 'tools/bench/replanner.mjs');
/** How long people are watched without the job, before each part of it. */
const QUIET_MILLISECONDS = 10_000;

/** @typedef {import('./deadlines.mjs').Bench & { settings: Record<string, string> }} ReplanBench */

/**
 * The job is stopped and resumed, so that people are watched with it and without it in turns.
 * @param {ReplanBench} bench
 * @returns {Promise<import('./deadlines.mjs').Row[]>}
 */
export async function measureReplan(bench) {
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  try {
    const people = await peopleAtWork(bench);
    const job = await waitingJob(bench, owner);
    await watch(people, during(2_000)); // warm
    /** @type {{ quiet: Record<string, number>, beside: Record<string, number> }[]} */
    const rounds = [];
    let seconds = 0;
    for (let round = 1; round <= bench.rounds; round += 1) {
      const quiet = await watch(people, during(QUIET_MILLISECONDS));
      const planned = await planUntil(bench, owner, job, (job.cases * round) / bench.rounds, people);
      seconds += planned.seconds;
      rounds.push({ quiet, beside: planned.beside });
    }
    const moved = await requireDone(owner, job);
    return [
      { id: 'P9', what: `${job.cases} cases planned again by the job of a change of rules, ${moved} terms moved, in a process of its own`, figure: '', value: short(job.cases / seconds), unit: 'cases/s', limit: null, ratio: null, met: null },
      ...Object.keys(people).map((what) => besideRow(what, rounds.map(({ quiet, beside }) => [beside[what] ?? NaN, quiet[what] ?? NaN]))),
    ];
  } finally {
    await owner.end();
  }
}

/** @param {number} milliseconds */
function during(milliseconds) {
  const until = Date.now() + milliseconds;
  return () => Date.now() < until;
}

/**
 * @param {string} what
 * @param {readonly (readonly [number, number])[]} rounds  beside the job, and without it
 * @returns {import('./deadlines.mjs').Row}
 */
function besideRow(what, rounds) {
  const [value, limit] = [median(rounds.map(([beside]) => beside)), median(rounds.map(([, quiet]) => quiet))];
  const ratio = median(rounds.map(([beside, quiet]) => beside / quiet));
  return { id: 'P9', what: `${what}, meanwhile; the limit is the same without the job`, figure: '≤ 1.2 of without', value: short(value), unit: 'ms', limit: short(limit), ratio: short(ratio), met: ratio <= 1.2 };
}

/**
 * @param {ReplanBench} bench
 * @param {pg.Client} owner
 */
async function waitingJob({ deadlines }, owner) {
  const all = Math.ceil(deadlines / 10);
  const [id, cases] = [idOf('9', 1), Math.min(CASES, all >> 1)];
  await owner.query(`UPDATE replan_job SET state = 'stopped' WHERE state = 'running'`); // the one of the rules' first release: it is about every case
  await owner.query(
    `INSERT INTO replan_job (id, state, cause, about, reason, cause_event_id, touches, after_case_id, total, started_by, started_by_name)
     VALUES ($1, 'stopped', 'rules', '{}', 'bench', gen_random_uuid(), '{"eventTypes": ["complaint.filed"], "ruleIds": [], "years": []}', $2, $3, $4, 'bench')`,
    [id, idOf('c', all - cases - 1), cases, personId(0)],
  );
  return { id, cases };
}

/**
 * Lets the job go on in a process of its own until so many cases are done, and watches people meanwhile.
 * @param {ReplanBench} bench
 * @param {pg.Client} owner
 * @param {{ id: string, cases: number }} job
 * @param {number} target
 * @param {import('./people.mjs').Acts} people
 */
async function planUntil({ settings }, owner, { id, cases }, target, people) {
  await owner.query(`UPDATE replan_job SET state = 'running', leased_until = NULL WHERE id = $1`, [id]);
  const planner = fork(REPLANNER, [JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const over = once(planner, 'exit');
  await once(planner, 'message');
  const running = { on: true };
  const ended = over.then(() => (running.on = false));
  const began = performance.now();
  const watched = watch(people, () => running.on);
  while (running.on && target < cases) {
    const { rows: [{ done } = { done: 0 }] } = await owner.query('SELECT done FROM replan_job WHERE id = $1', [id]);
    if (done >= target) {
      await owner.query(`UPDATE replan_job SET state = 'stopped' WHERE id = $1 AND state = 'running'`, [id]);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const beside = await watched;
  await ended;
  return { beside, seconds: (performance.now() - began) / 1000 };
}

/**
 * @param {pg.Client} owner
 * @param {{ id: string, cases: number }} job
 * @returns {Promise<number>} how many terms were moved
 */
async function requireDone(owner, { id, cases }) {
  const { rows: [{ done, moved, failed, state } = { done: 0, moved: 0, failed: 0, state: 'gone' }] } = await owner.query('SELECT done, moved, failed, state FROM replan_job WHERE id = $1', [id]);
  if (state === 'done' && done === cases && failed === 0) return moved;
  const { rows: failures } = await owner.query('SELECT error, count(*) FROM replan_failure GROUP BY error');
  throw new Error(`the job is ${state} after ${done} of ${cases} cases, of which ${failed} failed: ${JSON.stringify(failures)}`);
}
