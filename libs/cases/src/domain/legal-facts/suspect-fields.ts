import { choices, field } from './fields.js';

/** Whose verdict, remedy or end it is; must be said where the case has several suspects. */
export const SUSPECT = field('suspect', ['Verdachte', 'Suspect'], { kind: 'suspect' }, false);

/** The same of what can also be of all suspects together. */
export const SUSPECT_OR_ALL = { ...SUSPECT, orAll: true as const };

/** How the prosecution of one suspect ended without an irrevocable verdict. */
export const HOW_ENDED = field(
  'how',
  ['Hoe', 'How'],
  {
    kind: 'choice',
    choices: choices({
      dismissed: ['Geseponeerd', 'Dismissed'],
      'not-prosecuted-further': ['Kennisgeving van niet verdere vervolging', 'Notice that prosecution is not continued'],
      settled: ['Transactie of schikking nagekomen', 'Settlement met'],
      deceased: ['Overleden', 'Deceased'],
      'time-barred': ['Verjaard', 'Time-barred'],
      discharged: ['Buiten vervolging gesteld', 'Discharged'],
    }),
  },
  true,
);
