import { inOrder, step, type Said } from '../../../testing/prosecution-steps.js';
import { checkEndOfProsecution } from './end-of-prosecution.js';

const prosecuted = step('case.prosecuted', '2026-01-05');
const verdict = (suspect?: string, on = '2026-05-01') => step('case.verdict-given', on, suspect);
const irrevocable = (occurredOn: string, suspect?: string) => step('case.irrevocable', occurredOn, suspect);
const appealed = (occurredOn: string, suspect?: string) => step('case.appealed', occurredOn, suspect);
const penalOrder = (suspect?: string) => step('case.penal-order-given', '2026-05-01', suspect);
const without = (count: number) => `fact.suspect-without-end /type ${count} NL-20`;
const later = (day: string) => `fact.prosecution-ended-later /occurredOn ${day} NL-20`;

describe('the prosecution of all suspects has ended (NL-20, HR 2007 BA3132)', () => {
  it.each<[what: string, suspects: string, steps: readonly Said[], expected: readonly string[]]>([
    ['in a case whose steps are not recorded here', 'AB', [], []],
    ['in one of which only the financial investigation is', 'AB', [step('case.sfo-opened', '2026-01-05')], []],
    ['not before there is an end', '', [prosecuted], [without(1)]],
    ['not with a verdict that is not irrevocable', 'A', [prosecuted, verdict()], [without(1)]],
    ['when the only verdict is irrevocable', 'A', [prosecuted, verdict(), irrevocable('2026-06-02')], []],
    ['when it names the suspect at its end only', 'A', [prosecuted, verdict(), irrevocable('2026-06-02', 'A')], []],
    ['when a penal order is irrevocable', 'A', [penalOrder(), irrevocable('2026-06-02')], []],
    ['not while a penal order of the other stands open', 'AB', [prosecuted, verdict('A'), penalOrder('B'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not while the other suspect has a remedy', 'AB', [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not while the first has one, whoever came second', 'AB', [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'B')], [without(1)]],
    ['not while one is without a verdict', 'AB', [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not while nobody is named and there are two', 'AB', [prosecuted, verdict(), irrevocable('2026-06-02')], [without(2)]],
    ['when both are irrevocable', 'AB', [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B')], []],
    ['when that of one ended in another way', 'AB', [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), step('prosecution.ended-for-suspect', '2026-07-01', 'B')], []],
    ['not on a day before the last', 'AB', [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-10-02', 'A'), irrevocable('2026-06-02', 'B')], [later('2026-10-02')]],
    ['not with an appeal after what was irrevocable', 'A', [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), appealed('2026-06-20', 'A')], [without(1)]],
    ['not with an appeal in time that became known afterwards', 'A', [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), appealed('2026-05-10', 'A')], [without(1)]],
    ['not with an end before an appeal', 'A', [prosecuted, verdict('A'), appealed('2026-06-20', 'A'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not with an appeal of nobody named', 'AB', [prosecuted, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-06-02', 'B'), appealed('2026-06-20')], [without(2)]],
    ['when that too has come to its end', 'A', [prosecuted, verdict('A'), appealed('2026-05-10'), verdict('A', '2026-08-01'), irrevocable('2026-08-20', 'A')], []],
    ['with the case as a whole', 'AB', [prosecuted, verdict('A'), step('case.transferred-abroad', '2026-09-01')], []],
    ['not with an end of one who has no verdict, where that of another is recorded', 'AB', [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), irrevocable('2026-06-02', 'B')], [without(1)]],
    ['with a dismissal of the others before one was prosecuted', 'AB', [step('case.dismissed', '2026-01-01'), step('case.prosecuted', '2026-01-05', 'A'), verdict('A'), irrevocable('2026-06-02', 'A')], []],
    ['not when he who was dismissed was prosecuted after all', 'AB', [step('case.dismissed', '2026-01-01'), prosecuted, verdict('A'), irrevocable('2026-06-02', 'A')], [without(1)]],
    ['not with the sentence of one time-barred', 'AB', [prosecuted, verdict('A'), irrevocable('2026-06-02', 'A'), step('case.time-barred', '2026-09-01')], [without(1)]],
  ])('%s', (_what, suspects, steps, expected) => {
    const refusals = checkEndOfProsecution('2026-10-01', { steps: inOrder(steps), suspects: [...suspects] });

    expect(refusals.map(({ code, pointer, params }) => [code, pointer, params['count'] ?? params['lastDay'], params['rule']].join(' '))).toEqual(expected);
  });
});
