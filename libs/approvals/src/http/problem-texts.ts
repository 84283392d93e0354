import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const approvalProblemTexts: ProblemTexts = {
  'approval.own': { nl: 'Je kunt je eigen voorstel niet goedkeuren of afwijzen. Dat doet een tweede persoon.', en: 'You cannot approve or refuse what you asked yourself. A second person does.' },
  'approval.of-another': { nl: 'Alleen wie dit vroeg kan het intrekken.', en: 'Only who asked for this can take it back.' },
  'approval.not-waiting': { nl: 'Hierover is al beslist.', en: 'This was decided already.' },
  'approval.other-content': { nl: 'Wat er op het scherm stond is niet wat er nu ter goedkeuring ligt. Bekijk het opnieuw.', en: 'What was on the screen is not what waits for approval now. Look at it again.' },
  'approval.waits-already': { nl: 'Er wacht al een voorstel voor dit voorwerp op een tweede persoon.', en: 'A proposal for this item already waits for a second person.' },
};

/** How this context's facts are called on the timeline. */
export const approvalEventTitles: EventTitles = {
  'approval.requested': { nl: 'Tweede paar ogen gevraagd', en: 'Second pair of eyes asked for' },
  'approval.given': { nl: 'Goedgekeurd door een tweede persoon', en: 'Approved by a second person' },
  'approval.refused': { nl: 'Afgewezen door een tweede persoon', en: 'Refused by a second person' },
  'approval.withdrawn': { nl: 'Voorstel ingetrokken', en: 'Proposal taken back' },
  'approval.void': { nl: 'Voorstel vervallen: de stand is intussen veranderd', en: 'Proposal void: what stood has changed meanwhile' },
};
