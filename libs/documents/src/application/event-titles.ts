import type { EventTitles } from '#platform';

/** What this context's facts are called on the timeline. */
export const documentEventTitles: EventTitles = {
  'document.added': { nl: 'Document toegevoegd', en: 'Document added' },
};
