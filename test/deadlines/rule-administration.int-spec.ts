import { readFileSync } from 'node:fs';
import type { EquatedYearRow, PackRevision, PreviewPage, ReplanJobPage, RulePage, RulesChanged } from '../../libs/deadlines/src/contract.js';
import { done } from '../e2e/support/client.js';
import { daysAfter, today } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { deadlinesOf, openCase, recordFact } from '../e2e/support/story.js';
import { copiesOf } from './support/many-cases.js';
import { planAlone, startOffice, type Office } from './support/office.js';
import { termsOf } from './support/told.js';

/** The law is changed by the legal administrator: by file, by decree and by promotion; what it touches is planned again. */

const RULE = 'NL-23';
let office: Office;
let jurist: Person;
let lead: Person;

beforeAll(async () => {
  office = await startOffice();
  jurist = await office.enrol('legal-administrator');
  lead = await office.enrol('prosecutor');
});

afterAll(() => office.stop());

const shipped = (id: string): Record<string, unknown> => {
  const { rules } = JSON.parse(readFileSync('libs/deadlines/packs/nl.json', 'utf8')) as { rules: Record<string, unknown>[] };
  return rules.find((rule) => rule['id'] === id) ?? {};
};

/** A file with a next version of the rule on the decision of a privileged person's complaint, of so many days. */
function fileOf(version: number, n: number, more: object = {}): { readonly fileName: string; readonly content: string } {
  const { validFrom: _, ...rule } = shipped(RULE);
  const file = { pack: 'nl', jurisdiction: 'nl', revision: `test.${version}`, effectiveFrom: today(), rules: [{ ...rule, version, term: { code: 'D', n }, ...more }] };
  return { fileName: `nl-test-${version}.json`, content: JSON.stringify(file) };
}

async function givenComplaint(complaint: string): Promise<string> {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  await recordFact(lead.client, id, 'complaint.filed', { complaint, privileged: true });
  await planAlone(office, [id]);
  return id;
}

const dueOf = async (caseId: string): Promise<string | null> => (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === RULE)?.dueOn ?? null;
const jobOf = ({ replanJobId }: RulesChanged): Promise<ReplanJobPage> => done(jurist.client.get<ReplanJobPage>(`/replan-jobs/${replanJobId}`));

describe('a file of rules', () => {
  it('is refused with everything that is wrong with it, each at its place in the file', async () => {
    const content = JSON.stringify({ pack: 'nl', jurisdiction: 'nl', revision: 'x', rules: [{ ...shipped(RULE), version: 1, term: { code: 'D', n: 7, unit: 'hours' } }, { ...shipped('NL-17'), version: 2, nature: 'guess' }] });

    const { status, body } = await jurist.client.post<{ errors: { code: string; pointer: string }[] }>('/rule-packs', { fileName: 'x.json', content });

    expect(status).toBe(400);
    expect(body.errors.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expect.arrayContaining(['pack.effective-date-missing /effectiveFrom', 'rule.field-invalid /rules/1/nature', 'rule.unit-not-of-code /rules/0']));
  });

  it('may not rewrite a version on which deadlines rest', async () => {
    const { body } = await jurist.client.post<{ errors: { code: string; pointer: string }[] }>('/rule-packs', fileOf(1, 10));

    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'rule.version-changed', pointer: '/rules/0' })]));
  });

  it('is changed by nobody but the legal administrator, and read by everyone', async () => {
    expect((await lead.client.post('/rule-packs', fileOf(2, 20))).status).toBe(403);
    expect((await lead.client.get<RulePage>(`/rules/${RULE}`)).status).toBe(200);
  });

  it('says what would move without moving it, then moves it and keeps what was true before', async () => {
    const caseId = await givenComplaint('RK 26/1');
    const before = await dueOf(caseId);
    const { id } = await done(jurist.client.post<{ id: string }>('/rule-packs', fileOf(2, 20)));

    const preview = await done(jurist.client.post<PreviewPage>('/rule-changes/preview', { revisionId: id }));
    expect(preview).toMatchObject({ total: 1, looked: 1, counts: [{ ruleId: RULE, kind: 'moved', count: 1 }], casesThatMove: 1, examples: [], nextCursor: null });
    expect(await dueOf(caseId)).toBe(before);

    const answer = await done(jurist.client.post<RulesChanged>(`/rule-packs/${id}/application`, { reason: 'Wijziging van de wet' }, { version: 1 }));
    await office.replan();

    const after = await dueOf(caseId);
    expect(after).not.toBe(before);
    expect(await jobOf(answer)).toMatchObject({ state: 'done', total: 1, done: 1, moved: 1, failed: 0, startedBy: jurist.name, reason: 'Wijziging van de wet' });
    const [row] = (await deadlinesOf(lead.client, caseId)).filter(({ ruleId }) => ruleId === RULE);
    expect(await done(lead.client.get(`/deadlines/${row?.id}`))).toMatchObject({ dueOn: after, explanation: { ruleVersion: 2, term: 20 }, history: [{ from: before, to: after, why: 'Wijziging van de wet' }] });
    const { versions } = await done(lead.client.get<RulePage>(`/rules/${RULE}`));
    expect(versions.map(({ version, validTo }) => [version, validTo])).toEqual([[2, null], [1, daysAfter(today(), -1)]]);
    expect((await jurist.client.post(`/rule-packs/${id}/application`, { reason: 'Nog eens' }, { version: 2 })).status).toBe(409);
    expect((await done(jurist.client.get<{ rows: PackRevision[] }>('/rule-packs'))).rows[0]).toMatchObject({ state: 'applied', decidedBy: jurist.name, reason: 'Wijziging van de wet' });
  });

  it('answers for events from its date on; what started before keeps the version of then', async () => {
    const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/2', privileged: true }, { occurredOn: daysAfter(today(), -3) });
    await planAlone(office, [id]);

    const [row] = (await deadlinesOf(lead.client, id)).filter(({ ruleId }) => ruleId === RULE);
    expect(await done(lead.client.get(`/deadlines/${row?.id}`))).toMatchObject({ explanation: { ruleVersion: 1, term: 30 } });
  });
});

