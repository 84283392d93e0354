import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const notificationProblemTexts: ProblemTexts = {
  'constraint.webhook_delivery_source_unique': { nl: 'Dit bericht is er al voor deze webhook.', en: 'This message is there already for this webhook.' },
  'delivery.not-failed': { nl: 'Deze bezorging is niet mislukt: ze is al gelukt, is bezig of wacht op haar tijd.', en: 'This delivery has not failed: it has arrived, is under way or waits for its time.' },
  'preferences.escalation-off': { nl: 'Escalaties staan altijd bij de meldingen.', en: 'Escalations are always among the notifications.' },
  'preferences.kind-twice': { nl: 'Deze soort gebeurtenis staat er twee keer.', en: 'This kind of event is there twice.' },
  'preferences.quiet-always': { nl: 'De stille uren beginnen en eindigen op dezelfde tijd. Zo komt er nooit e-mail.', en: 'The quiet hours begin and end at the same time. No mail would ever come.' },
  'preferences.quiet-half': { nl: 'Geef het begin én het einde van de stille uren, of geen van beide.', en: 'Give both the beginning and the end of the quiet hours, or neither.' },
  'webhook.nothing-to-replay': { nl: 'Er is niets om opnieuw te versturen.', en: 'There is nothing to send again.' },
  'webhook.url-malformed': { nl: 'Geef een volledig adres als https://voorbeeld.nl/pad, zonder naam, wachtwoord of #.', en: 'Give a whole address such as https://example.org/path, without a name, password or #.' },
  'webhook.url-not-https': { nl: 'Het adres moet met https:// beginnen.', en: 'The address must begin with https://.' },
  'webhook.url-private': { nl: 'Dit adres ligt niet op het internet. De beheerder kan de host toestaan met ZEGEL_WEBHOOK_HOSTS.', en: 'This address is not on the internet. The operator can allow the host with ZEGEL_WEBHOOK_HOSTS.' },
};

/** How this context's facts are called in the log. */
export const notificationEventTitles: EventTitles = {
  'delivery.retried': { nl: 'Bezorging opnieuw geprobeerd', en: 'Delivery tried again' },
  'notification-preferences.changed': { nl: 'Voorkeuren voor meldingen gewijzigd', en: 'Notification preferences changed' },
  'webhook.changed': { nl: 'Webhook gewijzigd', en: 'Webhook changed' },
  'webhook.created': { nl: 'Webhook gemaakt', en: 'Webhook made' },
  'webhook.replayed': { nl: 'Berichten van een webhook opnieuw verstuurd', en: 'Messages of a webhook sent again' },
  'webhook.secret-replaced': { nl: 'Geheim van een webhook vervangen', en: 'Secret of a webhook replaced' },
  'webhook.tested': { nl: 'Proefbericht van een webhook', en: 'Test message of a webhook' },
};
