import { remarksOn } from './rights-row.js';

const NOW = '2026-11-29T12:00:00.000Z';
const person = { active: true, since: '2024-01-01T00:00:00.000Z', lastSignIn: '2026-11-28T08:00:00.000Z', memberships: 2, leads: 1, openDeadlines: 3, shares: 0, away: false };

describe('remarksOn', () => {
  it.each([
    ['nothing of someone at work', {}, []],
    ['someone who left with work', { active: false }, ['left-with-work']],
    ['nothing of someone who left with nothing', { active: false, memberships: 0, leads: 0, openDeadlines: 0 }, []],
    ['who has not signed in for more than 90 days', { lastSignIn: '2026-08-30T12:00:00.000Z' }, ['not-signed-in']],
    ['nothing of who signed in 90 days ago', { lastSignIn: '2026-08-31T12:00:00.000Z' }, []],
    ['who never signed in since long', { lastSignIn: null }, ['not-signed-in']],
    ['nothing of who was enrolled last week and never signed in', { lastSignIn: null, since: '2026-11-25T00:00:00.000Z' }, []],
    ['who is away with open deadlines', { away: true }, ['away-with-deadlines']],
  ] as const)('names %s', (_, more, remarks) => {
    expect(remarksOn({ ...person, ...more }, NOW)).toEqual(remarks);
  });
});