describe('days equated by decree', () => {
  it('that are corrected move the terms that end on them, for a reason, and the former version stays', async () => {
    const caseId = await givenComplaint('RK 26/3');
    const due = (await dueOf(caseId)) ?? '';
    const [row] = (await done(jurist.client.get<EquatedYearRow[]>('/equated-days'))).filter(({ year }) => year === Number(due.slice(0, 4)));
    const decree = { dates: [...(row?.dates ?? []), due], source: 'Besluit van proef', mark: 'V' };
    const preview = await done(jurist.client.post<PreviewPage>('/rule-changes/preview', { decree: { calendar: 'nl-atw', year: row?.year, ...decree } }));

    const answer = await done(jurist.client.put<RulesChanged>(`/equated-days/nl-atw/${row?.year}`, { ...decree, reason: 'Een dag vergeten' }, { version: row?.version ?? 0 }));
    await office.replan();

    expect(preview.counts).toContainEqual(expect.objectContaining({ ruleId: RULE, kind: 'moved' }));
    expect((await dueOf(caseId)) ?? '').not.toBe(due);
    expect(await jobOf(answer)).toMatchObject({ cause: 'decree', state: 'done', reason: 'Een dag vergeten' });
    const [corrected] = (await done(jurist.client.get<EquatedYearRow[]>('/equated-days'))).filter(({ year }) => year === row?.year);
    expect(corrected).toMatchObject({ version: (row?.version ?? 0) + 1, importedBy: jurist.name, reason: 'Een dag vergeten', earlier: [{ dates: row?.dates }] });
  });

  it('that are not loaded leave a warning on the dates of that year, until they are', async () => {
    const caseId = await givenComplaint('RK 29/1');
    await office.database.query(`ALTER TABLE event DISABLE TRIGGER USER`);
    await office.database.query(`UPDATE event SET occurred_on = '2029-03-01' WHERE case_id = $1 AND type = 'complaint.filed'`, [caseId]);
    await office.database.query(`ALTER TABLE event ENABLE TRIGGER USER`);
    await planAlone(office, [caseId]);
    const warnings = async (): Promise<unknown> => {
      const [row] = await office.database.query<{ warnings: unknown }>(`SELECT explanation->'warnings' AS warnings FROM deadline WHERE case_id = $1 AND rule_id = $2`, [caseId, RULE]);
      return row?.warnings;
    };
    const mayMove = async () => (await deadlinesOf(lead.client, caseId)).find(({ ruleId }) => ruleId === RULE)?.mayMove;
    expect(await warnings()).toEqual([{ code: 'equated-days-not-loaded', params: { year: 2029, calendar: 'nl-atw' } }]);
    expect((await mayMove())?.en).toContain('2029');

    await done(jurist.client.post('/equated-days', { calendar: 'nl-atw', year: 2029, dates: ['2029-05-11'], source: 'Besluit van proef', mark: 'V' }));
    await office.replan();

    expect(await warnings()).toEqual([]);
    expect(await mayMove()).toBeNull();
  });

  it('are refused for a date of another year, and for a year that is loaded', async () => {
    const { body } = await jurist.client.post<{ errors: { code: string; pointer: string }[] }>('/equated-days', { calendar: 'nl-atw', year: 2031, dates: ['2031-05-02', '2030-05-02'], source: 'x', mark: 'V' });
    expect(body.errors).toMatchObject([{ code: 'rules.date-outside-year', pointer: '/dates/1' }]);
    const again = await jurist.client.post<{ errors: { code: string }[] }>('/equated-days', { calendar: 'nl-atw', year: 2029, dates: [], source: 'x', mark: 'V' });
    expect(again.body.errors).toMatchObject([{ code: 'rules.year-loaded' }]);
  });
});

