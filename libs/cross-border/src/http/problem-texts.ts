import type { EventTitles, ProblemTexts } from '#platform';
import { CROSS_BORDER_REFUSAL_TEXTS } from '../domain/cross-border-refusal.js';

/** Words of this context's refusals. */
export const crossBorderProblemTexts: ProblemTexts = {
  ...CROSS_BORDER_REFUSAL_TEXTS,
  'request.transition-refused': { nl: 'Deze stap kan nu niet.', en: 'This step is not possible now.' },
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
  'request.execution-started': { nl: 'Uitvoering begonnen', en: 'Execution started' },
  'request.executed': { nl: 'Verzoek uitgevoerd', en: 'Request executed' },
  'request.reported': { nl: 'Verslag gedaan van de uitvoering', en: 'Execution reported' },
  'request.withdrawn': { nl: 'Verzoek ingetrokken', en: 'Request withdrawn' },
  'request.closed': { nl: 'Verzoek afgesloten', en: 'Request closed' },
  'exchange.requested': { nl: 'Bericht aan of van een partner', en: 'Message to or from a partner' },
  'exchange.answered': { nl: 'Bericht beantwoord', en: 'Message answered' },
};
