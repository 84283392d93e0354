import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { plannedFor, theDeadline } from '../../../testing/planned.js';
import type { PlannedDeadline } from '../planning/planned-deadline.js';
import { REMINDER_PROFILES, type ReminderProfileName } from './reminder-profile.js';
import { remindersFor } from './reminders-for.js';

/** 'stage at levels', one line an instant. */
function inLines(deadline: PlannedDeadline): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { stage, at, level } of remindersFor(deadline)) {
    lines.set(`${stage} ${at}`, [...(lines.get(`${stage} ${at}`) ?? []), level]);
  }
  return [...lines].map(([head, levels]) => `${head} ${levels.join('+')}`);
}

const announced = anEvent('item.intent-announced', '2026-03-20');

describe('the reminder profiles of the law page', () => {
  it.each<[ReminderProfileName, string]>([
    ['R-14', 'T-7 T-3 T-1 T T+1'],
    ['R-42', 'T-21 T-10 T-5 T-2 T T+1'],
    ['R-90', 'T-45 T-21 T-10 T-5 T-2 T T+1'],
    ['R-2Y', 'T-365 T-180 T-90 T-45 T-21 T-7 T-1 T T+1'],
    ['R-45', 'T-30 T-15 T-7 T-3 T-1 T T+1'],
    ['R-48h', 'T-24h T-12h T-6h T-3h T-1h T'],
  ])('%s reminds at once and at %s', (profile, stages) => {
    expect(REMINDER_PROFILES[profile].join(' ')).toBe(`created ${stages}`);
  });
});

