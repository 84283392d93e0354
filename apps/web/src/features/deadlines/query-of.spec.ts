import { queryOf } from './query-of.js';

describe('the filters of deadlines', () => {
  it('ask for my own running ones when nothing was chosen, or for the team of who leads it', () => {
    expect(queryOf({}, 'mine')).toEqual({ scope: 'mine', state: 'open', toDo: true });
    expect(queryOf({}, 'team')).toEqual({ scope: 'team', state: 'open', toDo: true });
  });

  it('leave out what has lapsed for good only where nothing else was chosen', () => {
    expect(queryOf({ urgency: 'overdue' }, 'mine')).toEqual({ scope: 'mine', state: 'open', urgency: 'overdue' });
    expect(queryOf({ missed: true }, 'mine')).toEqual({ scope: 'mine', state: 'missed' });
  });

  it('look beyond mine as soon as a person, a unit or a case is chosen, unless the reader says whose', () => {
    expect(queryOf({ person: 'p' }, 'team')).toMatchObject({ scope: 'all', assigneeId: 'p' });
    expect(queryOf({ zaak: 'Z2026-000001' }, 'mine')).toMatchObject({ scope: 'all', caseReference: 'Z2026-000001' });
    expect(queryOf({ unit: 'u', scope: 'team' }, 'mine')).toMatchObject({ scope: 'team', unitId: 'u' });
    expect(queryOf({ case: 'c', missed: true, rule: 'NL-13' }, 'mine')).toEqual({ scope: 'all', state: 'missed', caseId: 'c', ruleId: 'NL-13' });
  });
});
