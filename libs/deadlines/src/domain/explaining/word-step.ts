import type { NoExtension, Step, StepKind } from '../arithmetic/step.js';
import type { LegalDate } from '../calendar/day-number.js';
import type { DayOff } from '../calendar/working-calendar.js';
import type { MissingStart } from '../planning/planned-deadline.js';
import type { TermWarning } from '../arithmetic/term-result.js';
import type { Titles } from '../rules/rule.js';
import type { TermCode } from '../arithmetic/term.js';
import { CODES } from './rule-words.js';
import { wordDate, wordDayOff, wordMoment, wordState, wordTerm } from './words.js';

const NO_EXTENSION: Readonly<Record<NoExtension, Titles>> = {
  years: { nl: 'een termijn in jaren wordt niet verlengd (art. 4 Algemene termijnenwet)', en: 'a term in years is not extended (art. 4 General Time Limits Act)' },
  hours: { nl: 'een termijn in uren loopt door', en: 'a term in hours runs on' },
  'longer-than-three-months': { nl: 'een termijn van meer dan drie maanden wordt niet verlengd (art. 4 Algemene termijnenwet)', en: 'a term of more than three months is not extended (art. 4 General Time Limits Act)' },
  'counted-back': { nl: 'een termijn die terugtelt wordt niet verlengd', en: 'a term counted back is not extended' },
  policy: { nl: 'een streefdatum van het beleid wordt niet verlengd', en: 'a policy target is not extended' },
};

const SUSPENSIONS: Readonly<Record<string, Titles>> = {
  'settlement-term': { nl: 'de betalingstermijn van de schikking', en: 'the payment term of the settlement' },
  'execution-suspended': { nl: 'de schorsing van de tenuitvoerlegging', en: 'the suspension of the execution' },
  'sfo-reopened': { nl: 'de tijd tussen sluiting en heropening van het strafrechtelijk financieel onderzoek', en: 'the time between closing and reopening of the criminal financial investigation' },
};

/** Why a term was suspended; the reason itself where nobody worded it. */
export function wordSuspension(reason: string): Titles {
  return SUSPENSIONS[reason] ?? { nl: reason, en: reason };
}

type ParamsOf<K extends StepKind> = Extract<Step, { kind: K }>['params'];
type Words = { readonly [K in StepKind]: (params: ParamsOf<K>) => Titles };

function wordOffDay(off: DayOff & { readonly date: LegalDate }, language: 'nl' | 'en'): string {
  return `${wordDate(off.date, language)} is ${wordDayOff(off, language)}${off.source === undefined ? '' : ` (${off.source})`}`;
}

/** A text that quotes dates, moments or terms, each written as the language writes it. */
function say(nl: (language: 'nl') => string, en: (language: 'en') => string): Titles {
  return { nl: nl('nl'), en: en('en') };
}

