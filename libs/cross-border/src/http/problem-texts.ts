import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const crossBorderProblemTexts: ProblemTexts = {
  'request.transition-refused': { nl: 'Deze stap kan nu niet.', en: 'This step is not possible now.' },
  'request.unknown-action': { nl: 'Deze stap bestaat niet.', en: 'This step does not exist.' },
  'request.state-forbids-action': { nl: 'Het verzoek laat deze stap nu niet toe.', en: 'The request does not allow this step now.' },
  'request.reason-missing': { nl: 'Geef de reden.', en: 'Give the reason.' },
  'request.before-last': { nl: 'Dit ligt voor de verzending of ontvangst.', en: 'This lies before it was sent or received.' },
  'request.item-elsewhere': { nl: 'Dit voorwerp hoort niet bij dit dossier.', en: 'This item does not belong to this case.' },
  'request.country': { nl: 'Dit is geen landcode van twee letters, zoals BE.', en: 'This is not a country code of two letters, such as BE.' },
  'exchange.answered-already': { nl: 'Dit bericht is al beantwoord.', en: 'This message was answered already.' },
};

/** How this context's facts are called on the timeline. */
export const crossBorderEventTitles: EventTitles = {
  'request.drafted': { nl: 'Verzoek in concept', en: 'Request drafted' },
  'request.sent': { nl: 'Verzoek verzonden', en: 'Request sent' },
  'request.received': { nl: 'Verzoek ontvangen', en: 'Request received' },
  'request.recognised': { nl: 'Verzoek erkend', en: 'Request recognised' },
  'request.postponed': { nl: 'Uitvoering uitgesteld', en: 'Execution postponed' },
  'request.refused': { nl: 'Verzoek geweigerd', en: 'Request refused' },
  'request.executed': { nl: 'Verzoek uitgevoerd', en: 'Request executed' },
  'request.reported': { nl: 'Verslag gedaan van de uitvoering', en: 'Execution reported' },
  'request.withdrawn': { nl: 'Verzoek ingetrokken', en: 'Request withdrawn' },
  'request.closed': { nl: 'Verzoek afgesloten', en: 'Request closed' },
  'exchange.requested': { nl: 'Bericht aan of van een partner', en: 'Message to or from a partner' },
  'exchange.answered': { nl: 'Bericht beantwoord', en: 'Message answered' },
};
