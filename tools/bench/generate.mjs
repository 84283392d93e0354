import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';

/** What stands in a database of the benchmark; everything follows from the number of deadlines and the seed. */
const DEADLINES_A_CASE = 10;
const ITEMS_A_CASE = 5;
const EVENTS_A_CASE = 5;
const ALERTS_A_DEADLINE = 2;
const PEOPLE = 200;
/** Of a million deadlines so many have an alert that is due: the share that was measured for the bare database. */
const DUE_SHARE = 0.0228;
const A_DAY = 86_400_000;

/** The unit and the people. */
export const UNIT_ID = idOf('0', 1);

/**
 * @param {number} number
 * @returns {string} the id of a person
 */
export const personId = (number) => idOf('a', 1 + (number % PEOPLE));

/**
 * A number as an id: the same in every run.
 * @param {string} kind  one hexadecimal digit
 * @param {number} number
 */
export function idOf(kind, number) {
  return `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/**
 * Numbers in [0, 1), always the same ones.
 * @param {number} seed
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {number} milliseconds */
const dayOf = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * Tables as files for COPY, in the order in which they load.
 * @param {{ folder: string, deadlines: number, now: Date, seed?: number }} options
 * @returns {Promise<{ table: string, columns: string, file: string, rows: number }[]>}
 */
export async function generate({ folder, deadlines, now, seed = 1 }) {
  const cases = Math.ceil(deadlines / DEADLINES_A_CASE);
  const random = randomOf(seed);
  const start = now.getTime();

  /** @type {{ table: string, columns: string, file: string, rows: number }[]} */
  const tables = [];
  /**
   * @param {string} table
   * @param {string} columns
   * @param {number} rows
   * @param {(number: number) => string} line
   */
  const write = async (table, columns, rows, line) => {
    const file = path.join(folder, `${table}.tsv`);
    const out = createWriteStream(file, { mode: 0o644 });
    let part = '';
    for (let number = 0; number < rows; number += 1) {
      part += `${line(number)}\n`;
      if (part.length < 1_000_000) continue;
      if (!out.write(part)) await once(out, 'drain');
      part = '';
    }
    out.end(part);
    await once(out, 'finish');
    tables.push({ table, columns, file, rows });
  };

  await write('unit', 'id, code, name', 1, () => `${UNIT_ID}\tBENCH\tParket Noordstad`);
  await write('app_user', 'id, login, name, email, password_hash, roles, unit_ids', PEOPLE, (n) =>
    [personId(n), `person-${n}`, `Person ${n}`, `person-${n}@noordstad.example`, 'none', `{${n % 5 === 0 ? 'team-lead' : 'prosecutor'}}`, `{${UNIT_ID}}`].join('\t'));
  await write('case_file', 'id, reference, title, unit_id, lead_id, member_ids, classification, status, opened_on, last_item_number', cases, (n) =>
    [idOf('c', n), `ZGL-${2000 + (n % 26)}-${n}`, `Onderzoek ${n}`, UNIT_ID, personId(n), `{${personId(n)}}`, 'normal', 'investigation', dayOf(start - (n % 2000) * A_DAY), ITEMS_A_CASE].join('\t'));
  await write('case_member', 'id, case_id, user_id, role_in_case, since', cases, (n) => [idOf('b', n), idOf('c', n), personId(n), 'lead', dayOf(start - (n % 2000) * A_DAY)].join('\t'));
  await write('event', 'id, type, case_id, subject_type, subject_id, occurred_on, data, actor_id, actor_name, actor_roles, act, request_id', cases * EVENTS_A_CASE, (n) => {
    const caseId = idOf('c', Math.floor(n / EVENTS_A_CASE));
    return [idOf('e', n), 'complaint.filed', caseId, 'case', caseId, dayOf(start - Math.floor(random() * 20) * A_DAY), `{"complaint": "RK ${n}", "privileged": true}`, personId(n), 'Iemand', '{}', 'event.record', 'bench'].join('\t');
  });
  await write('item', 'id, case_id, number, reference, asset_class, description, status, seized_on', cases * ITEMS_A_CASE, (n) =>
    [idOf('1', n), idOf('c', Math.floor(n / ITEMS_A_CASE)), 1 + (n % ITEMS_A_CASE), `I-${n}`, 'vehicle', `Personenauto ${n}`, 'seized', dayOf(start - (n % 700) * A_DAY)].join('\t'));

  // Ends over two years, the first tenth behind us; the alert before the end of some of them is due now.
  const ends = Float64Array.from({ length: deadlines }, () => start + (random() * 730 - 73) * A_DAY);
  await write('deadline', 'id, case_id, key, rule_id, rule_version, subject_type, subject_id, nature, binds, party, expiry, watched_by, known_at, basic_due_on, due_on, due_at, state, explanation, reminder_profile, assignee_id', deadlines, (n) => {
    const inCase = Math.floor(n / DEADLINES_A_CASE);
    const end = new Date(ends[n] ?? 0).toISOString();
    return [idOf('d', n), idOf('c', inCase), `bench:${n}`, 'NL-23', '1', 'item', idOf('1', inCase * ITEMS_A_CASE + (n % ITEMS_A_CASE)), 'binding', 'court', '', 'information', '{prosecutor}', new Date(start).toISOString(), end.slice(0, 10), end.slice(0, 10), end, n % 8 === 7 ? 'met' : 'open', '{}', 'standard', personId(inCase)].join('\t');
  });
  await write('alert', 'id, deadline_id, case_id, stage, level, for_due_at, due_at, state', deadlines * ALERTS_A_DEADLINE, (n) => {
    const deadline = n >> 1;
    const isLast = n % 2 === 1;
    const isDue = !isLast && random() < DUE_SHARE;
    const dueAt = isDue ? start - random() * 30 * A_DAY : start + (1 + random() * 600) * A_DAY;
    return [idOf('f', n), idOf('d', deadline), idOf('c', Math.floor(deadline / DEADLINES_A_CASE)), isLast ? 'T' : 'T-7', 'assignee', new Date(ends[deadline] ?? 0).toISOString(), new Date(dueAt).toISOString(), 'pending'].join('\t');
  });
  return tables;
}
