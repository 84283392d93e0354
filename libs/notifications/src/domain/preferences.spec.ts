import { DEFAULT_PREFERENCES, EVENT_KINDS, endOfQuiet, nextDigest } from './preferences.js';

const AMSTERDAM = 'Europe/Amsterdam';
const night = { zone: AMSTERDAM, quiet: { from: '22:00', until: '07:00' } };
const at = (moment: string): Date => new Date(moment);

describe('endOfQuiet', () => {
  it.each([
    ['before the night', '2026-11-27T20:59:00Z', null],
    ['as the night begins', '2026-11-27T21:00:00Z', '2026-11-28T06:00:00.000Z'],
    ['after midnight', '2026-11-28T02:00:00Z', '2026-11-28T06:00:00.000Z'],
    ['the minute before the night ends', '2026-11-28T05:59:59Z', '2026-11-28T06:00:00.000Z'],
    ['as the night ends', '2026-11-28T06:00:00Z', null],
    ['in the night in which the clock goes back', '2026-10-24T22:00:00Z', '2026-10-25T06:00:00.000Z'],
    ['in the night in which the clock goes forward', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00.000Z'],
  ])('over midnight, %s', (_, moment, end) => {
    expect(endOfQuiet(night, at(moment))?.toISOString() ?? null).toBe(end);
  });

  it.each([
    ['within a day', '2026-11-27T11:30:00Z', '2026-11-27T12:00:00.000Z'],
    ['outside them', '2026-11-27T12:00:00Z', null],
  ])('of a lunch, %s', (_, moment, end) => {
    expect(endOfQuiet({ zone: AMSTERDAM, quiet: { from: '12:00', until: '13:00' } }, at(moment))?.toISOString() ?? null).toBe(end);
  });

  it('is on the clock of the person, wherever the machine stands', () => {
    expect(endOfQuiet({ ...night, zone: 'America/Paramaribo' }, at('2026-11-28T02:00:00Z'))?.toISOString()).toBe('2026-11-28T10:00:00.000Z');
  });

  it('never comes for who has no quiet hours', () => {
    expect(endOfQuiet({ zone: AMSTERDAM, quiet: null }, at('2026-11-28T02:00:00Z'))).toBeNull();
  });
});

describe('nextDigest', () => {
  it.each([
    ['today when the hour is still to come', '2026-11-27T06:59:59Z', 8, '2026-11-27T07:00:00.000Z'],
    ['tomorrow when it is that hour', '2026-11-27T07:00:00Z', 8, '2026-11-28T07:00:00.000Z'],
    ['at the same hour by the clock after the clock went forward', '2026-03-28T12:00:00Z', 8, '2026-03-29T06:00:00.000Z'],
    ['when the clock jumps over its hour, at the end of the jump', '2026-03-28T12:00:00Z', 2, '2026-03-29T01:00:00.000Z'],
    ['once when its hour comes twice', '2026-10-25T00:30:00Z', 2, '2026-10-26T01:00:00.000Z'],
  ])('goes %s', (_, moment, digestHour, due) => {
    expect(nextDigest({ zone: AMSTERDAM, digestHour }, at(moment)).toISOString()).toBe(due);
  });
});

describe('who has chosen nothing', () => {
  it('hears of everything on the page, and of terms at once by mail', () => {
    const { choices } = DEFAULT_PREFERENCES;

    expect(EVENT_KINDS.every((kind) => choices[kind].inApp)).toBe(true);
    expect([choices.deadline.mail, choices.escalation.mail, choices.assignment.mail]).toEqual(['at-once', 'at-once', 'at-once']);
  });
});
