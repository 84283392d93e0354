import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const retentionProblemTexts: ProblemTexts = {
  'hold.until-passed': { nl: 'Kies een dag na vandaag: een vernietigingsstop die vandaag eindigt houdt niets tegen.', en: 'Choose a day after today: a legal hold that ends today holds nothing.' },
  'hold.until-earlier': { nl: 'Deze stop loopt nu al tot en met {until}. Kies een latere dag.', en: 'This hold already runs until {until}. Choose a later day.' },
  'hold.too-long': { nl: 'Kies een dag binnen {days} dagen. Daarna kun je de stop met een reden verlengen.', en: 'Choose a day within {days} days. Before that day you can extend the hold with a reason.' },
  'hold.over': { nl: 'Deze vernietigingsstop is al voorbij. Plaats zo nodig een nieuwe.', en: 'This legal hold is over already. Place a new one if it is needed.' },
  'retention.term-of-law': { nl: 'Voor dit regime noemt de wet zelf de termijn. Kies een regime zonder wettelijke termijn.', en: 'For this regime the law itself names the term. Choose a regime without a term of the law.' },
  'retention.valid-from-passed': { nl: 'Een termijn gaat in op de dag dat hij wordt vastgesteld of later.', en: 'A term is in force from the day on which it is set, or later.' },
  'restriction.stands': { nl: 'Dit dossier is al beperkt.', en: 'This case is restricted already.' },
  'restriction.lifted': { nl: 'Deze beperking is al opgeheven.', en: 'This restriction was lifted already.' },
  'restriction.shared': { nl: 'Er zijn voorwerpen van dit dossier gedeeld met een partner. Trek die toegang eerst in.', en: 'Items of this case are shared with a partner. Withdraw that access first.' },
  'restriction.not-to-remove': { nl: 'Dit dossier hoeft niet uit gebruik te worden verwijderd: zijn regime kent dat niet, of het is al gebeurd.', en: 'This case is not to be removed from use: its regime does not know that, or it was done already.' },
  'destruction.nothing-due': { nl: 'Er is nu niets te vernietigen: geen termijn is voorbij, of alles staat al op een lijst of onder een vernietigingsstop.', en: 'There is nothing to destroy now: no term is over, or everything stands on a list already or is under a legal hold.' },
  'destruction.not-open': { nl: 'Deze lijst is al door twee personen ondertekend, of ingetrokken.', en: 'This list was signed by two people already, or withdrawn.' },
  'destruction.signed-already': { nl: 'Je hebt deze lijst al ondertekend. De tweede handtekening is van iemand anders.', en: 'You have signed this list already. The second signature is of somebody else.' },
  'destruction.other-content': { nl: 'Wat er op het scherm stond is niet wat er op de lijst staat. Bekijk de lijst opnieuw.', en: 'What was on the screen is not what stands on the list. Look at the list again.' },
};

/** How this context's facts are called on the timeline. */
export const retentionEventTitles: EventTitles = {
  'hold.placed': { nl: 'Vernietigingsstop geplaatst', en: 'Legal hold placed' },
  'hold.extended': { nl: 'Vernietigingsstop verlengd', en: 'Legal hold extended' },
  'restriction.placed': { nl: 'Dossier beperkt', en: 'Case restricted' },
  'restriction.lifted': { nl: 'Beperking opgeheven', en: 'Restriction lifted' },
  'retention.chosen': { nl: 'Bewaarregime gekozen', en: 'Retention regime chosen' },
  'retention-term.set': { nl: 'Bewaartermijn vastgesteld', en: 'Retention term set' },
  'destruction.drawn': { nl: 'Vernietigingslijst opgemaakt', en: 'Destruction list drawn up' },
  'destruction.signature-given': { nl: 'Vernietigingslijst ondertekend', en: 'Destruction list signed' },
  'destruction.signed': { nl: 'Vernietigingslijst door twee personen ondertekend', en: 'Destruction list signed by two people' },
  'destruction.withdrawn': { nl: 'Vernietigingslijst ingetrokken', en: 'Destruction list withdrawn' },
  'destruction.executed': { nl: 'Vernietigingslijst uitgevoerd', en: 'Destruction list carried out' },
  'case.erased': { nl: 'Dossier vernietigd', en: 'Case destroyed' },
  'case.not-erased': { nl: 'Dossier niet vernietigd', en: 'Case not destroyed' },
  'hold.ended': { nl: 'Vernietigingsstop beëindigd', en: 'Legal hold ended' },
};
