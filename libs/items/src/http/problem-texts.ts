import type { EventTitles, ProblemTexts } from '#platform';
import { ITEM_EVENT_TITLES } from '../domain/item-action.js';
import { ITEM_PROBLEM_TEXTS } from '../domain/item-refusal.js';
import { LOT_REFUSAL_TEXTS } from '../domain/lots/lot-refusal.js';
import { IDENTIFIER_TEXTS } from '../domain/identifiers/identifier-texts.js';

/** Words of this context's refusals. */
export const itemProblemTexts: ProblemTexts = {
  ...ITEM_PROBLEM_TEXTS,
  ...IDENTIFIER_TEXTS,
  ...LOT_REFUSAL_TEXTS,
  'identifier.question-tells': { nl: 'Dit dossier staat onder embargo. De vraag zou laten weten dat het bestaat.', en: 'This case is under embargo. The question would tell that it exists.' },
  'identifier.desk-unknown': { nl: 'Dit bureau kent dit nummer niet (meer).', en: 'This desk does not know this number (any more).' },
  'identifier.answer-tells': { nl: 'Dit dossier staat onder embargo. Het antwoord zou laten weten dat het bestaat.', en: 'This case is under embargo. The answer would tell that it exists.' },
  'identifier.question-unknown': { nl: 'Naar dit voorwerp is dit niet gevraagd.', en: 'This was not asked about this item.' },
  'item.other-class': { nl: 'Dit voorwerp is van een andere soort.', en: 'This item is of another class.' },
  'item.nothing-changes': { nl: 'Het stond er al zo.', en: 'It said so already.' },
  'item.changed-since': { nl: 'Iemand heeft dit intussen anders gezet. Het blijft zo.', en: 'Somebody has set this otherwise meanwhile. It stays so.' },
  'item.transition-refused': { nl: 'Deze handeling kan nu niet.', en: 'This act is not possible now.' },
};

/** How this context's facts are called on the timeline. */
export const itemEventTitles: EventTitles = {
  ...ITEM_EVENT_TITLES,
  'item.seized': { nl: 'In beslag genomen', en: 'Seized' },
  'item.corrected': { nl: 'Gegevens van het voorwerp hersteld', en: 'Facts of the item corrected' },
  'identifier.desk-asked': { nl: 'Navraag gedaan bij een andere eenheid', en: 'Another unit asked' },
  'identifier.asked-about': { nl: 'Navraag door een andere eenheid', en: 'Asked about by another unit' },
  'identifier.answered': { nl: 'Vraag van een andere eenheid beantwoord', en: 'Question of another unit answered' },
  'identifier.answer-received': { nl: 'Antwoord van een andere eenheid', en: 'Answer of another unit' },
  'item.split': { nl: 'Partij gesplitst', en: 'Lot split' },
  'item.split-off': { nl: 'Afgesplitst van een partij', en: 'Split off from a lot' },
  'item.joined': { nl: 'Samengevoegd met een ander voorwerp', en: 'Joined with another item' },
  'item.lot-joined': { nl: 'Andere voorwerpen erbij gevoegd', en: 'Other items joined to it' },
  'item.bound': { nl: 'In of bij een ander voorwerp gebracht', en: 'Put in or with another item' },
  'item.unbound': { nl: 'Uit of van een ander voorwerp genomen', en: 'Taken out of another item' },
  'item.register-changed': { nl: 'Gewijzigd in het aangeleverde register', en: 'Changed in the register it came from' },
};
