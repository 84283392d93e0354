import { calendarOfCode, defaultUnitOf, TERM_CODES, TERM_UNITS, UNITS_OF_CODE } from '../arithmetic/term.js';
import type { LegalCalendarName } from '../calendar/working-calendar.js';
import { REMINDER_PROFILE_NAMES } from '../reminders/reminder-profile.js';
import type { PackProblem } from './pack-problem.js';
import { EventMatchReader, type EventGroups } from './read-event-match.js';
import { isRecord, RecordReader, type RawRecord } from './record-reader.js';
import {
  BOUND_ROLES,
  EXPIRY_KINDS,
  NATURES,
  RULE_KINDS,
  SUBJECT_TYPES,
  WATCHING_ROLES,
  type Clock,
  type Rule,
  type RuleKind,
  type RuleTerm,
  type Standing,
  type Stretch,
  type TermExtension,
} from './rule.js';

const MARKS = ['V', 'S', 'U'] as const;
const CALENDARS = ['nl-atw', 'nl-eu'] as const;
/** What a clock may say itself; what it leaves out it takes from its rule. */
const CLOCK_FIELDS = ['start', 'anchor', 'announced', 'repeats', 'during', 'binds', 'orBinds', 'calendarOf', 'term', 'metBy'] as const;
type Whole = Pick<Rule, 'subject' | 'expiry' | 'onExpiry' | 'reminders'>;

/** Reads one rule of a pack; problems are added to the list, and the rule is only used when there are none. */
export function readRule(raw: RawRecord, groups: EventGroups, problems: PackProblem[]): Rule {
  const ruleId = typeof raw['id'] === 'string' ? raw['id'] : '?';
  const reader = new RecordReader(raw, ruleId, problems);
  const events = new EventMatchReader(groups, ruleId, problems);
  const kind = reader.has('kind') ? reader.oneOf('kind', RULE_KINDS) : 'term';
  const whole: Whole = {
    subject: reader.oneOf('subject', SUBJECT_TYPES),
    expiry: reader.oneOf('expiry', EXPIRY_KINDS),
    onExpiry: reader.titles('onExpiry'),
    reminders: reader.oneOf('reminders', REMINDER_PROFILE_NAMES),
  };
  const clocks = kind === 'term' ? readClocks(raw, whole, reader, events, ruleId, problems) : [];
  const source = new RecordReader(reader.record('source'), ruleId, problems);
  const rule: Rule = {
    id: reader.text('id'),
    version: reader.whole('version', 1),
    validFrom: reader.date('validFrom'),
    validTo: reader.dateOrNull('validTo'),
    title: reader.titles('title'),
    ...whole,
    kind,
    nature: reader.oneOf('nature', NATURES),
    source: { law: source.text('law'), article: source.text('article'), mark: source.oneOf('mark', MARKS) },
    calendar: reader.has('calendar') ? reader.oneOf('calendar', CALENDARS) : calendarOf(clocks),
    clocks,
    standing: readStanding(kind, reader),
    withdrawnBy: events.all('withdrawnBy', reader.list('withdrawnBy')),
    extensions: reader.list('extensions').flatMap((entry) => readExtension(entry, events, ruleId, problems)),
    correlateBy: reader.texts('correlateBy'),
    watchedBy: reader.someOf('watchedBy', WATCHING_ROLES),
  };
  source.refuseOthers();
  reader.refuseOthers();
  return rule;
}

function readStanding(kind: RuleKind, reader: RecordReader): Standing | null {
  if (kind === 'term') return null;
  return {
    binds: reader.oneOf('binds', BOUND_ROLES),
    orBinds: reader.someOf('orBinds', BOUND_ROLES),
    acts: reader.texts('acts'),
    asks: reader.has('asks') ? reader.text('asks') : null,
    dueOn: reader.dateOrNull('dueOn'),
    yearlyOn: reader.has('yearlyOn') ? reader.text('yearlyOn') : null,
  };
}

function calendarOf(clocks: readonly Clock[]): LegalCalendarName {
  const counted = clocks.map(({ term }) => term).find((term) => term.kind === 'counted');
  return counted === undefined ? 'nl-atw' : calendarOfCode(counted.code);
}

function readClocks(
  raw: RawRecord,
  whole: Whole,
  reader: RecordReader,
  events: EventMatchReader,
  ruleId: string,
  problems: PackProblem[],
): readonly Clock[] {
  const shared = Object.fromEntries(CLOCK_FIELDS.filter((field) => reader.has(field)).map((field) => [field, raw[field]]));
  const entries = reader.has('clocks') ? reader.list('clocks') : [{}];
  return entries.flatMap((entry) => {
    if (!isRecord(entry)) {
      problems.push({ code: 'rule.field-invalid', ruleId, params: { field: 'clocks', value: JSON.stringify(entry) } });
      return [];
    }
    return readClock({ ...shared, ...entry }, whole, events, ruleId, problems);
  });
}

