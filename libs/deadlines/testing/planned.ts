import type { PlanEvent } from '../src/domain/planning/plan-event.js';
import { plan } from '../src/domain/planning/plan.js';
import type { PlannedDeadline } from '../src/domain/planning/planned-deadline.js';
import { shippedCalendars, shippedRules } from './shipped-packs.js';

const calendars = shippedCalendars();
const rules = shippedRules();

/** The plan of a list of events by the rules and calendars as shipped. */
export function plannedFor(...events: readonly PlanEvent[]): readonly PlannedDeadline[] {
  return plan({ events, rules, calendars });
}

/** The same of a file from which others were split off. */
export function plannedBeside(splitOff: readonly (readonly PlanEvent[])[], ...events: readonly PlanEvent[]): readonly PlannedDeadline[] {
  return plan({ events, splitOff, rules, calendars });
}

/** The deadlines of one rule in short: party, state and the last day, or the last moment of a term in hours. */
export function inShort(deadlines: readonly PlannedDeadline[], ruleId: string): readonly string[] {
  return deadlines
    .filter((deadline) => deadline.ruleId === ruleId)
    .map(({ party, state, dueOn, dueAt, toTheHour }) => [party, state, (toTheHour ? dueAt : dueOn) ?? '-'].join(' '))
    .toSorted();
}

export function theDeadline(deadlines: readonly PlannedDeadline[], ruleId: string, party?: string): PlannedDeadline {
  const found = deadlines.filter((each) => each.ruleId === ruleId && (party === undefined || each.party === party));
  const [deadline] = found;
  if (deadline === undefined || found.length > 1) throw new Error(`${found.length} deadlines of ${ruleId}`);
  return deadline;
}
