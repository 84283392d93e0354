import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const listProblemTexts: ProblemTexts = {
  'list-view.state': { nl: 'Dit past niet in een bewaarde weergave. Zoekwoorden worden niet bewaard.', en: 'This does not fit in a saved view. Words to search for are not kept.' },
  'list-view.unit': { nl: 'Deel een weergave alleen met een eenheid waar je zelf bij hoort.', en: 'Share a view only with a unit that you belong to.' },
  'list-view.name-taken': { nl: 'Je hebt al een weergave met deze naam.', en: 'You have a view of this name already.' },
  'list-view.of-another': { nl: 'Deze weergave is van een collega. Bewaar haar onder een eigen naam.', en: 'This view is a colleague’s. Save it under a name of your own.' },
  'bulk.which': { nl: 'Kies voorwerpen, of alle die passen; niet allebei.', en: 'Choose items, or all that match; not both.' },
  'bulk.what': { nl: 'Dit hoort niet bij deze handeling, of ontbreekt.', en: 'This does not belong to this act, or is missing.' },
  'bulk.nothing': { nl: 'Er is geen voorwerp waarop dit zou gaan.', en: 'There is no item that this would be on.' },
  'bulk.no-undo': { nl: 'Dit is niet (meer) als geheel ongedaan te maken.', en: 'This cannot be undone as a whole (any more).' },
  'bulk.not-now': { nl: 'Dit kan nu niet: het is al klaar, al gestopt of al bezig.', en: 'This is not possible now: it has ended, was stopped already or is at work already.' },
  'bulk.gave-up': { nl: 'Dit is meermaals misgegaan. Probeer dit voorwerp apart.', en: 'This went wrong several times. Try this item by itself.' },
  'bulk.moved-on': { nl: 'Dit voorwerp staat intussen ergens anders. Het blijft waar het is.', en: 'This item is elsewhere meanwhile. It stays where it is.' },
  'list-export.columns': { nl: 'Deze kolom heeft de lijst niet.', en: 'The list has no such column.' },
  'list-export.fetched': { nl: 'Deze export is al opgehaald. Maak een nieuwe.', en: 'This export was fetched already. Make a new one.' },
};

/** How this context's facts are called. */
export const listEventTitles: EventTitles = {
  'bulk-act.begun': { nl: 'Handeling op veel voorwerpen begonnen', en: 'Act on many items begun' },
  'bulk-act.stopped': { nl: 'Handeling op veel voorwerpen gestopt', en: 'Act on many items stopped' },
  'bulk-act.resumed': { nl: 'Handeling op veel voorwerpen hervat', en: 'Act on many items gone on with' },
  'bulk-act.undo-begun': { nl: 'Terugdraaien van een handeling op veel voorwerpen begonnen', en: 'Undoing of an act on many items begun' },
  'list.exported': { nl: 'Lijst geëxporteerd', en: 'List exported' },
  'list-view.saved': { nl: 'Weergave bewaard', en: 'View saved' },
  'list-view.changed': { nl: 'Weergave gewijzigd', en: 'View changed' },
  'list-view.removed': { nl: 'Weergave verwijderd', en: 'View removed' },
};