function readClock(raw: RawRecord, whole: Whole, events: EventMatchReader, ruleId: string, problems: PackProblem[]): Clock {
  const reader = new RecordReader(raw, ruleId, problems);
  const binds = reader.oneOf('binds', BOUND_ROLES);
  const clock: Clock = {
    party: reader.has('party') ? reader.text('party') : binds,
    binds,
    orBinds: reader.someOf('orBinds', BOUND_ROLES),
    subject: reader.has('subject') ? reader.oneOf('subject', SUBJECT_TYPES) : whole.subject,
    expiry: reader.has('expiry') ? reader.oneOf('expiry', EXPIRY_KINDS) : whole.expiry,
    onExpiry: reader.has('onExpiry') ? reader.titles('onExpiry') : whole.onExpiry,
    reminders: reader.has('reminders') ? reader.oneOf('reminders', REMINDER_PROFILE_NAMES) : whole.reminders,
    start: events.all('start', reader.list('start')),
    anchor: events.all('anchor', reader.list('anchor')),
    announced: reader.flag('announced'),
    repeats: reader.flag('repeats'),
    once: reader.flag('once'),
    evenBefore: reader.flag('evenBefore'),
    alone: reader.flag('alone'),
    calendarOf: reader.has('calendarOf') ? reader.text('calendarOf') : null,
    during: oneOrMore(reader.raw('during')).map((each) => readStretch(isRecord(each) ? each : {}, events, ruleId, problems)),
    term: readTermOfRule(reader.record('term'), ruleId, problems),
    metBy: events.all('metBy', reader.list('metBy')),
  };
  reader.refuseOthers();
  return clock;
}

/** One of something is written without a list. */
function oneOrMore(said: unknown): readonly unknown[] {
  if (said === undefined) return [];
  return Array.isArray(said) ? (said as readonly unknown[]) : [said];
}

function readStretch(raw: RawRecord, events: EventMatchReader, ruleId: string, problems: PackProblem[]): Stretch {
  const reader = new RecordReader(raw, ruleId, problems);
  if (oneOrMore(reader.raw('until')).length === 0) problems.push({ code: 'rule.field-missing', ruleId, params: { field: 'during.until' } });
  const matches = (field: string): Stretch['from'] => events.all(`during.${field}`, oneOrMore(reader.raw(field)));
  const stretch: Stretch = { from: matches('from'), until: matches('until') };
  reader.refuseOthers();
  return stretch;
}

function readTermOfRule(raw: RawRecord, ruleId: string, problems: PackProblem[]): RuleTerm {
  const reader = new RecordReader(raw, ruleId, problems);
  if (reader.has('field')) {
    const term: RuleTerm = { kind: 'stated', field: reader.text('field') };
    reader.refuseOthers();
    return term;
  }
  const code = reader.oneOf('code', TERM_CODES);
  const unit = reader.has('unit') ? reader.oneOf('unit', TERM_UNITS) : defaultUnitOf(code);
  const allowed: readonly string[] = UNITS_OF_CODE[code];
  if (!allowed.includes(unit)) problems.push({ code: 'rule.unit-not-of-code', ruleId, params: { code, unit } });
  const alsoReadAs = reader.has('alsoReadAs') ? reader.oneOf('alsoReadAs', TERM_CODES) : null;
  const term: RuleTerm = { kind: 'counted', code, n: reader.whole('n', code === 'ASAP' ? 0 : 1), unit, alsoReadAs };
  reader.refuseOthers();
  return term;
}

function readExtension(
  raw: unknown,
  events: EventMatchReader,
  ruleId: string,
  problems: PackProblem[],
): readonly TermExtension[] {
  const reader = new RecordReader(isRecord(raw) ? raw : {}, ruleId, problems);
  const reason = reader.text('reason');
  const from = events.one('extensions.from', reader.raw('from'));
  const until = reader.has('until') ? events.one('extensions.until', reader.raw('until')) : undefined;
  const untilField = reader.has('untilField') ? reader.text('untilField') : null;
  const whole = reader.flag('whole');
  reader.refuseOthers();
  if (from === undefined || (until === undefined && untilField === null)) {
    problems.push({ code: 'rule.field-missing', ruleId, params: { field: 'extensions.until' } });
    return [];
  }
  return [{ reason, from, until: until ?? null, untilField, whole }];
}
