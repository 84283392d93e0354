import { anEvent } from '../../../testing/plan-events.js';
import { plannedFor } from '../../../testing/planned.js';
import { attributeChanges } from './attribute-changes.js';
import type { PlanEvent } from './plan-event.js';

const planOf = (events: readonly PlanEvent[]) => plannedFor(...events);
const keyOf = (events: readonly PlanEvent[], rule: string): string => planOf(events).find(({ ruleId }) => ruleId === rule)?.key ?? `no ${rule}`;

describe('what moved a deadline', () => {
  const verdict = anEvent('case.verdict-given', '2026-03-02', { id: 'verdict', data: { suspectPresent: false, suspect: 'A' } });
  const served = anEvent('verdict.served', '2026-03-05', { id: 'served', data: { suspect: 'A' } });
  const earlier = anEvent('verdict.served', '2026-03-03', { id: 'earlier', corrects: 'served', data: { suspect: 'A' } });
  const judged = anEvent('case.verdict-given', '2026-03-01', { id: 'judged', corrects: 'verdict', data: { suspectPresent: false, suspect: 'A' } });
  const events = [verdict, served, earlier, judged];
  const [appeal, claim] = [keyOf(events, 'NL-33'), keyOf(events, 'NL-35')];

  it('is the correction without which it would be another, each deadline its own', () => {
    expect([...attributeChanges([appeal, claim], { events, acts: [['earlier'], ['judged']], plan: planOf })].toSorted()).toEqual([[appeal, 'earlier'], [claim, 'judged']].toSorted());
  });

  it('is the correction that was asked for, where others went along with it', () => {
    expect(attributeChanges([appeal, claim], { events, acts: [['earlier', 'judged']], plan: planOf })).toEqual(new Map([[appeal, 'earlier'], [claim, 'earlier']]));
  });

  it('is the last of two that both would move it', () => {
    const later = [...events, anEvent('verdict.served', '2026-03-04', { id: 'later', corrects: 'earlier', data: { suspect: 'A' } })];

    expect(attributeChanges([appeal], { events: later, acts: [['earlier'], ['later']], plan: planOf })).toEqual(new Map([[appeal, 'later']]));
  });

  it('is no correction where none is new, or where none makes a difference', () => {
    expect(attributeChanges([appeal], { events, acts: [], plan: planOf }).size).toBe(0);
    expect(attributeChanges([claim], { events, acts: [['earlier']], plan: planOf }).size).toBe(0);
  });
});
