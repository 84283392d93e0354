import type { NoExtension, Step } from '../arithmetic/step.js';
import type { TermWarning } from '../arithmetic/term-result.js';
import type { Titles } from '../rules/rule.js';
import { wordDate, wordDayOff, wordMoment, wordTerm } from './words.js';

const NO_EXTENSION: Readonly<Record<NoExtension, Titles>> = {
  years: { nl: 'een termijn in jaren wordt niet verlengd (art. 4 Algemene termijnenwet)', en: 'a term in years is not extended (art. 4 General Time Limits Act)' },
  hours: { nl: 'een termijn in uren loopt door', en: 'a term in hours runs on' },
  'longer-than-three-months': { nl: 'een termijn van meer dan drie maanden wordt niet verlengd (art. 4 Algemene termijnenwet)', en: 'a term of more than three months is not extended (art. 4 General Time Limits Act)' },
  'counted-back': { nl: 'een termijn die terugtelt wordt niet verlengd', en: 'a term counted back is not extended' },
  policy: { nl: 'een streefdatum van het beleid wordt niet verlengd', en: 'a policy target is not extended' },
};

const SUSPENSIONS: Readonly<Record<string, Titles>> = {
  'settlement-term': { nl: 'de betalingstermijn van de schikking', en: 'the payment term of the settlement' },
  'sfo-reopened': { nl: 'de tijd tussen sluiting en heropening van het strafrechtelijk financieel onderzoek', en: 'the time between closing and reopening of the criminal financial investigation' },
};

/** A step of the arithmetic in words, in both languages. */
export function wordStep(step: Step): Titles {
  return { nl: inLanguage(step, 'nl'), en: inLanguage(step, 'en') };
}

