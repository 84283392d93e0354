import { anEvent } from '../../../testing/plan-events.js';
import { plannedFor } from '../../../testing/planned.js';
import { diffPlans, type PlanDifference } from './diff-plans.js';
import type { PlanEvent } from './plan-event.js';
import type { PlannedDeadline } from './planned-deadline.js';

const requested = anEvent('item.disposal-requested', '2026-04-13');
const authorised = anEvent('item.disposal-authorised', '2026-05-01');
const order = anEvent('complaint.order-dated', '2026-11-02', { data: { complaint: 'RK 1' } });
const service = anEvent('complaint.order-served', '2026-11-09', { data: { complaint: 'RK 1' } });

function voided(event: PlanEvent): PlanEvent {
  return { ...event, id: `void ${event.id}`, corrects: event.id, data: { void: true }, recordedAt: '2026-12-01T00:00:00Z' };
}

/** Which lists of the difference hold something, with how much. */
function counts(difference: PlanDifference<PlannedDeadline>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(difference)
      .map(([name, list]) => [name, (list as readonly unknown[]).length] as const)
      .filter(([, length]) => length > 0),
  );
}

describe('the difference between what is stored and what is planned', () => {
  it.each<[string, readonly PlanEvent[], readonly PlanEvent[], Readonly<Record<string, number>>]>([
    ['is new on the first plan', [], [requested], { new: 1 }],
    ['is nothing the second time', [requested], [requested], { unchanged: 1 }],
    ['is met by the act', [requested], [requested, authorised], { met: 1 }],
    ['stays met', [requested, authorised], [requested, authorised], { unchanged: 1 }],
    ['is reopened when the act is void', [requested, authorised], [requested, authorised, voided(authorised)], { reopened: 1 }],
    ['is withdrawn when the law withdraws it', [requested], [requested, anEvent('item.destroyed', '2026-05-02')], { withdrawn: 1 }],
    ['is withdrawn when its trigger is void', [requested], [requested, voided(requested)], { withdrawn: 1 }],
    ['moves when its clock starts', [order], [order, service], { moved: 1, unchanged: 1 }],
    ['moves back when the start turns out void', [order, service], [order, service, voided(service)], { moved: 1, unchanged: 1 }],
  ])('%s', (_, before, after, expected) => {
    expect(counts(diffPlans(plannedFor(...before), plannedFor(...after)))).toEqual(expected);
  });

  it('names the date before and after', () => {
    const corrected: PlanEvent = { ...requested, id: 'c', corrects: requested.id, occurredOn: '2026-04-15', recordedAt: '2026-04-20T00:00:00Z' };
    const { moved } = diffPlans(plannedFor(requested), plannedFor(requested, corrected));

    expect(moved.map(({ before, after }) => [before.dueOn, after.dueOn])).toEqual([['2026-05-26', '2026-05-27']]);
  });

  it('has no act to show for a deadline whose trigger is gone, and does not withdraw it twice', () => {
    const [stored] = plannedFor(requested) as [PlannedDeadline];

    expect(diffPlans([stored], []).withdrawn).toEqual([{ before: stored, after: null }]);
    expect(diffPlans([{ ...stored, state: 'withdrawn' }], [])).toMatchObject({ withdrawn: [], unchanged: [] });
  });

  it('reopens a withdrawn deadline whose trigger came back', () => {
    const [stored] = plannedFor(requested) as [PlannedDeadline];

    expect(counts(diffPlans([{ ...stored, state: 'withdrawn' }], plannedFor(requested)))).toEqual({ reopened: 1 });
  });

  it('is not misled by another spelling of the same instant or another order of keys', () => {
    const [stored] = plannedFor(requested) as [PlannedDeadline];
    const { steps, ...rest } = stored.explanation;
    const read = { ...stored, dueAt: '2026-05-26T22:00:00Z', explanation: { steps, ...rest } };

    expect(counts(diffPlans([read], plannedFor(requested)))).toEqual({ unchanged: 1 });
  });

  it('tells a new version of the rule with the same date apart', () => {
    const [stored] = plannedFor(requested) as [PlannedDeadline];
    const [planned] = plannedFor(requested) as [PlannedDeadline];

    expect(counts(diffPlans([stored], [{ ...planned, ruleVersion: 2 }]))).toEqual({ revised: 1 });
    expect(counts(diffPlans([stored], [{ ...planned, explanation: { ...planned.explanation, nature: 'advisory' } }]))).toEqual({ revised: 1 });
  });
});
