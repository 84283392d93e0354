import { anEvent } from '../../../testing/plan-events.js';
import { plannedFor, theDeadline } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

describe('suspension and extension of the term for the advantage claim (NL-35)', () => {
  const verdict = anEvent('case.verdict-given', '2024-05-14', { data: { instance: 'first-instance' } });
  const agreed = (on: string, termEndsOn?: string): PlanEvent => anEvent('settlement.agreed', on, { data: { termEndsOn } });
  const closed = (on: string): PlanEvent => anEvent('case.sfo-closed', on);
  const reopened = (on: string): PlanEvent => anEvent('case.sfo-reopened', on);

  it.each<[string, readonly PlanEvent[], string]>([
    ['adds the days of the settlement term', [agreed('2025-01-01', '2025-01-31')], '2026-06-13'],
    ['adds the days between closing and reopening the investigation', [closed('2025-01-01'), reopened('2025-01-11')], '2026-05-24'],
    ['adds both when they lie apart', [agreed('2025-03-01', '2025-03-11'), closed('2025-01-01'), reopened('2025-01-11')], '2026-06-03'],
    ['counts a shared day once', [agreed('2025-01-05', '2025-01-15'), closed('2025-01-01'), reopened('2025-01-11')], '2026-05-28'],
    ['adds the whole time between closing and reopening, also before the verdict', [closed('2024-05-01'), reopened('2024-05-24')], '2026-06-06'],
    ['adds what lay wholly before the verdict', [closed('2024-01-01'), reopened('2024-01-11')], '2026-05-24'],
    ['adds the time of the investigation that lay within a settlement term before the verdict', [agreed('2024-01-01', '2024-05-24'), closed('2024-02-01'), reopened('2024-02-11')], '2026-06-03'],
    ['adds the time of an investigation that ended within what a later settlement added', [closed('2026-04-01'), agreed('2026-04-10', '2026-07-10'), reopened('2026-06-01')], '2026-08-22'],
    ['adds one that began long before', [closed('2024-01-01'), agreed('2025-04-10', '2026-04-10'), reopened('2026-06-01')], '2028-10-12'],
    ['does not revive what had lapsed when the investigation was reopened', [closed('2024-05-01'), reopened('2026-06-01')], '2026-05-14'],
    ['counts of a settlement term no day before the verdict', [agreed('2024-05-04', '2024-05-24')], '2026-05-24'],
    ['counts no suspension that begins after the end', [agreed('2026-05-15', '2026-06-15')], '2026-05-14'],
    ['counts one that begins on the last day', [agreed('2026-05-14', '2026-05-24')], '2026-05-24'],
    ['counts a second that only the first made possible', [agreed('2026-05-01', '2026-05-11'), closed('2026-05-20'), reopened('2026-05-23')], '2026-05-27'],
  ])('%s', (_, events, expected) => {
    const deadline = theDeadline(plannedFor(verdict, ...events), 'NL-35');

    expect(deadline.dueOn).toBe(expected);
    expect(deadline.basicDueOn).toBe('2026-05-14');
  });

  it('is not suspended by an investigation that was closed and never reopened', () => {
    expect(theDeadline(plannedFor(verdict, closed('2024-01-01')), 'NL-35').explanation.warnings).toEqual([]);
  });

  it('shows each stretch as a step', () => {
    const { steps } = theDeadline(plannedFor(verdict, agreed('2025-01-01', '2025-01-31')), 'NL-35').explanation;

    expect(steps.slice(-2)).toEqual([
      { kind: 'suspended', params: { reason: 'settlement-term', from: '2025-01-01', until: '2025-01-31', days: 30 } },
      { kind: 'lengthened', params: { days: 30, date: '2026-06-13' } },
    ]);
  });

  it('is not withdrawn by a settlement before it is fulfilled', () => {
    const settled = anEvent('case.settled', '2025-01-01');

    expect(theDeadline(plannedFor(verdict, settled), 'NL-35').state).toBe('open');
    expect(theDeadline(plannedFor(verdict, settled, anEvent('settlement.fulfilled', '2025-01-20')), 'NL-35').state).toBe('withdrawn');
  });

  it('warns of a suspension without an end and keeps the earlier date', () => {
    const deadline = theDeadline(plannedFor(verdict, agreed('2025-01-01')), 'NL-35');

    expect(deadline.dueOn).toBe('2026-05-14');
    expect(deadline.explanation.warnings).toEqual([
      { code: 'suspension-still-running', params: { reason: 'settlement-term', from: '2025-01-01' } },
    ]);
  });
});
