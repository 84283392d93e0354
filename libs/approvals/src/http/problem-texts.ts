import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const approvalProblemTexts: ProblemTexts = {
  'approval.own': { nl: 'Je kunt je eigen voorstel niet goedkeuren of afwijzen. Dat doet een tweede persoon.', en: 'You cannot approve or refuse what you asked yourself. A second person does.' },
  'approval.of-another': { nl: 'Alleen wie dit vroeg kan het intrekken.', en: 'Only who asked for this can take it back.' },
  'approval.not-waiting': { nl: 'Hierover is al beslist.', en: 'This was decided already.' },
  'approval.other-content': { nl: 'Wat er op het scherm stond is niet wat er nu ter goedkeuring ligt. Bekijk het opnieuw.', en: 'What was on the screen is not what waits for approval now. Look at it again.' },
  'approval.needed': { nl: 'Dit mag pas nadat een tweede persoon het heeft goedgekeurd. Vraag eerst goedkeuring.', en: 'This may be done only after a second person has approved it. Ask for approval first.' },
  'approval.void': { nl: 'De goedkeuring is vervallen: het voorwerp, de beslissing of de handeling is een andere dan wat is goedgekeurd. Vraag opnieuw goedkeuring.', en: 'The approval is void: the item, the decision or the act is another than what was approved. Ask for approval again.' },
  'approval.own-execution': { nl: 'Wie dit vroeg of goedkeurde voert het niet uit. Dat doet een derde persoon.', en: 'Who asked for this or approved it does not carry it out. A third person does.' },
  'approval.new-member': { nl: 'De vrager maakte je korter dan 24 uur geleden lid van dit dossier. Iemand anders kan dit goedkeuren.', en: 'Who asks made you a member of this case less than 24 hours ago. Somebody else can approve this.' },
  'approval.given-already': { nl: 'Dit is al goedgekeurd en wacht op uitvoering.', en: 'This was approved already and waits to be carried out.' },
  'approval.waits-already': { nl: 'Er wacht al een voorstel voor dit voorwerp op een tweede persoon.', en: 'A proposal for this item already waits for a second person.' },
};

/** How this context's facts are called on the timeline. */
export const approvalEventTitles: EventTitles = {
  'approval.requested': { nl: 'Tweede paar ogen gevraagd', en: 'Second pair of eyes asked for' },
  'approval.given': { nl: 'Goedgekeurd door een tweede persoon', en: 'Approved by a second person' },
  'approval.refused': { nl: 'Afgewezen door een tweede persoon', en: 'Refused by a second person' },
  'approval.withdrawn': { nl: 'Voorstel ingetrokken', en: 'Proposal taken back' },
  'approval.executed': { nl: 'Uitgevoerd zoals goedgekeurd', en: 'Carried out as approved' },
  'approval.void': { nl: 'Voorstel vervallen: de stand is intussen veranderd', en: 'Proposal void: what stood has changed meanwhile' },
};