const WORDS: Words = {
  start: ({ date }) => say((l) => `De termijn begint met de gebeurtenis op ${wordDate(date, l)}.`, (l) => `The term starts with the event on ${wordDate(date, l)}.`),
  'start-moment': ({ instant }) => say((l) => `De termijn begint met de gebeurtenis op ${wordMoment(instant, l)}.`, (l) => `The term starts with the event at ${wordMoment(instant, l)}.`),
  'day-of-event-not-counted': ({ countedFrom }) =>
    say((l) => `De dag van de gebeurtenis telt niet mee: dag 1 is ${wordDate(countedFrom, l)}.`, (l) => `The day of the event does not count: day 1 is ${wordDate(countedFrom, l)}.`),
  'hour-of-event-not-counted': ({ countedFrom }) =>
    say((l) => `Het uur van de gebeurtenis telt niet mee: geteld vanaf ${wordMoment(countedFrom, l)}.`, (l) => `The hour of the event does not count: counted from ${wordMoment(countedFrom, l)}.`),
  'converted-to-days': ({ n, unit, days }) => say((l) => `${wordTerm(n, unit, l)} is ${days} dagen.`, (l) => `${wordTerm(n, unit, l)} is ${days} days.`),
  'policy-target': ({ n, unit }) => say((l) => `De wet noemt geen getal; het beleid streeft naar ${wordTerm(n, unit, l)}.`, (l) => `The law gives no number; the policy aims at ${wordTerm(n, unit, l)}.`),
  'naive-end': ({ n, unit, date, back = false }) =>
    n === 0 ? say((l) => `Dat is ${wordDate(date, l)}.`, (l) => `That is ${wordDate(date, l)}.`) : say((l) => `${wordTerm(n, unit, l)} ${back ? 'terug' : 'verder'} is ${wordDate(date, l)}.`, (l) => `${wordTerm(n, unit, l)} ${back ? 'back' : 'on'} is ${wordDate(date, l)}.`),
  'last-day-of-month': ({ date }) =>
    say((l) => `Die dag bestaat niet in die maand: de laatste dag van de maand is ${wordDate(date, l)}.`, (l) => `That day does not exist in the month: its last day is ${wordDate(date, l)}.`),
  'moved-off': (off) => say((l) => `${wordOffDay(off, l)}.`, (l) => `${wordOffDay(off, l)}.`),
  'not-counted': (off) => say((l) => `${wordOffDay(off, l)}, en telt niet mee als werkdag.`, (l) => `${wordOffDay(off, l)}, and does not count as a working day.`),
  'moved-to': ({ date }) => say((l) => `De termijn schuift op naar de eerstvolgende werkdag: ${wordDate(date, l)}.`, (l) => `The term moves to the next working day: ${wordDate(date, l)}.`),
  'two-working-days': ({ date }) =>
    say((l) => `In de termijn moeten twee werkdagen zitten: hij eindigt op ${wordDate(date, l)}.`, (l) => `The term must hold two working days: it ends on ${wordDate(date, l)}.`),
  'no-extension': ({ because }) => say((l) => `Geen verlenging: ${NO_EXTENSION[because][l]}.`, (l) => `No extension: ${NO_EXTENSION[because][l]}.`),
  'hours-elapsed': ({ n, instant }) =>
    say((l) => `${n} uur later, nachten en weekenden meegeteld, is ${wordMoment(instant, l)}.`, (l) => `${n} hours later, nights and weekends included, is ${wordMoment(instant, l)}.`),
  suspended: ({ reason, from, until, days }) =>
    say(
      (l) => `Daar komt bij: ${wordSuspension(reason)[l]}, van ${wordDate(from, l)} tot ${wordDate(until, l)} (${days} dagen).`,
      (l) => `To this is added: ${wordSuspension(reason)[l]}, from ${wordDate(from, l)} to ${wordDate(until, l)} (${days} days).`,
    ),
  lengthened: ({ days, date }) => say((l) => `De termijn wordt ${days} dagen langer: ${wordDate(date, l)}.`, (l) => `The term becomes ${days} days longer: ${wordDate(date, l)}.`),
  'stated-date': ({ date }) => say((l) => `De gebeurtenis noemt zelf de datum: ${wordDate(date, l)}.`, (l) => `The event itself states the date: ${wordDate(date, l)}.`),
  due: ({ date }) => say((l) => `De laatste dag is ${wordDate(date, l)}, tot het einde van de dag.`, (l) => `The last day is ${wordDate(date, l)}, until the end of the day.`),
  'due-moment': ({ instant }) => say((l) => `De termijn loopt af op ${wordMoment(instant, l)}.`, (l) => `The term ends at ${wordMoment(instant, l)}.`),
};

/** A step of the arithmetic in words, in both languages. */
export function wordStep({ kind, params }: Step): Titles {
  return (WORDS[kind] as (params: Step['params']) => Titles)(params);
}

