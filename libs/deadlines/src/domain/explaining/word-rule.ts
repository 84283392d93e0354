import { REMINDER_PROFILES, RHYTHMS, type ReminderProfileName, type ReminderStage, type Rhythm } from '../reminders/reminder-profile.js';
import { wordBound } from '../rules/bound-role-titles.js';
import type { EventMatch } from '../rules/event-match.js';
import type { Clock, Rule, RuleTerm, Stretch, TermExtension, Titles } from '../rules/rule.js';
import { wordSource } from './word-source.js';
import { wordStanding } from './word-standing.js';
import { CODES, EXPIRIES, FIELD_TITLES, KINDS, MARKS, NATURES, SUBJECTS, TESTS, TOLD_OF_DUTIES, WATCHERS, type RuleField } from './rule-words.js';
import { wordField, wordValue } from './field-words.js';
import { wordCalendar, wordDate, wordTerm } from './words.js';

/** What a rule says about one thing, in words; the field is the same for every version, so that versions can be compared. */
export interface WordedField {
  readonly field: RuleField;
  readonly label: Titles;
  readonly lines: readonly Titles[];
}

/** The words for an event's type; they belong to the context that records it. */
export type EventWords = (type: string) => Titles;

const OF_THE_STATE: Titles = { nl: 'wat een andere staat moet doen: de werkdagen van die staat', en: 'what another state has to do: the working days of that state' };

/** A rule in words, field by field; what it does not say is left out. */
export function wordRule(rule: Rule, event: EventWords): readonly WordedField[] {
  const { clocks, source, standing } = rule;
  const lines: Readonly<Record<RuleField, readonly Titles[]>> = {
    title: [rule.title],
    kind: standing === null ? [] : [KINDS[rule.kind], ...wordStanding(standing)],
    nature: [NATURES[rule.nature], ...(rule.promotion ? [wordPromotion(rule.promotion)] : [])],
    source: [wordSource(source), MARKS[source.mark]],
    validity: [wordValidity(rule)],
    subject: clocks.length === 0 ? [] : unique([SUBJECTS[rule.subject], ...clocks.map(({ subject }) => SUBJECTS[subject])]),
    binds: unique([...clocks, ...(standing === null ? [] : [standing])].map(wordBound)),
    term: unique(clocks.map(({ term }) => wordRuleTerm(term))),
    calendar: clocks.length === 0 ? [] : [wordCalendar(rule.calendar), ...(clocks.some(({ calendarOf }) => calendarOf !== null) ? [OF_THE_STATE] : [])],
    start: clocks.flatMap((clock) => startLines(clock, clocks.length > 1, event)),
    met: unique(clocks.flatMap(({ metBy }) => metBy.map((match) => wordMatch(match, event)))),
    withdrawn: unique(rule.withdrawnBy.map((match) => wordMatch(match, event))),
    extensions: rule.extensions.map((extension) => wordExtension(extension, event)),
    expiry: [...unique(clocks.map(({ expiry }) => EXPIRIES[expiry])), ...unique(clocks.length === 0 ? [rule.onExpiry] : clocks.map((clock) => clock.onExpiry))],
    watched: rule.kind === 'duty' ? [TOLD_OF_DUTIES] : rule.watchedBy.map((role) => WATCHERS[role]),
    reminders: unique(clocks.flatMap(({ reminders }) => wordReminders(reminders))),
  };
  return (Object.keys(lines) as RuleField[]).flatMap((field) => (lines[field].length > 0 ? [{ field, label: FIELD_TITLES[field], lines: lines[field] }] : []));
}

/** The length of the rule's term; of several clocks that differ, each. Of what is no term, what it is. */
export function wordTermOf({ kind, clocks, standing }: Rule): Titles {
  const terms = standing === null ? unique(clocks.map(({ term }) => wordRuleTerm(term))) : [KINDS[kind], ...wordStanding(standing)];
  return { nl: terms.map(({ nl }) => nl).join('; '), en: terms.map(({ en }) => en).join('; ') };
}

function both(text: string): Titles {
  return { nl: text, en: text };
}

function unique(titles: readonly Titles[]): readonly Titles[] {
  return [...new Map(titles.map((each) => [each.en, each])).values()];
}

function wordRuleTerm(term: RuleTerm): Titles {
  if (term.kind === 'stated') {
    const field = wordField(term.field);
    return { nl: `datum die de gebeurtenis zelf noemt (${field.nl.toLowerCase()})`, en: `date that the event itself states (${field.en.toLowerCase()})` };
  }
  const { code, n, unit } = term;
  const words = CODES[code];
  return { nl: `${wordTerm(n, unit, 'nl')}: ${words.nl} (${code})`, en: `${wordTerm(n, unit, 'en')}: ${words.en} (${code})` };
}

function wordPromotion({ by, on, reason }: NonNullable<Rule['promotion']>): Titles {
  return { nl: `Bekrachtigd door ${by} op ${wordDate(on, 'nl')}: ${reason}`, en: `Promoted by ${by} on ${wordDate(on, 'en')}: ${reason}` };
}

