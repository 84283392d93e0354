import type { EventTitles, ProblemTexts } from '#platform';
import { ITEM_EVENT_TITLES } from '../domain/item-action.js';
import { ITEM_PROBLEM_TEXTS } from '../domain/item-refusal.js';
import { IDENTIFIER_TEXTS } from '../domain/identifiers/identifier-texts.js';

/** Words of this context's refusals. */
export const itemProblemTexts: ProblemTexts = {
  ...ITEM_PROBLEM_TEXTS,
  ...IDENTIFIER_TEXTS,
  'item.transition-refused': { nl: 'Deze handeling kan nu niet.', en: 'This act is not possible now.' },
};

/** How this context's facts are called on the timeline. */
export const itemEventTitles: EventTitles = {
  ...ITEM_EVENT_TITLES,
  'item.seized': { nl: 'In beslag genomen', en: 'Seized' },
  'item.corrected': { nl: 'Gegevens van het voorwerp hersteld', en: 'Facts of the item corrected' },
  'item.register-changed': { nl: 'Gewijzigd in het aangeleverde register', en: 'Changed in the register it came from' },
};
