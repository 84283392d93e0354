// What is measured of deadlines: the built code of the worker and of the API, in this process, on a real PostgreSQL.
import path from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { measureClaims } from './claims.mjs';
import { idOf, personId, UNIT_ID } from './generate.mjs';
import { interleaved, short, timed } from './measure.mjs';

const CASES_AT_ONCE = 50;

/** @param {string} file  of the build */
const built = (file) => import(path.join(PROJECT_ROOT, 'dist/libs', file));

/**
 * @typedef {{ id: string, what: string, figure: string, value: number, unit: string, limit: number | null, ratio: number | null, met: boolean | null }} Row
 * @typedef {{ app: import('@nestjs/common').INestApplicationContext, ownerUrl: string, now: Date, rounds: number, deadlines: number }} Bench
 */

/**
 * @param {Bench} bench
 * @returns {Promise<Row[]>}
 */
export async function measureDeadlines(bench) {
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  try {
    return [...(await measureClaims(bench, owner)), ...(await arithmetic(bench)), ...(await plans(bench, owner)), ...(await pages(bench, owner))];
  } finally {
    await owner.end();
  }
}

/**
 * P8: the end of one term.
 * @param {Bench} bench
 */
async function arithmetic({ app, rounds, deadlines }) {
  const [{ computeTerm }, { dueDay }, { dayNumberOfDate }, { RuleBook }] = await Promise.all([
    built('deadlines/src/domain/arithmetic/compute-term.js'),
    built('deadlines/src/domain/arithmetic/due-day.js'),
    built('deadlines/src/domain/calendar/legal-date.js'),
    built('deadlines/src/application/rule-book.js'),
  ]);
  const calendar = app.get(RuleBook).calendars['nl-atw'];
  const starts = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  const terms = Math.min(200_000, deadlines);
  const days = starts.map((start) => dayNumberOfDate(start));
  const fourteenDays = { code: 'D', n: 14, unit: 'days' };
  const many = terms * 10;
  const { bare: value = NaN, explained = NaN } = await interleaved(rounds, {
    bare: async () => many / ((await timed(() => {
      for (let n = 0; n < many; n += 1) dueDay(fourteenDays, days[n % 365], calendar);
    })) / 1000),
    explained: async () => terms / ((await timed(() => {
      for (let n = 0; n < terms; n += 1) computeTerm({ code: 'D', n: 14, start: starts[n % 365], calendar });
    })) / 1000),
  });
  return [
    { id: 'P8', what: 'the end of one term of 14 days by the pure function', figure: '≥ 2,000,000 a second', value: short(value), unit: 'terms/s', limit: null, ratio: null, met: value >= 2_000_000 },
    { id: 'P8', what: 'the same from a date, with the steps that explain it', figure: '', value: short(explained), unit: 'terms/s', limit: null, ratio: null, met: null },
  ];
}

/**
 * P9: the plan of a large case, and many cases planned anew and planned again.
 * @param {Bench} bench
 * @param {pg.Client} owner
 */
async function plans({ app, rounds, deadlines, now }, owner) {
  const [{ plan }, { RuleBook }, { PlanCases }, { CaseFactsQuery }, { UnitOfWork, processContext }] = await Promise.all([
    built('deadlines/src/domain/planning/plan.js'),
    built('deadlines/src/application/rule-book.js'),
    built('deadlines/src/application/plan-cases.service.js'),
    built('deadlines/src/persistence/case-facts.query.js'),
    built('platform/src/index.js'),
  ]);
  const [rules, planner, uow, facts] = [app.get(RuleBook), app.get(PlanCases), app.get(UnitOfWork), app.get(CaseFactsQuery)];
  const context = processContext('bench', 'process', 'bench');
  const large = idOf('c', 0);
  await owner.query(
    `INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, data, actor_id, actor_name, actor_roles, act, request_id)
     SELECT gen_random_uuid(), 'complaint.filed', $1::uuid, 'case', $1::text, $2::date, jsonb_build_object('complaint', 'GROOT ' || n, 'privileged', true), $3, 'Iemand', '{}', 'event.record', 'bench' FROM generate_series(6, 200) n`,
    [large, now.toISOString().slice(0, 10), personId(0)],
  );
  const events = (await uow.run(context, () => facts.eventsOf([large]))).get(large);
  const count = Math.min(2_000, Math.ceil(deadlines / 100));
  const ids = Array.from({ length: count }, (_, n) => idOf('c', 1 + n));
  const planAll = async () => {
    const took = await timed(async () => {
      for (let start = 0; start < count; start += CASES_AT_ONCE) await uow.run(context, () => planner.execute(ids.slice(start, start + CASES_AT_ONCE)));
    });
    return count / (took / 1000);
  };
  const first = await planAll();
  const { pure: pureMs = NaN, again = NaN } = await interleaved(rounds, {
    pure: () => timed(() => plan({ events, rules: rules.rulesFor('nl'), calendars: rules.calendars })),
    again: planAll,
  });
  const stored = await timed(() => uow.run(context, () => planner.execute([large])));
  return [
    { id: 'P9', what: `plan of a case with ${events.length} events, pure`, figure: '< 5 ms', value: short(pureMs), unit: 'ms', limit: null, ratio: null, met: pureMs < 5 },
    { id: 'P9', what: 'the same with reading, storing terms, alerts and history', figure: '', value: short(stored), unit: 'ms', limit: null, ratio: null, met: null },
    { id: 'P9', what: `${count} cases planned anew, every term replaced`, figure: '', value: short(first), unit: 'cases/s', limit: null, ratio: null, met: null },
    { id: 'P9', what: `${count} cases planned again, nothing to change`, figure: '', value: short(again), unit: 'cases/s', limit: null, ratio: null, met: null },
  ];
}

