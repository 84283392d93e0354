import { checkEndOfProsecution, type ProsecutionStep, untriedIn } from './end-of-prosecution.js';

const step = (type: string, occurredOn: string, suspect: string | null = null): ProsecutionStep => ({ type: `case.${type}`, occurredOn, suspect });
const prosecuted = step('prosecuted', '2026-01-05');
const verdict = (suspect: string | null = null, on = '2026-05-01') => step('verdict-given', on, suspect);
const irrevocable = (occurredOn: string, suspect: string | null = null) => step('irrevocable', occurredOn, suspect);
const without = (count: number) => `fact.suspect-without-end /type ${count} NL-20`;
const later = (day: string) => `fact.prosecution-ended-later /occurredOn ${day} NL-20`;

describe('the prosecution of all suspects has ended (NL-20, HR 2007 BA3132)', () => {
  it.each<[what: string, suspects: number, steps: readonly ProsecutionStep[], expected: readonly string[]]>([
    ['in a case whose steps are not recorded here', 2, [], []],
    ['not before there is an end', 0, [prosecuted], [without(1)]],
    ['not with a verdict that is not irrevocable', 1, [prosecuted, verdict()], [without(1)]],
    ['when the only verdict is irrevocable', 1, [prosecuted, verdict(), irrevocable('2026-06-02')], []],
    ['when it names the suspect at its end only', 1, [prosecuted, verdict(), irrevocable('2026-06-02', 'A')], []],
    ['when a penal order is irrevocable', 1, [prosecuted, irrevocable('2026-06-02')], []],
    ['not while the other suspect has a remedy', 2, [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not while the first has one, whoever came second', 2, [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'B')], [without(1)]],
    ['not while one is without a verdict', 2, [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not while one is without a verdict, when nobody is named', 2, [prosecuted, verdict(), irrevocable('2026-06-02')], [without(1)]],
    ['when both are irrevocable', 2, [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B')], []],
    ['when both are, of whom the verdict named one', 2, [prosecuted, verdict(), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B')], []],
    ['when both are at once', 2, [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-10-01')], []],
    ['not on a day before the last', 2, [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-10-02', 'A'), irrevocable('2026-06-02', 'B')], [later('2026-10-02')]],
    ['not with an appeal after what was irrevocable', 1, [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), step('appealed', '2026-06-20', 'A')], [without(1)]],
    ['not with an appeal of nobody named', 1, [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), step('appealed', '2026-06-20')], [without(1)]],
    ['when that too has come to its end', 1, [prosecuted, verdict('A'), step('appealed', '2026-05-10'), verdict('A', '2026-08-01'), irrevocable('2026-08-20', 'A')], []],
    ['with the case as a whole', 2, [prosecuted, verdict('A'), step('transferred-abroad', '2026-09-01')], []],
  ])('%s', (_what, suspects, steps, expected) => {
    expect(checkEndOfProsecution('2026-10-01', { steps, suspects }).map(({ code, pointer, params }) => [code, pointer, params['count'] ?? params['lastDay'], params['rule']].join(' '))).toEqual(expected);
  });
});

it.each<[string, readonly (string | null)[], number, number]>([
  ['each verdict names its suspect and every suspect has one', ['A', 'B'], 2, 0],
  ['one of three was not tried', ['A', 'B'], 3, 1],
  ['a verdict names nobody: it is of all others', ['A', null], 3, 0],
  ['nobody was tried, as with a penal order', [], 2, 0],
  ['more were tried than stand in the case', ['A', 'B'], 1, 0],
])('suspects without a verdict: %s', (_, verdicts, suspects, untried) => {
  expect(untriedIn({ steps: verdicts.map((suspect) => ({ type: 'case.verdict-given', suspect, occurredOn: '2026-06-01' })), suspects })).toBe(untried);
});
