import type { DeadlineCount, DeadlinePage, DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAfter, daysAgo, inAmsterdam, sundayOf, today, until } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { deadlinesOf, openCase, recordFact } from './support/story.js';

/** Which deadlines are overdue, end today, this week, soon or later: exactly those and no others, whatever day of the week it is. */

interface Known {
  readonly id: string;
  /** The end that it was given. */
  readonly end: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly ruleId: string;
  readonly of: Case;
  readonly owner: string | undefined;
}

interface Case {
  readonly id: string;
  readonly reference: string;
  readonly unitId: string;
}

const URGENCIES = ['overdue', 'today', 'week', 'soon', 'later'] as const;
type Urgency = (typeof URGENCIES)[number];

/** Seven days on are five working days at most; of all ends here none lies between those and the three weeks. */
const SOON_DAYS = 7;
const isOver = ({ dueAt }: Known): boolean => dueAt.getTime() <= Date.now();

/** What belongs in each list on a day. */
const BELONGS: Readonly<Record<Urgency, (known: Known, day: string) => boolean>> = {
  overdue: isOver,
  today: (known, day) => !isOver(known) && known.dueOn === day,
  week: (known, day) => !isOver(known) && known.dueOn <= sundayOf(day),
  soon: ({ dueOn }, day) => dueOn > day && dueOn <= daysAfter(day, SOON_DAYS),
  later: ({ dueOn }, day) => dueOn > daysAfter(day, SOON_DAYS),
};

let office: RunningOffice;
let lead: Person;
let officer: Person;
let stranger: Person;
let otherUnit: string;
let own: Case;
let away: Case;
const known: Known[] = [];

beforeAll(async () => {
  office = await startRunningOffice();
  otherUnit = await givenUnit(office.database, 'Parket Zuidhaven');
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  stranger = await office.enrol('prosecutor', { unitId: otherUnit });
  own = { ...(await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })), unitId: office.unitId };
  away = { ...(await openCase(stranger.client, { unitId: otherUnit, leadId: lead.id })), unitId: otherUnit };
  const hidden = { ...(await openCase(stranger.client, { unitId: otherUnit })), unitId: otherUnit };
  for (const [by, of, owner] of [[lead, own, lead], [lead, own, officer], [stranger, away, lead], [stranger, away, stranger], [stranger, hidden, stranger]] as const) {
    known.push(...(await setEveryEnd(by, of, owner)).filter(() => of !== hidden));
  }
  known.push(...(await givenTermsOfLaw()));
});

afterAll(() => office.stop());

/** A deadline set by hand for each end: of those that are over, one cannot be set, and its time goes by in the register. */
async function setEveryEnd(by: Person, of: Case, owner: Person): Promise<readonly Known[]> {
  const day = today();
  const ends = { 'an hour ago': day, yesterday: daysAgo(1), today: day, tomorrow: daysAfter(day, 1), 'the end of this week': sundayOf(day), 'the Monday after': daysAfter(sundayOf(day), 1), 'in three weeks': daysAfter(day, 21) };
  return Promise.all(
    Object.entries(ends).map(async ([end, dueOn]) => {
      const asked = end === 'an hour ago' ? { dueAt: new Date(Date.now() + 3_600_000).toISOString(), reminders: 'R-48h' } : { dueOn: dueOn < day ? day : dueOn, reminders: 'R-3' };
      const { id } = await done(by.client.post<{ id: string }>(`/cases/${of.id}/deadlines`, { title: end, reason: 'Afgesproken op de zitting', ownerId: owner.id, ...asked }));
      const dueAt = end === 'an hour ago' ? new Date(Date.now() - 3_600_000) : inAmsterdam(daysAfter(dueOn, 1), '00:00:00');
      if (dueAt.getTime() <= Date.now()) await office.database.query('UPDATE deadline SET due_on = $2, due_at = $3 WHERE id = $1', [id, dueOn, dueAt]);
      return { id, end, dueOn, dueAt, ruleId: 'MANUAL', of, owner: owner.id };
    }),
  );
}

