import fc from 'fast-check';
import { aSeizure } from '../../../testing/plan-events.js';
import { plannedFor } from '../../../testing/planned.js';
import { addDays } from '../calendar/legal-date.js';
import { KNOWN_EVENTS } from '../rules/known-events.js';
import { diffPlans } from './diff-plans.js';
import type { PlanEvent } from './plan-event.js';

const ASSET_CLASSES = ['vehicle', 'cash', 'electronics', 'real-estate'];
const INSTRUMENTS = ['freezing-certificate', 'confiscation-certificate', 'asset-recovery-question', 'european-investigation-order'];

const event: fc.Arbitrary<PlanEvent> = fc
  .record({
    type: fc.constantFrom(...KNOWN_EVENTS.keys()),
    day: fc.integer({ min: 0, max: 900 }),
    hour: fc.option(fc.integer({ min: 0, max: 23 })),
    subject: fc.constantFrom('1', '2'),
    id: fc.uuid(),
    data: fc.record({
      grounds: fc.constant(['nl-sv-94']),
      assetClass: fc.constantFrom(...ASSET_CLASSES),
      instrument: fc.constantFrom(...INSTRUMENTS),
      urgent: fc.boolean(),
      suspectPresent: fc.boolean(),
      complaint: fc.constantFrom('RK 1', 'RK 2'),
      register: fc.constantFrom('land', 'ship'),
    }),
  })
  .map(({ type, day, hour, subject, id, data }) => {
    const subjectType = KNOWN_EVENTS.get(type)?.[0] ?? 'case';
    const occurredOn = addDays('2025-01-01', day);
    return {
      id,
      type,
      subjectType,
      subjectId: subjectType === 'case' ? 'case-1' : `${subjectType}-${subject}`,
      occurredOn,
      occurredAt: hour === null ? null : `${occurredOn}T${String(hour).padStart(2, '0')}:30:00Z`,
      recordedAt: `${occurredOn}T23:59:00.000Z`,
      data,
    };
  });

const history = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 40 }).chain((events) =>
  fc
    .array(fc.record({ id: fc.uuid(), target: fc.nat(), shift: fc.integer({ min: -30, max: 30 }), void: fc.boolean() }), { maxLength: 5 })
    .map((corrections) => [
      ...events,
      ...corrections.flatMap(({ id, target, shift, void: isVoid }): readonly PlanEvent[] => {
        const corrected = events[target % Math.max(events.length, 1)];
        if (corrected === undefined) return [];
        return [{ ...corrected, id, corrects: corrected.id, occurredOn: addDays(corrected.occurredOn, shift), data: { void: isVoid } }];
      }),
    ]),
);

describe('plan', () => {
  it('does not depend on the order of the events', () => {
    fc.assert(
      fc.property(
        history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(plannedFor(...shuffled)).toEqual(plannedFor(...events));
        },
      ),
    );
  });

  it('gives the same when planned again, and when an event is delivered twice', () => {
    fc.assert(
      fc.property(history, (events) => {
        const first = plannedFor(...events);
        const again = diffPlans(first, plannedFor(...events, ...events));

        expect(again).toMatchObject({ new: [], moved: [], met: [], reopened: [], withdrawn: [], revised: [] });
        expect(again.unchanged).toHaveLength(first.length);
      }),
    );
  });

  it('gives every deadline a key of its own, and a date to those that have started only', () => {
    fc.assert(
      fc.property(history, (events) => {
        const deadlines = plannedFor(...events);

        expect(new Set(deadlines.map(({ key }) => key)).size).toBe(deadlines.length);
        for (const { start, dueOn, dueAt, explanation } of deadlines) {
          expect([dueOn === null, dueAt === null, explanation.missing !== null]).toEqual(Array(3).fill(start === null));
        }
      }),
    );
  });

  it('keeps apart what concerns different items', () => {
    const seized = aSeizure('2026-11-02', 'vehicle');
    const other = aSeizure('2026-11-02', 'vehicle', { id: 'other', subjectId: 'item-2' });
    const both = plannedFor(seized, other);

    expect(both.filter(({ subjectId }) => subjectId === 'item-1')).toEqual(plannedFor(seized));
    expect(both.filter(({ subjectId }) => subjectId === 'item-2')).toEqual(plannedFor(other));
  });
});
