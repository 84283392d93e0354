import { firstRepeat, nextRepeat, repeatAgain } from './next-repeat.js';
import type { ReminderProfileName, ReminderStage } from './reminder-profile.js';

const after = (remindersProfile: ReminderProfileName, stage: ReminderStage, now: string): string =>
  [...new Set(nextRepeat({ dueOn: '2026-11-09', remindersProfile, stage }, now).map((each) => `${each.stage} ${each.at}`))].join();

describe('what follows the last alert of an open duty', () => {
  it.each<[what: string, profile: ReminderProfileName, stage: ReminderStage, now: string, next: string]>([
    ['is told again the next morning', 'R-ASAP', 'T+7', '2026-11-16T07:00:01Z', 'T+8 2026-11-17T07:00:00.000Z'],
    ['is told again the morning after that', 'R-ASAP', 'T+8', '2026-11-17T07:00:01Z', 'T+9 2026-11-18T07:00:00.000Z'],
    ['has no end', 'R-ASAP', 'T+400', '2027-12-14T07:00:01Z', 'T+401 2027-12-15T07:00:00.000Z'],
    ['is not told day by day of a time without a worker', 'R-ASAP', 'T+7', '2027-01-05T12:00:00Z', 'T+58 2027-01-06T07:00:00.000Z'],
    ['keeps its hour through the change of the clock', 'R-ASAP', 'T+139', '2027-03-28T06:00:01Z', 'T+140 2027-03-29T06:00:00.000Z'],
    ['comes weekly where the profile is weekly', 'R-ASAP-weekly', 'T+28', '2026-12-07T07:00:01Z', 'T+35 2026-12-14T07:00:00.000Z'],
    ['waits while the profile itself goes on', 'R-ASAP', 'T+6', '2026-11-15T07:00:01Z', ''],
    ['is nothing after an alert before the end', 'R-ASAP', 'created', '2026-11-02T11:00:00Z', ''],
    ['comes every thirty days where the profile is a loop of thirty days', 'R-every-30', 'T+1', '2026-11-10T07:00:01Z', 'T+30 2026-12-09T07:00:00.000Z'],
    ['goes on in that loop', 'R-every-30', 'T+30', '2026-12-09T07:00:01Z', 'T+60 2027-01-08T07:00:00.000Z'],
    ['comes every ninety days', 'R-every-90', 'T+90', '2027-02-07T07:00:01Z', 'T+180 2027-05-08T06:00:00.000Z'],
    ['comes every half year on the same day of the month', 'R-half-yearly', 'T+1', '2026-11-10T07:00:01Z', 'T+181 2027-05-09T06:00:00.000Z'],
    ['comes yearly on the same day, leap year or not', 'R-yearly', 'T+365', '2027-11-09T07:00:01Z', 'T+731 2028-11-09T07:00:00.000Z'],
    ['is nothing for a term of the law', 'R-14', 'T+1', '2026-11-10T07:00:01Z', ''],
  ])('%s', (_what, profile, stage, now, next) => {
    expect(after(profile, stage, now)).toBe(next);
  });

  it('is the first of the loop, whenever the deadline came to have it', () => {
    expect(firstRepeat({ dueOn: '2026-11-09', remindersProfile: 'R-every-30' }).map(({ stage }) => stage)[0]).toBe('T+30');
    expect(firstRepeat({ dueOn: '2026-11-09', remindersProfile: 'R-ASAP' }).map(({ stage }) => stage)[0]).toBe('T+8');
    expect(firstRepeat({ dueOn: '2026-11-09', remindersProfile: 'R-14' })).toEqual([]);
  });

  it.each<[what: string, told: number, now: string, next: string]>([
    ['the morning that comes', 10, '2026-11-20T12:00:00Z', 'T+12'],
    ['the one after what was told, though the clock was set back', 10, '2026-11-10T12:00:00Z', 'T+11'],
    ['the first of its rhythm, when it was told nothing', 0, '2026-11-10T12:00:00Z', 'T+8'],
  ])('goes on, of a duty that is open again, with %s', (_what, told, now, next) => {
    expect(repeatAgain({ dueOn: '2026-11-09', remindersProfile: 'R-ASAP' }, told, now).map(({ stage }) => stage)[0]).toBe(next);
  });

  it('reaches the whole ladder', () => {
    expect(nextRepeat({ dueOn: '2026-11-09', remindersProfile: 'R-ASAP', stage: 'T+7' }, '2026-11-16T07:00:01Z').map(({ level }) => level)).toEqual(['assignee', 'deputy', 'team-lead', 'head']);
  });
});
