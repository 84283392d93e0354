import { anEvent } from '../../testing/plan-events.js';
import { plannedFor, theDeadline } from '../../testing/planned.js';
import { alertsAnewOf } from './alerts-of.js';

const recorded = anEvent('search.data-recorded', '2026-08-01');
const stagesOf = (deadline: Parameters<typeof alertsAnewOf>[2]): readonly string[] => [...new Set(alertsAnewOf('c', 'd', deadline).map(({ stage }) => stage))];

describe('alertsAnewOf', () => {
  it('gives the first repeat along: a review that lay overdue before its rule came to repeat is brought up again', () => {
    expect(stagesOf(theDeadline(plannedFor(recorded), 'NL-55'))).toEqual(['created', 'T-7', 'T', 'T+1', 'T+90']);
  });

  it('gives no repeat of a term of the law, and nothing of what is met', () => {
    expect(stagesOf(theDeadline(plannedFor(anEvent('item.intent-announced', '2026-03-20')), 'NL-12'))).not.toContain('T+2');
    expect(stagesOf(theDeadline(plannedFor(recorded, anEvent('search.data-destroyed', '2026-09-01')), 'NL-55'))).toEqual([]);
  });
});
