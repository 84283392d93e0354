import { checkManual, manualEnd } from './check-manual.js';

const NOW = '2026-11-27T16:00:00.000Z';

describe('a deadline set by hand', () => {
  it.each([
    ['neither day nor moment', {}, 'R-14', ['deadline.due-one']],
    ['both', { dueOn: '2026-12-01', dueAt: '2026-12-01T12:00:00Z' }, 'R-14', ['deadline.due-one']],
    ['a day that is over', { dueOn: '2026-11-26' }, 'R-14', ['deadline.due-past']],
    ['a moment that is over, reminded in days', { dueAt: '2026-11-27T15:59:00Z' }, 'R-7', ['deadline.due-past', 'deadline.profile-of-days']],
    ['a day, reminded in hours', { dueOn: '2026-12-01' }, 'R-48h', ['deadline.profile-of-hours']],
    ['today, reminded in days', { dueOn: '2026-11-27' }, 'R-3', []],
    ['a moment, reminded in hours', { dueAt: '2026-11-28T09:00:00+01:00' }, 'R-48h', []],
  ] as const)('with %s: %j', (_, end, reminders, codes) => {
    expect(checkManual({ ...end, reminders }, NOW).map(({ code }) => code)).toEqual(codes);
  });

  it('ends with its day in Amsterdam, or at its moment', () => {
    expect(manualEnd({ dueOn: '2026-12-01' })).toEqual({ dueOn: '2026-12-01', dueAt: '2026-12-01T23:00:00.000Z', toTheHour: false });
    expect(manualEnd({ dueAt: '2026-12-01T23:30:00Z' })).toEqual({ dueOn: '2026-12-02', dueAt: '2026-12-01T23:30:00.000Z', toTheHour: true });
  });
});