function wordValidity({ validFrom, validTo }: Rule): Titles {
  if (validTo === null) return { nl: `gebeurtenissen vanaf ${wordDate(validFrom, 'nl')}`, en: `events from ${wordDate(validFrom, 'en')}` };
  return { nl: `gebeurtenissen van ${wordDate(validFrom, 'nl')} tot en met ${wordDate(validTo, 'nl')}`, en: `events from ${wordDate(validFrom, 'en')} up to and including ${wordDate(validTo, 'en')}` };
}

function startLines(clock: Clock, several: boolean, event: EventWords): readonly Titles[] {
  const { start, anchor, announced, repeats, once, evenBefore, alone, during } = clock;
  const who = wordBound(clock);
  const before = several ? { nl: `${who.nl}: `, en: `${who.en}: ` } : both('');
  const starts = start.map((match) => join(before, wordMatch(match, event)));
  const anchors = anchor.map((match) => {
    const { nl, en } = wordMatch(match, event);
    return join(before, { nl: `telt mee na: ${nl}`, en: `matters after: ${en}` });
  });
  const notes = [
    ...during.map((stretch) => wordDuring(stretch, event)),
    ...(announced ? [{ nl: 'wordt getoond als niet begonnen zolang het begin onbekend is', en: 'is shown as not started while its start is unknown' }] : []),
    ...(repeats ? [{ nl: 'elke gebeurtenis begint een eigen termijn', en: 'each event starts a term of its own' }] : []),
    ...(once ? [{ nl: 'alles waarna hij meetelt begint samen één termijn', en: 'all that it matters after starts one term together' }] : []),
    ...(evenBefore ? [{ nl: 'ook als het begin eerder viel', en: 'also when its start came before' }] : []),
    ...(alone ? [{ nl: 'loopt ook als alleen het begin is vastgelegd', en: 'runs as well when only its start was recorded' }] : []),
  ];
  return [...starts, ...anchors, ...notes];
}

function wordDuring({ from, until }: Stretch, event: EventWords): Titles {
  const any = (matches: Stretch['from'], language: keyof Titles, or: string): string => unique(matches.map((match) => wordMatch(match, event))).map((each) => each[language]).join(or);
  const [nl, en] = [any(until, 'nl', ' of '), any(until, 'en', ' or ')];
  return from.length === 0
    ? { nl: `alleen voor: ${nl}`, en: `only before: ${en}` }
    : { nl: `alleen na: ${any(from, 'nl', ' of ')}, en voor: ${nl}`, en: `only after: ${any(from, 'en', ' or ')}, and before: ${en}` };
}

function join(a: Titles, b: Titles): Titles {
  return { nl: a.nl + b.nl, en: a.en + b.en };
}

function wordMatch({ type, about, where }: EventMatch, event: EventWords): Titles {
  const { nl, en } = event(type);
  const said = (language: keyof Titles, words: string, scope: string): string => {
    const tests = where.map(({ field, test, values }) => [wordField(field)[language].toLowerCase(), TESTS[test][language], test === 'present' || test === 'absent' ? '' : values.map((value) => wordValue(value)[language]).join(', ')].join(' ').trim());
    return [about === 'case' ? `${words}, ${scope}` : words, ...(tests.length > 0 ? [`(${tests.join('; ')})`] : [])].join(' ');
  };
  return { nl: said('nl', nl, 'in het hele dossier'), en: said('en', en, 'in the whole case') };
}

function wordExtension({ from, until, untilField }: TermExtension, event: EventWords): Titles {
  const [start, end] = [wordMatch(from, event), until === null ? wordField(untilField ?? '') : wordMatch(until, event)];
  return { nl: `${start.nl} tot ${end.nl}`, en: `${start.en} until ${end.en}` };
}

function wordReminders(profile: ReminderProfileName): readonly Titles[] {
  const rhythm = RHYTHMS.get(profile);
  return [...REMINDER_PROFILES[profile].map(wordStage), ...(rhythm === undefined ? [] : [wordRhythm(rhythm)])];
}

function wordRhythm({ every, unit, throughout }: Rhythm): Titles {
  const [nl, en] = [wordTerm(every, unit, 'nl'), wordTerm(every, unit, 'en')];
  return throughout
    ? { nl: `om de ${nl}, zolang de termijn openstaat`, en: `every ${en}, for as long as the term is open` }
    : { nl: `daarna om de ${nl}, zolang er niets is gedaan`, en: `after that every ${en}, for as long as nothing was done` };
}

function wordStage(stage: ReminderStage): Titles {
  if (stage === 'created') return { nl: 'zodra de termijn bekend is', en: 'as soon as the term is known' };
  if (stage === 'T') return { nl: 'op de laatste dag of het laatste uur', en: 'on the last day or at the last hour' };
  const n = Number(stage.replace(/\D/g, ''));
  const unit = stage.endsWith('h') ? 'hours' : 'days';
  const [nl, en] = [wordTerm(n, unit, 'nl'), wordTerm(n, unit, 'en')];
  return stage.startsWith('T+') ? { nl: `${nl} erna`, en: `${en} after` } : { nl: `${nl} ervoor`, en: `${en} before` };
}