describe('remindersFor', () => {
  it('reminds of a day term at 08:00 in Amsterdam, through the change of the clock, and climbs at its end', () => {
    expect(inLines(theDeadline(plannedFor(announced), 'NL-12'))).toEqual([
      'created 2026-03-20T11:00:00.000Z assignee+deputy',
      'T-7 2026-03-31T06:00:00.000Z assignee+deputy',
      'T-3 2026-04-04T06:00:00.000Z assignee+deputy',
      'T-1 2026-04-06T06:00:00.000Z assignee+deputy+team-lead',
      'T 2026-04-07T06:00:00.000Z assignee+deputy+team-lead+head',
      'T+1 2026-04-08T06:00:00.000Z assignee+deputy+team-lead+head',
    ]);
  });

  it('reminds of an hour term in hours, to the minute', () => {
    const received = anEventAt('request.received', '2026-11-20T16:10+01:00', { instrument: 'freezing-certificate', urgent: true });

    expect(inLines(theDeadline(plannedFor(received), 'EU-02'))).toEqual([
      'created 2026-11-20T15:10:00.000Z assignee+deputy',
      'T-24h 2026-11-21T16:00:00.000Z assignee+deputy',
      'T-12h 2026-11-22T04:00:00.000Z assignee+deputy',
      'T-6h 2026-11-22T10:00:00.000Z assignee+deputy',
      'T-3h 2026-11-22T13:00:00.000Z assignee+deputy',
      'T-1h 2026-11-22T15:00:00.000Z assignee+deputy+team-lead',
      'T 2026-11-22T16:00:00.000Z assignee+deputy+team-lead+head',
    ]);
  });

  it('plans the daily repeats of an undone policy target for a week; the sweep plans on from there', () => {
    const lines = inLines(theDeadline(plannedFor(anEvent('item.return-ordered', '2026-11-02')), 'NL-04'));

    expect(lines).toEqual([
      'created 2026-11-02T11:00:00.000Z assignee+deputy',
      'T 2026-11-09T07:00:00.000Z assignee+deputy+team-lead+head',
      'T+1 2026-11-10T07:00:00.000Z assignee+deputy+team-lead+head',
      ...['11', '12', '13', '14', '15', '16'].map((day, index) => `T+${index + 2} 2026-11-${day}T07:00:00.000Z assignee+deputy+team-lead+head`),
    ]);
  });

  it('counts the days after a target in hours from its day in Amsterdam', () => {
    const seized = anEventAt('item.seized', '2026-11-02T23:30+01:00', { grounds: ['nl-sv-94'], assetClass: 'cash' });

    expect(inLines(theDeadline(plannedFor(seized), 'NL-02')).slice(0, 3)).toEqual([
      'created 2026-11-02T22:30:00.000Z assignee+deputy',
      'T 2026-11-03T22:30:00.000Z assignee+deputy+team-lead+head',
      'T+1 2026-11-04T07:00:00.000Z assignee+deputy+team-lead+head',
    ]);
  });

  it('reminds every year throughout, on the day of the end, of data that may be kept for ten years', () => {
    const kept = anEvent('police-data.last-needed', '2020-02-29', { data: { regime: 'wpg-12' } });
    const lines = inLines(theDeadline(plannedFor(kept), 'NL-61'));

    expect(lines.map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      '2020-02-29T11:00:00.000Z assignee+deputy',
      ...[2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].map((year) => `${year}-02-28T07:00:00.000Z assignee+deputy`),
      '2029-02-28T07:00:00.000Z assignee+deputy+team-lead',
      '2030-02-28T07:00:00.000Z assignee+deputy+team-lead+head',
      '2030-03-01T07:00:00.000Z assignee+deputy+team-lead+head',
    ]);
  });

  it('reminds every year of judicial data kept for thirty years', () => {
    const recorded = anEvent('judicial-data.recorded', '2026-01-05', { data: { category: 'serious-crime' } });
    const years = inLines(theDeadline(plannedFor(recorded), 'NL-63')).filter((line) => line.startsWith('T-'));

    expect(years).toHaveLength(29);
    expect(years[0]).toContain('2027-01-05');
  });

  it.each([
    ['NL-58', 'use', anEvent('police-data.processed', '2026-01-05', { data: { regime: 'wpg-8' } })],
    ['NL-64', 'log', anEvent('judicial-data.disclosed', '2026-01-05')],
  ])('tells of a term that runs out by itself (%s) to who handles it, and to nobody above', (ruleId, party, event) => {
    expect(inLines(theDeadline(plannedFor(event), ruleId, party))).toEqual([
      'created 2026-01-05T11:00:00.000Z assignee+deputy',
      'T-30 2026-12-06T07:00:00.000Z assignee+deputy',
      'T 2027-01-05T07:00:00.000Z assignee+deputy',
      'T+1 2027-01-06T07:00:00.000Z assignee+deputy',
    ]);
  });

  it('leaves out what would have fallen before the term was known', () => {
    const late = { ...announced, recordedAt: '2026-04-05T09:00:00.000Z' };

    expect(inLines(theDeadline(plannedFor(late), 'NL-12')).map((line) => line.split(' ')[0])).toEqual(['created', 'T-1', 'T', 'T+1']);
  });

  it('still tells of the end when the term was known only after it', () => {
    const late = { ...announced, recordedAt: '2026-06-01T09:00:00.000Z' };
    const stages = remindersFor(theDeadline(plannedFor(late), 'NL-12')).map(({ stage, level }) => `${stage} ${level}`);

    expect(stages).toEqual(['T+1 assignee', 'T+1 deputy', 'T+1 team-lead', 'T+1 head', 'created assignee', 'created deputy']);
  });

  it('gives each alert a key of its own, and other keys when the date moves', () => {
    const keys = remindersFor(theDeadline(plannedFor(announced), 'NL-12')).map(({ key }) => key);
    const corrected = { ...announced, id: 'c', corrects: announced.id, occurredOn: '2026-03-25', recordedAt: '2026-03-26T11:00:00.000Z' };
    const moved = remindersFor(theDeadline(plannedFor(announced, corrected), 'NL-12')).map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => moved.includes(key))).toEqual([]);
  });

  it.each([
    ['met', theDeadline(plannedFor(announced, anEvent('complaint.filed', '2026-03-25', { subjectType: 'item' })), 'NL-12')],
    ['withdrawn', theDeadline(plannedFor(aSeizure('2026-03-01', 'art'), anEvent('item.returned', '2026-03-25')), 'NL-16')],
    ['not started', theDeadline(plannedFor(anEvent('complaint.order-dated', '2026-03-25')), 'NL-27', 'complainant')],
  ])('gives none for a deadline that is %s', (_, deadline) => {
    expect(remindersFor(deadline)).toEqual([]);
  });
});
