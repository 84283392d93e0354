import { checkAbsence, haveCommonDay } from './check-absence.js';

const AWAY = { userId: 'a', from: '2026-12-01', until: '2026-12-10', deputyId: 'b' };

describe('an absence', () => {
  it.each([
    ['the day after it', { from: '2026-12-11', until: null }, false],
    ['its last day', { from: '2026-12-10', until: '2026-12-20' }, true],
    ['the day before it', { from: '2026-11-01', until: '2026-11-30' }, false],
    ['its first day', { from: '2026-11-01', until: '2026-12-01' }, true],
    ['a day within it, without an end', { from: '2026-12-05', until: null }, true],
    ['long before, without an end', { from: '2026-01-01', until: null }, true],
  ])('and one from or until %s have a day in common: %j %s', (_, other, common) => {
    expect(haveCommonDay(AWAY, other)).toBe(common);
    expect(haveCommonDay(other, AWAY)).toBe(common);
  });

  it('is refused for all that is wrong with it at once', () => {
    expect(checkAbsence({ ...AWAY, until: '2026-11-30', deputyId: 'a' }, []).map(({ code }) => code)).toEqual(['absence.until-before-from', 'deputy.self']);
    expect(checkAbsence(AWAY, [{ from: '2026-12-10', until: null }])).toEqual([{ code: 'absence.overlaps', pointer: '/from' }]);
    expect(checkAbsence(AWAY, [])).toEqual([]);
  });
});