/** Two terms of the law, one that runs and one that is over. */
async function givenTermsOfLaw(): Promise<readonly Known[]> {
  for (const [complaint, occurredOn] of [['RK 26/1', today()], ['RK 26/2', daysAgo(90)]]) await recordFact(lead.client, own.id, 'complaint.filed', { complaint, privileged: true }, { occurredOn: occurredOn ?? '' });
  const planned = await until(async () => {
    const rows = (await deadlinesOf(lead.client, own.id)).filter(({ ruleId }) => ruleId === 'NL-23');
    return rows.length === 2 && rows;
  });
  return planned.map(({ id, dueOn, dueAt, ruleId, assignee }) => ({ id, end: 'by law', dueOn: dueOn ?? '', dueAt: new Date(dueAt ?? ''), ruleId, of: own, owner: assignee?.id }));
}

/** A list as it is on one day, and which day that was: asked again when midnight falls in between. */
async function listed(query: string): Promise<{ readonly day: string; readonly rows: readonly DeadlineRow[]; readonly count: DeadlineCount }> {
  const day = today();
  const { rows } = await done(lead.client.get<DeadlinePage>(`/deadlines?limit=200&${query}`));
  const count = await done(lead.client.get<DeadlineCount>(`/deadlines/count?${query}`));
  return today() === day ? { day, rows, count } : listed(query);
}

const worded = (all: readonly Known[]): readonly string[] => all.map(({ end, dueOn, of, owner, id }) => [end, dueOn, of.reference, owner, id].join(' ')).sort();

const FILTERS: readonly { readonly name: string; readonly query: () => string; readonly holds: (each: Known) => boolean; readonly ofLaw?: true }[] = [
  { name: 'nobody named: mine', query: () => '', holds: ({ owner }) => owner === lead.id },
  { name: 'mine', query: () => 'scope=mine', holds: ({ owner }) => owner === lead.id },
  { name: 'those of my team', query: () => 'scope=team', holds: ({ of }) => of === own },
  { name: 'all that I may see', query: () => 'scope=all', holds: () => true },
  { name: 'by rule: those set by hand', query: () => 'scope=all&ruleId=MANUAL', holds: ({ ruleId }) => ruleId === 'MANUAL' },
  { name: 'by rule: one of the law', query: () => 'scope=all&ruleId=NL-23', holds: ({ ruleId }) => ruleId === 'NL-23', ofLaw: true },
  { name: 'by rule, those of my team', query: () => 'scope=team&ruleId=MANUAL', holds: ({ ruleId, of }) => ruleId === 'MANUAL' && of === own },
  { name: 'by case', query: () => `scope=all&caseId=${away.id}`, holds: ({ of }) => of === away },
  { name: 'by the number of the case, mine', query: () => `scope=mine&caseReference=${own.reference}`, holds: ({ of, owner }) => of === own && owner === lead.id },
  { name: 'by person', query: () => `scope=all&assigneeId=${officer.id}`, holds: ({ owner }) => owner === officer.id },
  { name: 'by team', query: () => `scope=all&unitId=${otherUnit}`, holds: ({ of }) => of.unitId === otherUnit },
];

describe.each(FILTERS)('the agenda, $name', ({ query, holds, ofLaw }) => {
  it.each(URGENCIES)('%s: exactly what belongs there, and counted', async (urgency) => {
    const { day, rows, count } = await listed(`${query()}&urgency=${urgency}`);

    const expected = known.filter((each) => holds(each) && BELONGS[urgency](each, day));
    const shown = rows.map(({ id }) => known.find((each) => each.id === id));
    expect(shown).not.toContain(undefined);
    expect(worded(shown.filter((each) => each !== undefined))).toEqual(worded(expected));
    expect(count).toEqual({ count: expected.length, exact: true });
    expect(expected.length > 0).toBe(!ofLaw || urgency === 'overdue' || urgency === 'later');
    // Each row says of itself what it was looked for as; this week holds what ends today and some of what ends soon.
    expect(new Set(rows.map((row) => row.urgency))).toEqual(new Set(urgency === 'week' ? rows.map(({ dueOn }) => (dueOn === day ? 'today' : 'soon')) : expected.map(() => urgency)));
  });
});

it('knows no other urgency, and says which there are', async () => {
  const { status, body } = await lead.client.get<Problem>('/deadlines?urgency=month');

  expect([status, body.errors?.map(({ code, pointer }) => [code, pointer])]).toEqual([400, [['field.choice', '/urgency']]]);
});
