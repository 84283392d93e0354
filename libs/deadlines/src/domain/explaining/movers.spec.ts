import { anEvent } from '../../../testing/plan-events.js';
import { plannedFor, theDeadline } from '../../../testing/planned.js';
import { shippedRules } from '../../../testing/shipped-packs.js';
import type { PlannedDeadline } from '../planning/planned-deadline.js';
import { moversOf } from './movers.js';
import { wordMover } from './word-mover.js';

function moversFor(deadline: PlannedDeadline) {
  const rule = shippedRules().find(({ id, version }) => id === deadline.ruleId && version === deadline.ruleVersion);
  const clock = rule?.clocks.find(({ party }) => party === deadline.party);
  if (!rule || !clock) throw new Error(deadline.ruleId);
  return moversOf(rule, clock, deadline.explanation);
}

describe('what would move a date', () => {
  it('are a correction, a decree, what meets it and what takes it away, of a term that days off move', () => {
    const movers = moversFor(theDeadline(plannedFor(anEvent('item.disposal-requested', '2026-04-13')), 'NL-13'));

    expect(movers.map(({ kind }) => kind)).toEqual(['correction', 'decree', 'met', 'withdrawn', 'rule-version']);
    expect(movers[0]?.eventTypes).toEqual(['item.disposal-requested']);
  });

  it('is no decree of a term in years, but its suspensions', () => {
    const movers = moversFor(theDeadline(plannedFor(anEvent('case.verdict-given', '2024-05-14', { data: { suspectPresent: true } })), 'NL-35'));

    expect(movers.map(({ kind }) => kind)).not.toContain('decree');
    expect(movers.filter(({ kind }) => kind === 'extension').map((mover) => wordMover(mover, (type) => ({ nl: type, en: type })).en)).toEqual(expect.arrayContaining([expect.stringContaining('payment term of the settlement')]));
  });

  it('is the start of a clock that has not started', () => {
    const certificate = anEvent('request.sent', '2026-11-20', { data: { instrument: 'freezing-certificate', counterpartState: 'DE' } });
    const movers = moversFor(theDeadline(plannedFor(certificate), 'EU-01'));

    expect(movers.find(({ kind }) => kind === 'start')?.eventTypes).toEqual(['request.receipt-confirmed']);
    expect(movers.map(({ kind }) => kind)).not.toContain('correction');
  });
});
