import { addDays } from '../calendar/legal-date.js';
import type { EventMatch } from './event-match.js';
import { KNOWN_EVENTS } from './known-events.js';
import type { PackProblem, PackProblemCode } from './pack-problem.js';
import type { Clock, Rule } from './rule.js';

/**
 * The civil term for filing the main claim after a conservatory attachment (Rv 700(3)) does not apply to criminal seizure
 * (Sv 94c under c): a deadline for it would be wrong law, so no pack may bring it back as more than the remark that it does not.
 */
const NEVER_GENERATED: ReadonlySet<string> = new Set(['NL-11']);

/** What the house itself set stands in no law that could be verified: it is policy. */
const HOUSE = 'Zegel';

type Report = (code: PackProblemCode, params?: PackProblem['params']) => void;

/** What must hold of rules beyond their shape; checked over all rules that will run together. */
export function checkRules(rules: readonly Rule[]): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  for (const rule of rules) {
    const report: Report = (code, params = {}) => problems.push({ code, ruleId: rule.id, params });
    if (NEVER_GENERATED.has(rule.id) && rule.kind !== 'not-applicable') report('rule.never-generated');
    checkNature(rule, report);
    if (rule.kind === 'term') checkClocks(rule, report);
    else checkStanding(rule, report);
    checkEvents(rule, report);
  }
  return [...problems, ...checkVersions(rules)];
}

function checkNature({ nature, source, clocks }: Rule, report: Report): void {
  const terms = clocks.map(({ term }) => term);
  const hasTarget = terms.some((term) => term.kind === 'counted' && term.code === 'ASAP');
  const hasLegalNumber = terms.some((term) => term.kind === 'counted' && term.code !== 'ASAP');
  if (hasTarget && nature === 'binding') report('rule.asap-must-be-policy');
  if (hasLegalNumber && nature === 'policy') report('rule.policy-must-be-asap');
  if (source.mark === 'U' && nature !== 'advisory' && !(nature === 'policy' && source.law === HOUSE)) report('rule.unverified-must-be-advisory');
  if (source.mark !== 'U' && nature === 'advisory') report('rule.verified-is-not-advisory');
}

function checkClocks({ clocks }: Rule, report: Report): void {
  if (clocks.length === 0) report('rule.clock-missing');
  for (const [index, { party, start, reminders }] of clocks.entries()) {
    if (start.length === 0) report('rule.field-missing', { field: 'start' });
    if (reminders === 'none') report('rule.reminders-missing', { party });
    if (clocks.findIndex((other) => other.party === party) !== index) report('rule.clock-twice', { party });
  }
}

const DAY_OF_THE_YEAR = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function checkStanding({ kind, standing }: Rule, report: Report): void {
  if (kind === 'gate' && standing?.acts.length === 0) report('rule.field-missing', { field: 'acts' });
  if (kind === 'gate' && standing?.asks === null) report('rule.field-missing', { field: 'asks' });
  const yearlyOn = standing?.yearlyOn ?? null;
  if (yearlyOn !== null && !DAY_OF_THE_YEAR.test(yearlyOn)) report('rule.field-invalid', { field: 'yearlyOn', value: yearlyOn });
}

function checkEvents(rule: Rule, report: Report): void {
  if (rule.correlateBy.length === 0 && rule.withdrawnBy.some(({ at }) => at === 'unstarted')) report('rule.field-missing', { field: 'correlateBy' });
  const ofExtensions = rule.extensions.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  for (const clock of rule.clocks) {
    const during = clock.during.flatMap(({ from, until }) => [...from, ...until]);
    const named = [...eventsThatNameTheSubject(clock), ...clock.metBy, ...rule.withdrawnBy, ...ofExtensions, ...during];
    for (const match of named) checkEvent(match, match.about === 'case' ? 'case' : clock.subject, report);
  }
}

/** The subject of a deadline is that of its anchor, else of its start; such an event cannot be about the case at large. */
function eventsThatNameTheSubject({ start, anchor }: Clock): readonly EventMatch[] {
  return anchor.length === 0 ? start.map((match) => ({ ...match, about: 'subject' as const })) : [...anchor, ...start];
}

function checkEvent({ type }: EventMatch, subject: Clock['subject'], report: Report): void {
  const subjects = KNOWN_EVENTS.get(type);
  if (subjects === undefined) report('rule.event-unknown', { type });
  else if (!subjects.includes(subject)) report('rule.event-not-of-subject', { type, subject });
}

function checkVersions(rules: readonly Rule[]): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  for (const id of new Set(rules.map((rule) => rule.id))) {
    const versions = rules
      .filter((rule) => rule.id === id)
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.version - b.version);
    for (const [index, rule] of versions.entries()) {
      const report: Report = (code, params = {}) => problems.push({ code, ruleId: id, params });
      if (rule.validTo !== null && rule.validTo < rule.validFrom) report('rule.validity-reversed', { version: rule.version });
      const previous = versions[index - 1];
      if (previous === undefined) continue;
      if (versions.findIndex(({ version }) => version === rule.version) !== index) {
        report('rule.version-twice', { version: rule.version });
      }
      const expected = previous.validTo === null ? null : addDays(previous.validTo, 1);
      if (expected === null || rule.validFrom < expected) report('rule.validity-overlap', { version: rule.version });
      else if (rule.validFrom > expected) report('rule.validity-gap', { version: rule.version });
    }
  }
  return problems;
}
