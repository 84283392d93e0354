import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const evidenceProblemTexts: ProblemTexts = {
  'evidence.item-elsewhere': { nl: 'Dit voorwerp hoort niet bij dit dossier.', en: 'This item is not of this case.' },
  'evidence.no-sealed-log': { nl: 'Het logboek wordt hier niet verzegeld. Zonder verzegeling bewijst een pakket niets.', en: 'The log is not sealed here. Without a seal a package proves nothing.' },
};

/** How this context's facts are called on the timeline. */
export const evidenceEventTitles: EventTitles = {
  'evidence.made': { nl: 'Bewijspakket gemaakt', en: 'Evidence package made' },
};