/** A warning beside a date, in words. */
export function wordWarning({ code, params }: TermWarning): Titles {
  const year = String(params['year'] ?? '');
  switch (code) {
    case 'equated-days-not-loaded':
      return { nl: `De bij besluit gelijkgestelde dagen van ${year} zijn niet ingelezen; de datum kan daardoor verschuiven.`, en: `The days equated by decree for ${year} are not loaded; the date may move for that reason.` };
    case 'institution-list-not-compared':
      return { nl: `De lijst van vrije dagen van de EU-instellingen voor ${year} is niet ingelezen; geteld zijn de dagen die elk jaar terugkomen.`, en: `The list of public holidays of the EU institutions for ${year} is not loaded; the days that come back every year were counted.` };
    case 'national-days-from-table':
      return say((l) => `De feestdagen van ${wordState(String(params['state']), l)} komen uit een tabel en niet uit de wet van dat land; regionale feestdagen tellen niet mee. Vraag het na als het erop aankomt.`, (l) => `The public holidays of ${wordState(String(params['state']), l)} come from a table and not from the law of that state; regional holidays are not counted. Ask when it matters.`);
    case 'state-without-calendar':
      return say((l) => `Van ${wordState(String(params['state']), l)} is er geen kalender: de Nederlandse feestdagen voor EU-termijnen zijn geteld.`, (l) => `There is no calendar of ${wordState(String(params['state']), l)}: the Dutch public holidays for EU terms were counted.`);
    case 'leap-day-inferred':
      return { nl: 'De startdag 29 februari bestaat niet in het eindjaar; de laatste dag van februari is genomen (afgeleid).', en: 'The start day 29 February does not exist in the final year; the last day of February was taken (inferred).' };
    case 'equated-day-unsettled-for-eu':
      return { nl: 'De laatste dag is in Nederland bij besluit gelijkgesteld met een feestdag; of dat voor EU-termijnen geldt is niet zeker. De strengste datum is getoond.', en: 'The last day is equated with a holiday in the Netherlands; whether that counts for EU terms is not settled. The strictest date is shown.' };
    case 'two-working-days-unsettled':
      return { nl: 'Of een termijn in uren ten minste twee werkdagen moet bevatten (Vo. 1182/71, art. 3 lid 5) is niet zeker. Het strengste tijdstip is getoond.', en: 'Whether a term in hours must hold two working days (Reg. 1182/71, art. 3(5)) is not settled. The strictest moment is shown.' };
    case 'second-reading':
      return say((l) => `Anders gelezen (${CODES[params['code'] as TermCode][l]}) is het ${wordDate(String(params['date']), l)}. De getoonde datum volgt de letter van de wet.`, (l) => `Read otherwise (${CODES[params['code'] as TermCode][l]}) it is ${wordDate(String(params['date']), l)}. The date shown follows the letter of the law.`);
    case 'suspension-still-running':
      return { nl: 'Een schorsing loopt nog; de datum schuift op zolang zij duurt.', en: 'A suspension is still running; the date moves on while it lasts.' };
    default:
      return code satisfies never;
  }
}

/** What is lacking before a clock runs, in words. */
export function wordMissing({ reason }: MissingStart): Titles {
  switch (reason) {
    case 'start-event-unknown':
      return { nl: 'De klok loopt nog niet: de gebeurtenis waarmee de termijn begint is nog niet vastgelegd.', en: 'The clock has not started: the event from which the term runs is not recorded yet.' };
    case 'time-of-day-unknown':
      return { nl: 'De klok loopt nog niet: van de gebeurtenis is wel de dag bekend, maar niet het uur.', en: 'The clock has not started: the day of the event is known, but not its hour.' };
    case 'date-not-stated':
      return { nl: 'De klok loopt nog niet: de gebeurtenis noemt de einddatum niet.', en: 'The clock has not started: the event does not state the final date.' };
    default:
      return reason satisfies never;
  }
}
