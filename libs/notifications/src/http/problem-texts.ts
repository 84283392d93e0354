import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const notificationProblemTexts: ProblemTexts = {
  'delivery.not-failed': { nl: 'Deze bezorging is niet mislukt: ze is al gelukt, is bezig of wacht op haar tijd.', en: 'This delivery has not failed: it has arrived, is under way or waits for its time.' },
  'preferences.escalation-off': { nl: 'Escalaties staan altijd bij de meldingen.', en: 'Escalations are always among the notifications.' },
  'preferences.kind-twice': { nl: 'Deze soort gebeurtenis staat er twee keer.', en: 'This kind of event is there twice.' },
  'preferences.quiet-always': { nl: 'De stille uren beginnen en eindigen op dezelfde tijd. Zo komt er nooit e-mail.', en: 'The quiet hours begin and end at the same time. No mail would ever come.' },
  'preferences.quiet-half': { nl: 'Geef het begin én het einde van de stille uren, of geen van beide.', en: 'Give both the beginning and the end of the quiet hours, or neither.' },
};

/** How this context's facts are called in the log. */
export const notificationEventTitles: EventTitles = {
  'delivery.retried': { nl: 'Bezorging opnieuw geprobeerd', en: 'Delivery tried again' },
  'notification-preferences.changed': { nl: 'Voorkeuren voor meldingen gewijzigd', en: 'Notification preferences changed' },
};
