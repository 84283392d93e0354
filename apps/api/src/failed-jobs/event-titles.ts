import type { EventTitles } from '#platform';

export const failedJobEventTitles: EventTitles = {
  'job.retried': { nl: 'Mislukte taak opnieuw gezet', en: 'Failed job put back' },
};
