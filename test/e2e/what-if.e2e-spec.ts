import type { ComputedTerm, Deadline, ExplainedDeadline, TermGuide, WhatIf, WhatIfChoices } from '../../libs/deadlines/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, deadlinesOf, openCase, recordFact, seizeOne } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let outsider: Person;
let administrator: Person;
let caseId: string;
let itemId: string;
let complaintId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, officer, outsider, administrator] = await Promise.all([office.enrol('prosecutor'), office.enrol('asset-officer'), office.enrol('asset-officer'), office.enrol('system-administrator')]);
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, classification: 'embargo' })).id;
  itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: '2026-02-27' });
  complaintId = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/7', privileged: true }, { occurredOn: '2026-11-02' });
  await until(async () => (await deadlinesOf(lead.client, caseId)).some(({ ruleId }) => ruleId === 'NL-23'));
});

afterAll(() => office.stop());

const stored = async (): Promise<unknown> => office.database.query('SELECT key, version, due_on, state FROM deadline WHERE case_id = $1 ORDER BY key', [caseId]);
const countOfEvents = async (): Promise<unknown> => office.database.query('SELECT count(*) FROM event WHERE case_id = $1', [caseId]);

describe('the calculator', () => {
  it('computes for everyone at work, with every step in both languages', async () => {
    const term = await done(administrator.client.get<ComputedTerm>('/terms?code=D&n=14&start=2026-04-30'));

    expect(term).toMatchObject({ due: '2026-05-18', calendar: 'nl-atw', unit: 'days' });
    expect(term.inShort?.nl).toContain('14 mei, Hemelvaartsdag → 15 mei, bij besluit gelijkgesteld → maandag 18 mei 2026');
    expect(term.steps.every(({ text }) => text.nl !== '' && text.en !== '' && text.nl !== text.en)).toBe(true);
  });

  it('counts hours to the moment with its offset, and working days of another state', async () => {
    const [hours, days] = await Promise.all([
      done(lead.client.get<ComputedTerm>(`/terms?code=H&n=48&start=${encodeURIComponent('2026-03-28T11:00+01:00')}`)),
      done(lead.client.get<ComputedTerm>('/terms?code=ASAP&n=5&unit=working-days&start=2026-05-29&calendar=IT')),
    ]);

    expect([hours.due, days.due, days.warnings.length]).toEqual(['2026-03-30T12:00:00+02:00', '2026-06-08', 1]);
  });

  it('says everything that is wrong at once, each with its place, in the language of the reader', async () => {
    const refused = await lead.client.in('nl').get<Problem>('/terms?code=W&n=0&unit=days&start=2026-02-30&calendar=XX');

    expect(refused.status).toBe(400);
    expect(refused.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/calendar', '/start', '/unit']);
    expect(refused.body.errors?.find(({ pointer }) => pointer === '/unit')?.detail).toBe('Deze code telt in weeks, niet in days.');
  });

  it('tells what can be asked of it', async () => {
    const guide = await done(lead.client.get<TermGuide>('/terms/guide'));

    expect(guide.codes.map(({ code }) => code)).toEqual(['D', 'W', 'M30', 'Y', 'H', 'RV', 'EU-D', 'EU-H', 'RETRO', 'ASAP']);
    expect(guide.calendars).toHaveLength(29);
  });

  it('leaves nothing in the log, as it looks at no record', async () => {
    expect(await office.database.query(`SELECT act FROM audit_event WHERE act = 'term.view'`)).toEqual([]);
  });
});

describe('the reasons of a case', () => {
  it('are those of each of its deadlines: calendar, proof or none, and what would move it', async () => {
    const reasons = await done(lead.client.get<ExplainedDeadline[]>(`/cases/${caseId}/deadline-reasons`));
    const complaint = reasons.find(({ ruleId }) => ruleId === 'NL-23');

    expect(reasons.map(({ id }) => id).sort()).toEqual((await deadlinesOf(lead.client, caseId)).map(({ id }) => id).sort());
    expect(complaint?.explanation).toMatchObject({ calendar: 'nl-atw', trigger: { documentId: null, corrected: false } });
    expect(complaint?.explanation.movers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['correction', 'decree', 'met', 'rule-version']));
    expect(complaint?.explanation.movers.find(({ kind }) => kind === 'met')?.text.en).toContain('Order on the complaint given');
  });

  it('say what the one explanation of a deadline says', async () => {
    const [first] = await done(lead.client.get<ExplainedDeadline[]>(`/cases/${caseId}/deadline-reasons`));
    const alone = await done(lead.client.get<Deadline>(`/deadlines/${first?.id}`));

    expect(alone.explanation).toEqual(first?.explanation);
  });
});

