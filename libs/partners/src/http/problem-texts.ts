import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const partnerProblemTexts: ProblemTexts = {
  'partner.not-a-partner': { nl: 'Kies een partner van het bureau. Wie hier werkt wordt lid van het dossier.', en: 'Choose a partner of the office. Who works here becomes a member of the case.' },
  'partner.until-passed': { nl: 'Deze dag is voorbij.', en: 'This day has passed.' },
  'partner.too-long': { nl: 'Geef toegang voor ten hoogste {days} dagen.', en: 'Give access for {days} days at most.' },
  'partner.item-elsewhere': { nl: 'Dit voorwerp hoort niet bij dit dossier.', en: 'This item does not belong to this case.' },
  'partner.has-it': { nl: 'Deze partner heeft deze toegang al. Trek die eerst in om een andere termijn te geven.', en: 'This partner has this access already. Withdraw it first to give it for another period.' },
  'partner.case-restricted': { nl: 'Dit dossier is beperkt. Zolang dat zo is wordt er niets van gedeeld.', en: 'This case is restricted. As long as it is, nothing of it is shared.' },
  'partner.withdrawn-already': { nl: 'Deze toegang is al ingetrokken.', en: 'This access was withdrawn already.' },
};

/** How this context's facts are called on the timeline. */
export const partnerEventTitles: EventTitles = {
  'partner.granted': { nl: 'Toegang gegeven aan een partner', en: 'Access given to a partner' },
  'partner.withdrawn': { nl: 'Toegang van een partner ingetrokken', en: 'Access of a partner withdrawn' },
};
