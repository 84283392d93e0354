import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const emergencyProblemTexts: ProblemTexts = {
  'emergency.no-such-case': { nl: 'Er is geen dossier met dit nummer dat in nood geopend kan worden.', en: 'There is no case with this number that can be opened in an emergency.' },
  'emergency.seen-already': { nl: 'Dit dossier zie je al. Open het gewoon.', en: 'You see this case already. Simply open it.' },
  'emergency.has-it': { nl: 'Je noodtoegang tot dit dossier loopt nog.', en: 'Your emergency access to this case still runs.' },
  'emergency.not-reviewed': { nl: 'Je vorige noodtoegang tot dit dossier is nog niet beoordeeld. Vraag wie het dossier of het team leidt om dat eerst te doen.', en: 'Your earlier emergency access to this case was not reviewed yet. Ask who leads the case or the team to do that first.' },
  'emergency.nobody-to-tell': { nl: 'Dit dossier heeft niemand die meteen kan meekijken: geen leider en geen teamleider. Vraag de systeembeheerder.', en: 'This case has nobody who can be told at once: no lead and no team lead. Ask the system administrator.' },
  'emergency.reviewed-already': { nl: 'Deze noodtoegang is al beoordeeld.', en: 'This emergency access was reviewed already.' },
  'emergency.another-reviews': { nl: 'Wie het dossier opende beoordeelt dat niet zelf; dat doet wie het dossier of het team leidt.', en: 'Who opened the case does not review it; who leads the case or the team does.' },
};

/** How this context's facts are called on the timeline. */
export const emergencyEventTitles: EventTitles = {
  'emergency.opened': { nl: 'In nood geopend door iemand van buiten het dossier', en: 'Opened in an emergency by somebody outside the case' },
  'emergency.reviewed': { nl: 'Noodtoegang beoordeeld en gesloten', en: 'Emergency access reviewed and closed' },
};