/**
 * Pages: what a person asks for, under that person's rights and with its row in the log, beside the bare statement.
 * @param {Bench} bench
 * @param {pg.Client} owner
 */
async function pages({ app, rounds, now }, owner) {
  const [{ ListDeadlines }, { ShowToday }] = await Promise.all([built('deadlines/src/application/list-deadlines.service.js'), built('deadlines/src/application/show-today.service.js')]);
  const [list, today] = [app.get(ListDeadlines), app.get(ShowToday)];
  let turn = 0;
  const asking = (/** @type {string} */ act) => {
    const id = personId((turn += 1));
    return { actor: { kind: 'person', id, name: 'Person', roles: ['prosecutor'], unitIds: [UNIT_ID], reach: 'unit' }, act, purpose: 'handling a case', requestId: 'bench' };
  };
  const COLUMNS = `d.id, d.due_on, d.due_at, d.state, d.rule_id, c.reference, c.title, u.name, i.reference || ' ' || i.description AS label`;
  const JOINS = 'JOIN case_file c ON c.id = d.case_id LEFT JOIN app_user u ON u.id = d.assignee_id LEFT JOIN item i ON i.id = d.subject_id::uuid';
  const times = 20;
  const bare = (/** @type {string} */ where, /** @type {() => unknown[]} */ values) => async () => times / ((await timed(async () => {
    for (let n = 0; n < times; n += 1) await owner.query(`SELECT ${COLUMNS} FROM (SELECT * FROM deadline d WHERE ${where} ORDER BY d.due_at, d.id LIMIT 51) d ${JOINS} ORDER BY d.due_at, d.id`, values());
  })) / 1000);
  const ours = (/** @type {() => Promise<unknown>} */ ask) => async () => times / ((await timed(async () => {
    for (let n = 0; n < times; n += 1) await ask();
  })) / 1000);

  const mine = await interleaved(rounds, {
    ours: ours(() => list.execute(asking('deadline.view'), { scope: 'mine', urgency: 'overdue', limit: 50 })),
    bare: bare(`d.state = 'open' AND d.assignee_id = $1 AND d.due_at <= $2`, () => [personId((turn += 1)), now]),
  });
  const all = await interleaved(rounds, {
    ours: ours(() => list.execute(asking('deadline.view'), { scope: 'all', urgency: 'later', limit: 50 })),
    bare: bare(`d.state = 'open' AND d.due_at > $1`, () => [now]),
  });
  const later = { scope: 'all', urgency: 'later' };
  const { count: countMs = NaN } = await interleaved(rounds, { count: () => timed(() => list.count(asking('deadline.view'), later)) });
  const { page: todayMs = NaN } = await interleaved(rounds, { page: () => timed(() => today.execute(asking('deadline.view'))) });
  return [
    row('P1', 'list of my overdue deadlines, first 50', '≥ 0.5 of the bare statement', mine['ours'] ?? NaN, 'pages/s', mine['bare'] ?? NaN, 0.5),
    row('P1', 'list of all deadlines to come, first 50', '≥ 0.5 of the bare statement', all['ours'] ?? NaN, 'pages/s', all['bare'] ?? NaN, 0.5),
    { id: 'P1', what: 'the count beside that list, to 10,000 and no further', figure: '', value: short(countMs), unit: 'ms', limit: null, ratio: null, met: null },
    { id: 'P2', what: 'the Today page of one person', figure: '', value: short(todayMs), unit: 'ms', limit: null, ratio: null, met: null },
  ];
}

/**
 * @param {string} id
 * @param {string} what
 * @param {string} figure
 * @param {number} value
 * @param {string} unit
 * @param {number} limit
 * @param {number} wanted
 * @returns {Row}
 */
function row(id, what, figure, value, unit, limit, wanted) {
  return { id, what, figure, value: short(value), unit, limit: short(limit), ratio: short(value / limit), met: value / limit >= wanted };
}