describe('what if', () => {
  it('puts the plan with another date beside the one of now, and stores nothing', async () => {
    const before = [await stored(), await countOfEvents()];

    const { rows } = await done(lead.client.post<WhatIf>(`/cases/${caseId}/what-if`, { moved: [{ eventId: complaintId, occurredOn: '2026-11-27' }] }));

    // Art. 552a(8) Sv: thirty days; 30 days after 27 November 2026 is a Sunday after both Christmas days.
    expect(rows.filter(({ change }) => change !== 'same').map(({ change, now, supposed }) => [change, now?.dueOn, supposed?.dueOn])).toEqual([['moved', '2026-12-02', '2026-12-28']]);
    expect(rows[0]?.supposed?.explanation.inShort?.en).toContain('30 days from 27 November');
    expect([await stored(), await countOfEvents()]).toEqual(before);
  });

  it('takes away what hangs on an event that never happened', async () => {
    const { rows } = await done(lead.client.post<WhatIf>(`/cases/${caseId}/what-if`, { moved: [{ eventId: complaintId, occurredOn: '2026-11-02', never: true }] }));

    expect(rows.filter(({ change }) => change !== 'same').map(({ change, supposed }) => [change, supposed])).toEqual([['gone', null]]);
  });

  it('adds what would follow from a verdict, for each party its own', async () => {
    const { rows } = await done(
      lead.client.post<WhatIf>(`/cases/${caseId}/what-if`, { supposed: [{ type: 'case.verdict-given', subjectType: 'case', subjectId: caseId, occurredOn: '2026-12-11', data: { suspectPresent: true } }] }),
    );
    const added = rows.filter(({ change }) => change === 'new');

    expect(added.length).toBeGreaterThan(1);
    expect(added.every(({ now, deadlineId }) => now === null && deadlineId === null)).toBe(true);
    // Fourteen days end on Christmas Day: the appeal ends on Monday 28 December.
    expect(added.map(({ supposed }) => supposed?.dueOn)).toContain('2026-12-28');
  });

  it('offers the events of the case and what may happen to it, with the fields that make a difference', async () => {
    const choices = await done(lead.client.get<WhatIfChoices>(`/cases/${caseId}/what-if`));

    expect(choices.events.map(({ eventId }) => eventId)).toContain(complaintId);
    expect(choices.subjects).toEqual(expect.arrayContaining([{ subjectType: 'case', subjectId: caseId, label: null }, expect.objectContaining({ subjectType: 'item', subjectId: itemId })]));
    expect(choices.types.find(({ type }) => type === 'case.verdict-given')?.fields.map(({ name }) => name)).toContain('suspectPresent');
    expect(choices.types.every(({ title, type }) => title.nl !== type)).toBe(true);
  });

  it('refuses what is not of the case, all of it at once', async () => {
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    const refused = await lead.client.post<Problem>(`/cases/${caseId}/what-if`, {
      moved: [{ eventId: elsewhere, occurredOn: '2026-11-27' }],
      supposed: [
        { type: 'no.such', subjectType: 'case', subjectId: caseId, occurredOn: '2026-11-27' },
        { type: 'case.verdict-given', subjectType: 'item', subjectId: elsewhere, occurredOn: '2026-11-27' },
      ],
    });

    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/moved/0/eventId', '/supposed/0/type', '/supposed/1/subjectType', '/supposed/1/subjectId']]);
  });

  it('is for who may see the case, and logged as a look at it', async () => {
    const asked = { moved: [{ eventId: complaintId, occurredOn: '2026-11-27' }] };
    const [unseen, reasons] = await Promise.all([outsider.client.post<Problem>(`/cases/${caseId}/what-if`, asked), outsider.client.get<Problem>(`/cases/${caseId}/deadline-reasons`)]);
    const looks = await office.database.query<{ subject_type: string }>(`SELECT DISTINCT subject_type FROM audit_event WHERE kind = 'consultation' AND case_id = $1 AND actor_id = $2`, [caseId, lead.id]);

    expect([unseen.status, reasons.status]).toEqual([404, 404]);
    expect(looks.map(({ subject_type: type }) => type)).toEqual(expect.arrayContaining(['what-if', 'deadline-reasons']));
  });
});