function inLanguage(step: Step, language: 'nl' | 'en'): string {
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  switch (step.kind) {
    case 'start': {
      const date = wordDate(step.params.date, language);
      return say(`De termijn begint met de gebeurtenis op ${date}.`, `The term starts with the event on ${date}.`);
    }
    case 'start-moment': {
      const moment = wordMoment(step.params.instant, language);
      return say(`De termijn begint met de gebeurtenis op ${moment}.`, `The term starts with the event at ${moment}.`);
    }
    case 'day-of-event-not-counted': {
      const date = wordDate(step.params.countedFrom, language);
      return say(`De dag van de gebeurtenis telt niet mee: dag 1 is ${date}.`, `The day of the event does not count: day 1 is ${date}.`);
    }
    case 'hour-of-event-not-counted': {
      const moment = wordMoment(step.params.countedFrom, language);
      return say(`Het uur van de gebeurtenis telt niet mee: geteld vanaf ${moment}.`, `The hour of the event does not count: counted from ${moment}.`);
    }
    case 'converted-to-days': {
      const { n, unit, days } = step.params;
      return say(`${wordTerm(n, unit, language)} is ${days} dagen.`, `${wordTerm(n, unit, language)} is ${days} days.`);
    }
    case 'policy-target': {
      const term = wordTerm(step.params.n, step.params.unit, language);
      return say(`De wet noemt geen getal; het beleid streeft naar ${term}.`, `The law gives no number; the policy aims at ${term}.`);
    }
    case 'naive-end': {
      const term = wordTerm(step.params.n, step.params.unit, language);
      const date = wordDate(step.params.date, language);
      return say(`${term} verder is ${date}.`, `${term} on is ${date}.`);
    }
    case 'last-day-of-month': {
      const date = wordDate(step.params.date, language);
      return say(`Die dag bestaat niet in die maand: de laatste dag van de maand is ${date}.`, `That day does not exist in the month: its last day is ${date}.`);
    }
    case 'moved-off': {
      const { date, reason, source } = step.params;
      const by = source === undefined ? '' : ` (${source})`;
      return say(`${wordDate(date, language)} is ${wordDayOff(reason, language)}${by}.`, `${wordDate(date, language)} is ${wordDayOff(reason, language)}${by}.`);
    }
    case 'moved-to': {
      const date = wordDate(step.params.date, language);
      return say(`De termijn schuift op naar de eerstvolgende werkdag: ${date}.`, `The term moves to the next working day: ${date}.`);
    }
    case 'two-working-days': {
      const date = wordDate(step.params.date, language);
      return say(`In de termijn moeten twee werkdagen zitten: hij eindigt op ${date}.`, `The term must hold two working days: it ends on ${date}.`);
    }
    case 'no-extension': {
      const because = NO_EXTENSION[step.params.because][language];
      return say(`Geen verlenging: ${because}.`, `No extension: ${because}.`);
    }
    case 'hours-elapsed': {
      const moment = wordMoment(step.params.instant, language);
      return say(`${step.params.n} uur later, nachten en weekenden meegeteld, is ${moment}.`, `${step.params.n} hours later, nights and weekends included, is ${moment}.`);
    }
    case 'suspended': {
      const { reason, from, until, days } = step.params;
      const what = SUSPENSIONS[reason]?.[language] ?? reason;
      return say(`Daar komt bij: ${what}, van ${wordDate(from, language)} tot ${wordDate(until, language)} (${days} dagen).`, `To this is added: ${what}, from ${wordDate(from, language)} to ${wordDate(until, language)} (${days} days).`);
    }
    case 'lengthened': {
      const date = wordDate(step.params.date, language);
      return say(`De termijn wordt ${step.params.days} dagen langer: ${date}.`, `The term becomes ${step.params.days} days longer: ${date}.`);
    }
    case 'stated-date': {
      const date = wordDate(step.params.date, language);
      return say(`De gebeurtenis noemt zelf de datum: ${date}.`, `The event itself states the date: ${date}.`);
    }
    case 'due': {
      const date = wordDate(step.params.date, language);
      return say(`De laatste dag is ${date}, tot het einde van de dag.`, `The last day is ${date}, until the end of the day.`);
    }
    case 'due-moment': {
      const moment = wordMoment(step.params.instant, language);
      return say(`De termijn loopt af op ${moment}.`, `The term ends at ${moment}.`);
    }
    default:
      return step satisfies never;
  }
}

/** A warning beside a date, in words. */
export function wordWarning({ code, params }: TermWarning): Titles {
  const year = String(params['year'] ?? '');
  switch (code) {
    case 'equated-days-not-loaded':
      return { nl: `De bij besluit gelijkgestelde dagen van ${year} zijn niet ingelezen; de datum kan daardoor verschuiven.`, en: `The days equated by decree for ${year} are not loaded; the date may move for that reason.` };
    case 'leap-day-inferred':
      return { nl: 'De startdag 29 februari bestaat niet in het eindjaar; de laatste dag van februari is genomen (afgeleid).', en: 'The start day 29 February does not exist in the final year; the last day of February was taken (inferred).' };
    case 'equated-day-unsettled-for-eu':
      return { nl: 'De laatste dag is in Nederland bij besluit gelijkgesteld met een feestdag; of dat voor EU-termijnen geldt is niet zeker. De strengste datum is getoond.', en: 'The last day is equated with a holiday in the Netherlands; whether that counts for EU terms is not settled. The strictest date is shown.' };
    case 'two-working-days-unsettled':
      return { nl: 'Of een termijn in uren ten minste twee werkdagen moet bevatten (Vo. 1182/71, art. 3 lid 5) is niet zeker. Het strengste tijdstip is getoond.', en: 'Whether a term in hours must hold two working days (Reg. 1182/71, art. 3(5)) is not settled. The strictest moment is shown.' };
    case 'suspension-still-running':
      return { nl: 'Een schorsing loopt nog; de datum schuift op zolang zij duurt.', en: 'A suspension is still running; the date moves on while it lasts.' };
    default:
      return code satisfies never;
  }
}
