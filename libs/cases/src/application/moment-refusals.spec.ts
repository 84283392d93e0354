import { momentRefusals } from './moment-refusals.js';

describe('a moment does not contradict what is stated beside it', () => {
  it.each<[string, Parameters<typeof momentRefusals>[0], readonly string[]]>([
    ['a moment of another day', { occurredOn: '2026-01-05', occurredAt: '2026-11-28T10:00:00+01:00', timeZone: 'Europe/Amsterdam' }, ['event.time-on-other-day']],
    ['the day that was written, which is another one here', { occurredOn: '2026-11-28', occurredAt: '2026-11-28T01:00+14:00', timeZone: 'Europe/Amsterdam' }, ['event.time-on-other-day', 'field.offset-differs']],
    ['the day on the clock of its place', { occurredOn: '2026-11-28', occurredAt: '2026-11-28T01:00+14:00', timeZone: 'Pacific/Kiritimati' }, []],
    ['the day on our clock', { occurredOn: '2026-11-27', occurredAt: '2026-11-28T01:00+14:00', timeZone: 'Pacific/Kiritimati' }, []],
    ['a moment in UTC of which the day begins here', { occurredOn: '2026-11-28', occurredAt: '2026-11-27T23:30Z', timeZone: 'Europe/Amsterdam' }, []],
    ['an offset of elsewhere', { occurredOn: '2026-11-28', occurredAt: '2026-11-28T10:00+05:00', timeZone: 'Europe/Amsterdam' }, ['field.offset-differs']],
    ['a place that is not in form', { occurredOn: '2026-11-28', occurredAt: '2026-11-28T01:00+14:00' }, []],
    ['no time of day', { occurredOn: '2026-11-28' }, []],
  ])('%s', (_, stated, codes) => {
    expect(momentRefusals(stated).map(({ code }) => code)).toEqual(codes);
  });
});
