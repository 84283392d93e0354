import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const deadlineProblemTexts: ProblemTexts = {
  'constraint.calendar_feed_current_unique': { nl: 'Er is al een adres voor je agenda.', en: 'There is an address for your calendar already.' },
  'deadline.assignee-outside': { nl: 'Deze persoon kan dit dossier niet zien. Voeg de persoon eerst aan het dossier toe.', en: 'This person cannot see this case. Add the person to the case first.' },
  'deadline.not-open': { nl: 'Deze termijn loopt niet meer.', en: 'This deadline is not running any more.' },
  'rules.other-release': { nl: 'Een andere versie van de applicatie heeft haar regels in werking gezet. Dit proces plant niet meer; herstart het met de nieuwe versie.', en: 'Another release of the application has put its rules in force. This process plans no more; restart it with the new release.' },
};

/** How this context's facts are called on the timeline. */
export const deadlineEventTitles: EventTitles = {
  'calendar-feed.closed': { nl: 'Agenda-adres ingetrokken', en: 'Calendar address withdrawn' },
  'calendar-feed.opened': { nl: 'Agenda-adres gemaakt', en: 'Calendar address made' },
  'deadline.acknowledged': { nl: 'Termijn gezien', en: 'Deadline acknowledged' },
  'deadline.completed': { nl: 'Termijn met de hand afgerond', en: 'Deadline completed by hand' },
  'deadline.assigned': { nl: 'Termijn toegewezen', en: 'Deadline assigned' },
  'rules.release-installed': { nl: 'Regels van een nieuwe versie van de applicatie in werking', en: 'Rules of a new release in force' },
  'replan.started': { nl: 'Herplannen begonnen', en: 'Planning again started' },
  'replan.finished': { nl: 'Herplannen klaar', en: 'Planning again finished' },
};
