import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { today } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { openCase, recordFact } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';
import { settingsOf } from './support/queue-worker.js';
import { termsOf } from './support/told.js';

/** The operator's command that loads a file of rules, as it is called. */

const RULE = 'NL-23';
const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-rules-'));
let office: Office;
let jurist: Person;
let lead: Person;
let caseId: string;

beforeAll(async () => {
  office = await startOffice();
  jurist = await office.enrol('legal-administrator');
  lead = await office.enrol('prosecutor');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  await office.plan(caseId);
});

afterAll(async () => {
  await office.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly said: Readonly<Record<string, unknown>>;
  readonly err: string;
}

function zegel(...args: readonly string[]): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...settingsOf({ databaseUrl: office.database.appUrl, queueUrl: 'postgres:' }) };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/services/cli.js', ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: JSON.parse(out.trim() || '{}') as Record<string, unknown>, err });
    });
  });
}

function written(content: object, before = ''): string {
  const file = path.join(folder, 'file.json');
  writeFileSync(file, before + JSON.stringify(content));
  return file;
}

/** A next version of the rule, of so many days. */
function packOf(version: number, n: number): object {
  const { rules } = JSON.parse(readFileSync('libs/deadlines/packs/nl.json', 'utf8')) as { rules: Record<string, unknown>[] };
  const { validFrom: _, ...rule } = rules.find(({ id }) => id === RULE) ?? {};
  return { pack: 'nl', jurisdiction: 'nl', revision: `test.${version}`, effectiveFrom: today(), rules: [{ ...rule, version, term: { code: 'D', n } }] };
}

const due = async (): Promise<string> => (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === RULE)?.dueOn ?? '';
const stored = async (): Promise<unknown> => office.database.query('SELECT (SELECT count(*) FROM rule_pack_revision) AS packs, (SELECT count(*) FROM equated_year) AS years, (SELECT count(*) FROM replan_job) AS jobs');

it('shows what a rule pack would move, and stores nothing of it', async () => {
  const before = [await due(), await stored()];

  const { code, said } = await zegel('rules', 'load', written(packOf(2, 20)), '--by', jurist.login, '--dry-run');

  expect({ code, said }).toEqual({ code: 0, said: { dryRun: true, kind: 'rules', casesLookedAt: 1, casesThatMove: 1, moves: [{ ruleId: RULE, kind: 'moved', count: 1 }] } });
  expect([await due(), await stored()]).toEqual(before);
});

it('reads past the byte order mark of a file', async () => {
  const { code, said } = await zegel('rules', 'load', written(packOf(2, 20), '\uFEFF'), '--by', jurist.login, '--dry-run');

  expect([code, said['casesThatMove']]).toEqual([0, 1]);
});

it('puts it in force for a reason, in the name of who administers the law', async () => {
  const before = await due();

  const { code, said } = await zegel('rules', 'load', written(packOf(2, 20)), '--by', jurist.login, '--reason', 'Wijziging van de wet');
  await office.replan();

  expect([code, said['dryRun'], said['casesThatMove']]).toEqual([0, false, 1]);
  expect(await due()).not.toBe(before);
  expect(await office.database.query(`SELECT state, reason, decided_by_name AS by FROM rule_pack_revision WHERE id = $1`, [said['id']])).toEqual([{ state: 'applied', reason: 'Wijziging van de wet', by: jurist.name }]);
  expect(await office.database.query(`SELECT state, reason, done::int FROM replan_job WHERE id = $1`, [said['replanJobId']])).toEqual([{ state: 'done', reason: 'Wijziging van de wet', done: 1 }]);
});

it('loads the days of a decree, and corrects a year that has them', async () => {
  const year = Number((await due()).slice(0, 4)) + 9;
  const decree = { year, dates: [`${year}-05-02`], source: 'Besluit van proef' };

  const loaded = await zegel('rules', 'load', written(decree), '--by', jurist.login, '--reason', 'Nieuw besluit');
  const corrected = await zegel('rules', 'load', written({ ...decree, dates: [`${year}-05-02`, `${year}-05-03`] }), '--by', jurist.login, '--reason', 'Een dag vergeten');

  expect([loaded.code, loaded.said['id'], corrected.code]).toEqual([0, `nl-atw:${year}`, 0]);
  expect(await office.database.query('SELECT version, cardinality(dates) AS days FROM equated_year WHERE year = $1 ORDER BY version', [year])).toEqual([{ version: 1, days: 1 }, { version: 2, days: 2 }]);
});

it('says all that is wrong with a file, and loads none of it', async () => {
  const before = await stored();

  const pack = await zegel('rules', 'load', written({ ...packOf(1, 10) }), '--by', jurist.login, '--dry-run');
  const decree = await zegel('rules', 'load', written({ year: 2031, dates: ['2031-02-30', '2030-05-02'], source: 'x' }), '--by', jurist.login, '--reason', 'x');

  expect([pack.code, decree.code]).toEqual([1, 1]);
  expect(pack.err).toContain('rule.version-changed');
  expect([decree.err.includes('rules.date-invalid'), decree.err.includes('rules.date-outside-year')]).toEqual([true, true]);
  expect(await stored()).toEqual(before);
});

it.each([
  ['nobody by that name', (): string[] => ['--by', 'nobody.at.all', '--dry-run'], 2],
  ['no right to change the law', (): string[] => ['--by', lead.login, '--dry-run'], 1],
  ['neither a dry run nor a reason', (): string[] => ['--by', jurist.login], 2],
  ['both a dry run and a reason', (): string[] => ['--by', jurist.login, '--dry-run', '--reason', 'x'], 2],
])('refuses when there is %s', async (_what, more, expected) => {
  const before = await stored();

  expect((await zegel('rules', 'load', written(packOf(3, 15)), ...more())).code).toBe(expected);
  expect(await stored()).toEqual(before);
});
