import { type DeadlineMoment, deadlineWords, pressureOf } from './deadline-words.js';

const now = Date.parse('2026-11-23T09:00:00Z');
const moment: DeadlineMoment = {
  dueOn: '2026-11-26',
  dueAt: '2026-11-26T22:59:59Z',
  toTheHour: false,
  workingDaysLeft: 3,
  urgency: 'soon',
};

describe('the words of a deadline', () => {
  it('count the working days that the server counted', () => {
    expect(deadlineWords(moment, now)).toEqual({ key: 'left.workingDays', count: 3 });
    expect(deadlineWords({ ...moment, urgency: 'later', workingDaysLeft: 480 }, now)).toEqual({ key: 'left.workingDays', count: 480 });
  });

  it('say how many working days it is late', () => {
    expect(deadlineWords({ ...moment, urgency: 'overdue', workingDaysLeft: -8 }, now)).toEqual({ key: 'left.workingDaysLate', count: 8 });
    expect(deadlineWords({ ...moment, urgency: 'overdue', workingDaysLeft: 0 }, now)).toEqual({ key: 'left.late' });
  });

  it('say so when only days off lie before the end', () => {
    expect(deadlineWords({ ...moment, workingDaysLeft: 0 }, now)).toEqual({ key: 'left.beforeWorkingDay' });
  });

  it('name the time of a day that ends before midnight', () => {
    const today = { ...moment, dueOn: '2026-11-23', urgency: 'today', workingDaysLeft: 0 } as const;
    expect(deadlineWords({ ...today, dueAt: '2026-11-23T16:00:00Z' }, now)).toEqual({ key: 'left.todayBefore', time: '17:00' });
    expect(deadlineWords({ ...today, dueAt: '2026-11-23T22:59:59Z' }, now)).toEqual({ key: 'left.today' });
    expect(deadlineWords({ ...today, dueAt: '2026-11-23T23:00:00Z' }, now)).toEqual({ key: 'left.today' });
  });

  it.each([
    ['2026-11-23T14:30:00Z', { key: 'left.hours', count: 5 }],
    ['2026-11-23T09:20:00Z', { key: 'left.minutes', count: 20 }],
    ['2026-11-25T09:00:00Z', { key: 'left.hours', count: 48 }],
    ['2026-11-23T07:00:00Z', { key: 'left.hoursLate', count: 2 }],
    ['2026-11-23T08:59:00Z', { key: 'left.hoursLate', count: 1 }],
  ])('count hours where the law does, up to %s', (dueAt, words) => {
    const urgency = Date.parse(dueAt) < now ? 'overdue' : 'today';
    expect(deadlineWords({ ...moment, toTheHour: true, dueAt, urgency }, now)).toEqual(words);
  });

  it('count working days again when an hour term is far off', () => {
    expect(deadlineWords({ ...moment, toTheHour: true, dueAt: '2026-12-10T09:00:00Z', urgency: 'later', workingDaysLeft: 13 }, now)).toEqual({
      key: 'left.workingDays',
      count: 13,
    });
  });
});

describe('the pressure of a deadline', () => {
  it('is overdue as soon as the hour of an hour term has struck, and not before the server says so for others', () => {
    const passed = { ...moment, dueAt: '2026-11-23T08:59:00Z', urgency: 'today' } as const;
    expect(pressureOf({ ...passed, toTheHour: true }, now)).toBe('overdue');
    expect(pressureOf(passed, now)).toBe('today');
  });
});
