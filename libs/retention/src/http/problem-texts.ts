import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const retentionProblemTexts: ProblemTexts = {
  'hold.until-passed': { nl: 'Kies een dag na vandaag: een vernietigingsstop die vandaag eindigt houdt niets tegen.', en: 'Choose a day after today: a legal hold that ends today holds nothing.' },
  'hold.until-earlier': { nl: 'Deze stop loopt nu al tot en met {until}. Kies een latere dag.', en: 'This hold already runs until {until}. Choose a later day.' },
  'hold.too-long': { nl: 'Kies een dag binnen {days} dagen. Daarna kun je de stop met een reden verlengen.', en: 'Choose a day within {days} days. Before that day you can extend the hold with a reason.' },
  'hold.over': { nl: 'Deze vernietigingsstop is al voorbij. Plaats zo nodig een nieuwe.', en: 'This legal hold is over already. Place a new one if it is needed.' },
};

/** How this context's facts are called on the timeline. */
export const retentionEventTitles: EventTitles = {
  'hold.placed': { nl: 'Vernietigingsstop geplaatst', en: 'Legal hold placed' },
  'hold.extended': { nl: 'Vernietigingsstop verlengd', en: 'Legal hold extended' },
  'hold.ended': { nl: 'Vernietigingsstop beëindigd', en: 'Legal hold ended' },
};
