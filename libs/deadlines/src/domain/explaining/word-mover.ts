import type { Titles } from '../rules/rule.js';
import { wordSuspension } from './word-step.js';
import type { Mover } from './movers.js';

type Language = keyof Titles;

const LEADS: Readonly<Record<'correction' | 'start' | 'met' | 'withdrawn', Titles>> = {
  correction: { nl: 'Een correctie van de gebeurtenis waarmee de termijn begint', en: 'A correction of the event that started the term' },
  start: { nl: 'De klok start met', en: 'The clock starts with' },
  met: { nl: 'Gehaald door', en: 'Met by' },
  withdrawn: { nl: 'Vervalt door', en: 'Falls away with' },
};

const PLAIN: Readonly<Record<'decree' | 'national-days' | 'rule-version', Titles>> = {
  decree: { nl: 'Een nieuw besluit dat dagen gelijkstelt met een feestdag', en: 'A new decree that equates days with a holiday' },
  'national-days': { nl: 'Een andere lijst van feestdagen', en: 'Another list of public holidays' },
  'rule-version': { nl: 'Een nieuwe versie van de regel', en: 'A new version of the rule' },
};

/** What would move a date, in words. `titleOf` names the types of events as the timeline does. */
export function wordMover(mover: Mover, titleOf: (eventType: string) => Titles): Titles {
  if (mover.kind === 'decree' || mover.kind === 'national-days' || mover.kind === 'rule-version') return PLAIN[mover.kind];
  const listed = (language: Language): string => mover.eventTypes.map((type) => titleOf(type)[language]).join('; ');
  if (mover.kind === 'extension') {
    const reason = wordSuspension(mover.reason);
    return { nl: `Verlengd door ${reason.nl} (${listed('nl')})`, en: `Extended by ${reason.en} (${listed('en')})` };
  }
  const lead = LEADS[mover.kind];
  return { nl: `${lead.nl}: ${listed('nl')}`, en: `${lead.en}: ${listed('en')}` };
}
