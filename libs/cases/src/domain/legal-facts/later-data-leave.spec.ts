import fc from 'fast-check';
import { checkLaterDataLeave, type LaterDataLeave } from './later-data-leave.js';

const leave = (givenOn: string, endsOn: string): LaterDataLeave => ({ givenOn, endsOn });
const refusals = (stated: LaterDataLeave, ...others: readonly LaterDataLeave[]): readonly string[] => checkLaterDataLeave(stated, others).map(({ code, pointer, params }) => `${code} ${pointer} ${params['lastDay']} ${params['rule']}`);
const first = leave('2026-11-23', '2027-02-21');
const second = leave('2027-02-15', '2027-05-22');

describe('leave to look at data that arrive later (NL-54, arts 556-557 Sv)', () => {
  it.each<[what: string, stated: LaterDataLeave, others: readonly LaterDataLeave[], expected: readonly string[]]>([
    ['may last three months of thirty days', first, [], []],
    ['may not last a day more', leave('2026-11-23', '2027-02-22'), [], ['fact.leave-too-long /data/termEndsOn 2027-02-21 NL-54']],
    ['may go on for three months from the end of the one before', second, [first], []],
    ['may not go on for longer from there', leave('2027-02-15', '2027-05-23'), [first], ['fact.leave-too-long /data/termEndsOn 2027-05-22 NL-54', 'fact.leaves-too-long /data/termEndsOn 2027-05-22 NL-54']],
    ['may not go on past six months in all', leave('2027-05-20', '2027-06-01'), [first, second], ['fact.leaves-too-long /data/termEndsOn 2027-05-22 NL-54']],
    ['counts what lay between two periods for nothing', leave('2027-04-01', '2027-06-30'), [first], []],
    ['counts what overlaps once', leave('2026-12-01', '2027-02-21'), [first], []],
    ['is measured with one that was given later, but recorded before', leave('2026-08-01', '2026-10-30'), [first, second], ['fact.leaves-too-long /data/termEndsOn 2026-08-01 NL-54']],
    ['does not end before it was given', leave('2026-11-23', '2026-11-22'), [], ['fact.leave-ends-before /data/termEndsOn 2026-11-23 NL-54']],
  ])('%s', (_what, stated, others, expected) => {
    expect(refusals(stated, ...others)).toEqual(expected);
  });

  it('never adds up to more than six months, however the periods lie', () => {
    const day = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const any = fc.tuple(fc.nat(300), fc.nat(120)).map(([from, days]) => leave(day(from), day(from + days)));

    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (stated) => {
        const given = stated.reduce<readonly LaterDataLeave[]>((others, each) => (checkLaterDataLeave(each, others).length === 0 ? [...others, each] : others), []);
        const daysCovered = new Set(given.flatMap(({ givenOn, endsOn }) => Array.from({ length: 421 }, (_, n) => day(n)).filter((each) => each > givenOn && each <= endsOn)));
        expect(daysCovered.size).toBeLessThanOrEqual(180);
      }),
    );
  });
});