it('an advisory rule is made binding with date, name and reason, and taken back; a verified one never needs to', async () => {
  const versionOf = async () => (await done(jurist.client.get<RulePage>('/rules/NL-34'))).versions[0];
  expect(await versionOf()).toMatchObject({ nature: 'advisory', mark: 'U', promotion: null, allowedActions: ['promote'] });

  await done(jurist.client.post('/rules/NL-34/versions/1/promotion', { decidedOn: today(), reason: 'Tekst gelezen in het Staatsblad' }, { version: 0 }));
  expect(await versionOf()).toMatchObject({ nature: 'binding', promotion: { by: jurist.name, on: today(), reason: 'Tekst gelezen in het Staatsblad' }, allowedActions: ['take-back'] });
  expect((await jurist.client.post('/rules/NL-34/versions/1/demotion', { decidedOn: today(), reason: 'x' }, { version: 0 })).status).toBe(412);

  await done(jurist.client.post('/rules/NL-34/versions/1/demotion', { decidedOn: today(), reason: 'Toch niet' }, { version: 1 }));
  expect(await versionOf()).toMatchObject({ nature: 'advisory', promotion: null, decisions: [{ kind: 'taken-back' }, { kind: 'promoted' }] });
  expect((await jurist.client.post(`/rules/${RULE}/versions/1/promotion`, { decidedOn: today(), reason: 'x' }, { version: 0 })).status).toBe(409);
});

it('an advisory deadline that runs becomes binding when its rule does, and says by whom, when and why', async () => {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  await recordFact(lead.client, id, 'judicial-data.recorded', { reference: 'JD-1', category: 'minor-offence' });
  await planAlone(office, [id]);
  const running = async () => (await deadlinesOf(lead.client, id)).find(({ ruleId, state }) => ruleId === 'NL-63' && state === 'open');
  const before = await running();

  await done(jurist.client.post('/rules/NL-63/versions/1/promotion', { decidedOn: today(), reason: 'Tekst gelezen' }, { version: 0 }));
  await office.replan();

  expect(before).toMatchObject({ nature: 'advisory', promotion: null });
  expect(await running()).toMatchObject({ id: before?.id, dueOn: before?.dueOn, nature: 'binding', promotion: { by: jurist.name, on: today(), reason: 'Tekst gelezen' } });
});

