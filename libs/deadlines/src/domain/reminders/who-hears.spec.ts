import { whoHears, type Presence } from './who-hears.js';

const TEAM = { members: ['marit', 'joris', 'samira'], leads: ['hanna'], headId: 'otto' };
const here: Presence = { active: true, away: false, absenceDeputyId: null, deputyId: null };
const only = (id: string, presence: Partial<Presence>): ReadonlyMap<string, Presence> => new Map([[id, { ...here, ...presence }]]);

describe('who hears an alert', () => {
  it('is, step by step, who must act, the deputy, the team lead and the head', () => {
    const first = (['assignee', 'deputy', 'team-lead', 'head'] as const).map((level) => whoHears(level, 'marit', TEAM, new Map())[0]);

    expect(first).toEqual([['marit'], ['joris'], ['hanna'], ['otto']]);
  });

  it.each([
    ['the deputy named for the absence of today', only('marit', { away: true, absenceDeputyId: 'bas', deputyId: 'els' }), 'bas'],
    ['the deputy of always, when the absence names none', only('marit', { away: true, deputyId: 'els' }), 'els'],
    ['the deputy of always, also without an absence', only('marit', { deputyId: 'els' }), 'els'],
    ['the next handler of the case, when nobody was named', only('marit', { away: true }), 'joris'],
    ['the handler after that, when the next one is away', only('joris', { away: true }), 'samira'],
    ['nobody who left', only('joris', { active: false }), 'samira'],
  ])('has as deputy %s', (_, presences, deputy) => {
    expect(whoHears('deputy', 'marit', TEAM, presences)[0]).toEqual([deputy]);
  });

  it('goes to the deputy first when who must act has left, and up the ladder when there is none', () => {
    expect(whoHears('assignee', 'marit', TEAM, only('marit', { active: false }))[0]).toEqual(['joris']);
    expect(whoHears('assignee', null, { ...TEAM, members: [] }, new Map())).toEqual([['hanna'], ['otto']]);
  });

  it('tells the deputy together with who is away, so that an acknowledgement from before the absence silences nobody who can act', () => {
    expect(whoHears('assignee', 'marit', TEAM, only('marit', { away: true, absenceDeputyId: 'bas' }))[0]).toEqual(['marit', 'bas']);
  });

  it('climbs past a missing deputy only for someone who is away', () => {
    const alone = { ...TEAM, members: ['marit'] };

    expect(whoHears('deputy', 'marit', alone, new Map())).toEqual([]);
    expect(whoHears('deputy', 'marit', alone, only('marit', { away: true }))[0]).toEqual(['hanna']);
  });

  it('reaches the team leads where a unit has no head, and the head where it has no team lead', () => {
    expect(whoHears('head', 'marit', { ...TEAM, headId: null }, new Map())).toEqual([[], ['hanna']]);
    expect(whoHears('team-lead', 'marit', { ...TEAM, leads: [] }, new Map())).toEqual([[], ['otto']]);
  });
});
