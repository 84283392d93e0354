import type { EventTitles } from '#platform';

/** What this context's facts are called on the timeline. */
export const documentEventTitles: EventTitles = {
  'document.added': { nl: 'Document toegevoegd', en: 'Document added' },
  'document.version-added': { nl: 'Nieuwe versie van een document', en: 'New version of a document' },
  'document.infected': { nl: 'Virus gevonden in een document', en: 'Virus found in a document' },
  'file.infected': { nl: 'Virus gevonden in een aangeleverd bestand', en: 'Virus found in a file that was brought in' },
};
