import { anEvent } from '../../../testing/plan-events.js';
import { plannedFor } from '../../../testing/planned.js';
import { shippedRules } from '../../../testing/shipped-packs.js';
import type { PlanEvent } from '../planning/plan-event.js';
import { compareSuppositions } from './compare-suppositions.js';
import { supposable } from './supposable.js';
import { suppose, type MovedEvent, type SupposedEvent } from './suppose.js';

const NOW = '2026-11-27T12:00:00.000Z';
const request = anEvent('item.disposal-requested', '2026-04-13');

function changes(events: readonly PlanEvent[], moved: readonly MovedEvent[], supposed: readonly SupposedEvent[] = []): readonly string[] {
  const then = suppose(events, { moved, supposed }, NOW);
  return compareSuppositions(plannedFor(...events), plannedFor(...then))
    .filter(({ change }) => change !== 'same')
    .map(({ change, now, supposed: other }) => [change, (now ?? other)?.ruleId, now?.dueOn ?? '-', other?.dueOn ?? '-'].join(' '));
}

const on = (occurredOn: string, more: Partial<MovedEvent> = {}): MovedEvent => ({ eventId: request.id, occurredOn, occurredAt: null, never: false, ...more });

describe('another course of events', () => {
  it('moves the dates that hang on an event, and no other', () => {
    const other = anEvent('item.custody-end-noticed', '2026-04-30');

    expect(changes([request, other], [on('2026-04-13')])).toEqual([]);
    expect(changes([request, other], [on('2026-04-20')])).toEqual(['moved NL-13 2026-05-26 2026-06-01']);
  });

  it('takes away what hangs on an event that never happened', () => {
    expect(changes([request], [on('2026-04-13', { never: true })])).toEqual(['gone NL-13 2026-05-26 -']);
  });

  it('meets a deadline by an act that is still to come', () => {
    const act: SupposedEvent = { type: 'item.disposal-authorised', subjectType: 'item', subjectId: 'item-1', occurredOn: '2026-05-01', occurredAt: null, timeZone: null, data: {} };

    expect(changes([request], [], [act])).toEqual(expect.arrayContaining(['met NL-13 2026-05-26 2026-05-26']));
  });

  it('of nothing supposed is the plan of now, and leaves the facts as they were', () => {
    const events = Object.freeze([Object.freeze(request)]);

    expect(changes(events, [])).toEqual([]);
    expect(suppose(events, { moved: [on('2026-04-20')], supposed: [] }, NOW)[0]).toBe(request);
  });

  it('lays a supposed date over a correction that was recorded', () => {
    const correction = anEvent('item.disposal-requested', '2026-04-20', { id: 'correction', corrects: request.id, recordedAt: '2026-05-01T11:00:00.000Z' });

    expect(changes([request, correction], [on('2026-04-13')])).toEqual(['moved NL-13 2026-06-01 2026-05-26']);
  });
});

describe('what can be supposed', () => {
  const types = supposable(shippedRules(), new Set(['case']));

  it('is what some rule looks at, on records that the case has, with a yes and a no where a rule asks', () => {
    expect(types.find(({ type }) => type === 'case.verdict-given')?.fields).toEqual(expect.arrayContaining([{ name: 'suspectPresent', values: [true, false] }]));
    expect(types.filter(({ type }) => type.startsWith('item.'))).toEqual([]);
    expect(new Set(types.map(({ type }) => type)).size).toBe(types.length);
  });
});
