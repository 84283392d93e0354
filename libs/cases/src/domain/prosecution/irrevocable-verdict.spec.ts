import { ended, inOrder, step, type Said } from '../../../testing/prosecution-steps.js';
import { notIrrevocable } from './irrevocable-verdict.js';

const prosecuted = step('case.prosecuted', '2026-01-05');
const verdict = (suspect: string, instance = 'first') => step('case.verdict-given', '2026-05-01', suspect, instance);
const appealed = (suspect: string) => step('case.appealed', '2026-05-10', suspect);
const irrevocable = (suspect: string, on = '2026-06-02') => step('case.irrevocable', on, suspect);

type Row = readonly [what: string, suspect: string | undefined, steps: readonly Said[], expected: readonly string[]];

const NOT = ['case.not-irrevocable'];
const PENDING = ['case.remedy-pending'];

describe('what a verdict holds is irrevocable (art. 6:1:16 Sv)', () => {
  it.each<Row>([
    ['by the registry alone where no step is known', undefined, [], []],
    ['when the verdict is', 'A', [prosecuted, verdict('A'), irrevocable('A')], []],
    ['not before it was recorded', 'A', [prosecuted, verdict('A')], NOT],
    ['not on a day before', 'A', [prosecuted, verdict('A'), irrevocable('A', '2026-06-11')], NOT],
    ['not while a remedy is pending', 'A', [prosecuted, verdict('A'), irrevocable('A'), appealed('A')], PENDING],
    ['not of a convicted person who died on appeal', 'A', [prosecuted, verdict('A'), appealed('A'), ended('deceased', '2026-06-01', 'A')], NOT],
    ['not when the Supreme Court sent the case back', 'A', [prosecuted, verdict('A'), appealed('A'), verdict('A', 'appeal'), step('case.cassation-lodged', '2026-05-20', 'A'), verdict('A', 'cassation')], NOT],
    ['not by the end of the other', 'A', [prosecuted, verdict('A'), verdict('B'), irrevocable('B')], NOT],
    ['not of one without a verdict, while the other has one', 'B', [verdict('A'), irrevocable('A')], NOT],
    ['of all who have one', undefined, [prosecuted, verdict('A'), verdict('B'), irrevocable('A'), irrevocable('B')], []],
    ['not of all while one of them has no verdict', undefined, [verdict('A'), irrevocable('A')], NOT],
    ['not of all while one of them appeals', undefined, [verdict('A'), verdict('B'), irrevocable('A'), appealed('B')], PENDING],
    ['of all who were tried, when the other died', undefined, [verdict('A'), irrevocable('A'), ended('deceased', '2026-06-01', 'B')], []],
    ['not when all died', undefined, [verdict('A'), ended('deceased', '2026-06-01', 'A'), ended('deceased', '2026-06-01', 'B')], NOT],
  ])('%s', (_what, suspect, steps, expected) => {
    expect(notIrrevocable({ suspects: ['A', 'B'], steps: inOrder(steps) }, suspect, '2026-06-10').map(({ code }) => code)).toEqual(expected);
  });
});