describe('planning some hundreds of cases again', () => {
  const CASES = 320;
  let cases: readonly string[];
  let due: string;

  beforeAll(async () => {
    const model = await givenComplaint('RK 26/9');
    due = (await dueOf(model)) ?? '';
    cases = await copiesOf(office.database, model, CASES);
    for (let start = 0; start < CASES; start += 80) await planAlone(office, cases.slice(start, start + 80));
  });

  /** One more day off where the terms of all these cases end. */
  async function dayOff(date: string): Promise<string> {
    const year = Number(date.slice(0, 4));
    const [row] = (await done(jurist.client.get<EquatedYearRow[]>('/equated-days'))).filter((each) => each.year === year);
    const decree = { dates: [...(row?.dates ?? []), date], source: 'Besluit van proef', mark: 'V', reason: `${date} is vrij` };
    return (await done(jurist.client.put<RulesChanged>(`/equated-days/nl-atw/${year}`, decree, { version: row?.version ?? 0 }))).replanJobId ?? '';
  }

  const job = (id: string): Promise<ReplanJobPage> => done(lead.client.get<ReplanJobPage>(`/replan-jobs/${id}`));
  const movedOnce = async (from: string): Promise<number> => {
    const rows = await office.database.query<{ count: string }>(`SELECT count(*) FROM deadline_change WHERE case_id = ANY ($1::uuid[]) AND kind = 'moved' AND from_due_on = $2 GROUP BY deadline_id`, [cases, from]);
    expect(rows.every(({ count }) => count === '1')).toBe(true);
    return rows.length;
  };

  it('can be stopped before it began and resumed, by the legal administrator', async () => {
    const id = await dayOff(due);
    await done(jurist.client.post(`/replan-jobs/${id}/stop`, {}, { version: 1 }));
    await office.replan();
    expect(await job(id)).toMatchObject({ state: 'stopped', done: 0 });
    expect((await lead.client.post(`/replan-jobs/${id}/resume`, {}, { version: 2 })).status).toBe(403);

    await done(jurist.client.post(`/replan-jobs/${id}/resume`, {}, { version: 2 }));
    await office.replan();

    const { state, total, done: planned, failed } = await job(id);
    expect({ state, failed, all: total === planned && planned > CASES }).toEqual({ state: 'done', failed: 0, all: true });
    expect(await movedOnce(due)).toBe(CASES);
  });

  it('stopped in the middle keeps what was planned, plans nothing more, and goes on from there when it is resumed: each case once', async () => {
    due = (await dueOf(cases[0] ?? '')) ?? '';
    const id = await dayOff(due);
    const moves = (): Promise<readonly { readonly id: string; readonly case_id: string }[]> =>
      office.database.query<{ id: string; case_id: string }>(`SELECT id, case_id FROM deadline_change WHERE case_id = ANY ($1::uuid[]) AND kind = 'moved' AND from_due_on = $2 ORDER BY id`, [cases, due]);
    const working = office.replan();
    while ((await job(id)).done === 0);
    await done(jurist.client.post(`/replan-jobs/${id}/stop`, {}, { version: 1 }));
    await working;
    const [stopped, kept] = [await job(id), await moves()];
    await office.replan();
    const [still, unchanged] = [await job(id), await moves()];

    await done(jurist.client.post(`/replan-jobs/${id}/resume`, {}, { version: stopped.version }));
    await office.replan();

    expect(stopped).toMatchObject({ state: 'stopped', failed: 0 });
    expect([stopped.done > 0, stopped.done < (stopped.total ?? 0), stopped.done % 50]).toEqual([true, true, 0]);
    expect([still, unchanged]).toEqual([stopped, kept]);
    expect(kept.length).toBeGreaterThan(0);
    const all = await moves();
    expect(all.slice(0, kept.length)).toEqual(kept);
    expect(all.map(({ case_id: of }) => of).sort()).toEqual([...cases].sort());
    expect(await job(id)).toMatchObject({ state: 'done', done: stopped.total, total: stopped.total, failed: 0 });
  });

  it('goes on by itself after its connections were cut off in the middle, with two at once, and moves nothing twice', async () => {
    due = (await dueOf(cases[0] ?? '')) ?? '';
    const id = await dayOff(due);
    let killed = false;
    const working = office.replan().catch(() => (killed = true));
    while (!killed) {
      const { done: planned } = await job(id);
      if (planned > 0) await office.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND state <> 'idle' AND query ILIKE '%deadline%'`);
      if (planned >= CASES) throw new Error('It was done before it could be killed.');
    }
    await working;
    const left = await job(id);
    await office.database.query(`UPDATE replan_job SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);

    await Promise.all([office.replan(), office.replan()]);

    expect(left.state).toBe('running');
    expect(left.done % 50).toBe(0);
    const { state, total, done: planned, failed } = await job(id);
    expect({ state, failed, all: total === planned }).toEqual({ state: 'done', failed: 0, all: true });
    expect(await movedOnce(due)).toBe(CASES);
  });

  it('names a case that cannot be planned, and moves the others all the same', async () => {
    due = (await dueOf(cases[0] ?? '')) ?? '';
    const broken = cases[7] ?? '';
    await office.database.query(`CREATE FUNCTION refuse_broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.case_id = '${broken}' THEN RAISE 'broken'; END IF; RETURN NEW; END $$`);
    await office.database.query(`CREATE TRIGGER broken_case BEFORE UPDATE ON deadline FOR EACH ROW EXECUTE FUNCTION refuse_broken()`);
    const id = await dayOff(due);

    await office.replan();

    const [{ reference } = { reference: '' }] = await office.database.query<{ reference: string }>('SELECT reference FROM case_file WHERE id = $1', [broken]);
    expect(await job(id)).toMatchObject({ state: 'done', failed: 1, failures: [{ caseId: broken, reference }] });
    expect(await movedOnce(due)).toBe(CASES - 1);
  });
});
