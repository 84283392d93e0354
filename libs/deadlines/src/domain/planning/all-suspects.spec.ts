import { anEvent } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const kept = (data: PlanEvent['data'] = {}) => anEvent('item.kept-for-claimant', '2026-05-01', { data: { action: 'keep-for-claimant-by-court', ...data } });
const returned = (data: PlanEvent['data'] = {}) => anEvent('item.return-ordered', '2026-05-01', { data: { action: 'order-return-by-court', ...data } });
const verdict = (suspect: string) => anEvent('case.verdict-given', '2026-05-01', { id: `verdict of ${suspect}`, data: { instance: 'first', suspect, suspectPresent: true } });
const acquitted = (suspect: string) => anEvent('case.verdict-given', '2026-09-16', { id: `acquittal of ${suspect}`, data: { instance: 'first', suspect, suspectPresent: true } });
const irrevocable = (occurredOn: string, suspect?: string) => anEvent('case.irrevocable', occurredOn, { data: suspect === undefined ? {} : { suspect } });
const allEnded = (occurredOn: string) => anEvent('prosecution.ended-for-all-suspects', occurredOn);

/** The end of ninety days of keeping from 2 June, from 1 October, and no day while one suspect is still tried. */
const NOT_STARTED = 'keeper not-started -';
const FROM_JUNE = 'keeper open 2026-08-31';
const FROM_OCTOBER = 'keeper open 2026-12-30';

type Row = readonly [what: string, events: readonly PlanEvent[], expected: string];

const ROWS: readonly Row[] = [
  ['starts with the only suspect', [irrevocable('2026-06-02')], FROM_JUNE],
  ['does not start at the first of two', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A')], NOT_STARTED],
  ['nor at the second, when he is the first to end', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'B')], NOT_STARTED],
  ['starts at the last of two', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B'), allEnded('2026-10-01')], FROM_OCTOBER],
  ['starts at the last of two in the other order', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'B'), irrevocable('2026-10-01', 'A'), allEnded('2026-10-01')], FROM_OCTOBER],
  ['waits for the acquittal of the other to be irrevocable as well', [verdict('A'), irrevocable('2026-06-02', 'A'), acquitted('B')], NOT_STARTED],
  ['starts when that is', [verdict('A'), irrevocable('2026-06-02', 'A'), acquitted('B'), irrevocable('2026-10-01', 'B'), allEnded('2026-10-01')], FROM_OCTOBER],
  ['does not start while the other has no verdict', [verdict('A'), irrevocable('2026-06-02', 'A')], NOT_STARTED],
  ['starts when both are irrevocable at once', [verdict('A'), verdict('B'), irrevocable('2026-10-01')], FROM_OCTOBER],
  ['starts at the later day, when the end of all was recorded after an end that names nobody', [irrevocable('2026-06-02'), irrevocable('2026-10-01', 'B'), allEnded('2026-10-01')], FROM_OCTOBER],
];

/** Decisions of a verdict on B: it starts with his, whatever runs for the other. */
const OF_B: readonly Row[] = [
  ['does not start at the other', [irrevocable('2026-06-02', 'A')], 'keeper-of-one-suspect not-started -'],
  ['starts at his', [irrevocable('2026-06-02', 'B')], 'keeper-of-one-suspect open 2026-08-31'],
  ['starts at his, before the other', [irrevocable('2026-06-02', 'B'), irrevocable('2026-10-01', 'A')], 'keeper-of-one-suspect open 2026-08-31'],
  ['starts at his, after the other', [irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B')], 'keeper-of-one-suspect open 2026-12-30'],
];

describe.each(['NL-18', 'NL-19'])("%s: the keeper's power by the final judgment", (ruleId) => {
  it.each(ROWS)('%s', (_what, events, expected) => {
    expect(inShort(plannedFor(kept(), ...events), ruleId)).toEqual([expected]);
    expect(inShort(plannedFor(...events.toReversed(), kept()), ruleId)).toEqual([expected]);
  });

  it.each(OF_B)('of the verdict on one suspect %s', (_what, events, expected) => {
    expect(inShort(plannedFor(kept({ suspect: 'B' }), ...events), ruleId)).toEqual([expected]);
  });
});

describe('NL-19: what the court ordered to return', () => {
  it.each(ROWS)('%s', (_what, events, expected) => {
    expect(inShort(plannedFor(returned(), ...events), 'NL-19')).toEqual([expected]);
  });

  it.each(OF_B)('of the verdict on one suspect %s', (_what, events, expected) => {
    expect(inShort(plannedFor(returned({ suspect: 'B' }), ...events), 'NL-19')).toEqual([expected]);
  });
});
