import type { EventTitles, ProblemTexts } from '#platform';

/** Words of this context's refusals. */
export const decisionProblemTexts: ProblemTexts = {
  'decision.kind': { nl: 'Deze soort beslissing bestaat niet.', en: 'This kind of decision does not exist.' },
  'decision.capacity': { nl: 'Zo’n beslissing kan niet in deze hoedanigheid worden genomen. Kies: {choices}.', en: 'Such a decision cannot be taken in this capacity. Choose: {choices}.' },
  'decision.ground': { nl: 'Deze grondslag hoort niet bij deze beslissing. Kies: {choices}.', en: 'This ground does not belong to this decision. Choose: {choices}.' },
  'decision.future': { nl: 'Een beslissing kan niet in de toekomst zijn genomen.', en: 'A decision cannot have been taken in the future.' },
  'decision.review-missing': { nl: 'Voortzetten is ook beslissen: noem de dag waarop het opnieuw wordt bekeken.', en: 'Keeping is deciding too: name the day on which it is looked at again.' },
  'decision.review-past': { nl: 'De dag waarop het opnieuw wordt bekeken moet nog komen.', en: 'The day on which it is looked at again must still come.' },
  'decision.decider-missing': { nl: 'Noem wie de beslissing nam.', en: 'Name who took the decision.' },
  'decision.capacity-not-yours': { nl: 'Deze beslissing is niet aan jou. Noem wie haar nam en voeg het document toe.', en: 'This decision is not yours to take. Name who took it and add the document.' },
  'decision.document-missing': { nl: 'Voeg het document van de beslissing toe.', en: 'Add the document of the decision.' },
  'decision.not-final-yet': { nl: 'Deze beslissing wordt pas onherroepelijk na controle bij de griffie.', en: 'This decision becomes final only after the check at the registry.' },
  'decision.registry-record-missing': { nl: 'Hier hoort een document bij: het bericht van de griffie.', en: "This needs a document: the registry's record." },
  'decision.verdict-on-another': { nl: 'Deze beslissing hoort bij het vonnis van een andere verdachte.', en: 'This decision is part of the verdict on another suspect.' },
  'decision.suspect-of-court': { nl: 'Alleen een beslissing van de rechter hoort bij het vonnis van één verdachte.', en: 'Only a decision of a court is part of the verdict on one suspect.' },
  'decision.none-given': { nl: 'Op geen van de voorwerpen kon deze beslissing worden genomen.', en: 'This decision could be given on none of the items.' },
  'decision.remedy-open': { nl: 'Deze beslissing is nog niet onherroepelijk. Noem de verdachte als zij alleen diens vonnis betreft.', en: 'This decision is not irrevocable yet. Name the suspect if it is of the verdict on one of them.' },
  'decision.order-not-served': { nl: 'Voor een belanghebbende loopt de termijn voor cassatie nog niet: leg eerst de betekening van de beschikking vast ({rule}, art. 552f lid 6 Sv).', en: 'For an interested party the term for cassation has not started: record the service of the order first ({rule}, art. 552f(6) Sv).' },
  'decision.order-remedy-open': { nl: 'Tot en met {until} staat cassatie tegen de beschikking open ({rule}, art. 552f lid 6 Sv).', en: 'Cassation against the order is open up to and including {until} ({rule}, art. 552f(6) Sv).' },
  'decision.not-now': { nl: 'Deze beslissing kan niet op een voorwerp in deze stand.', en: 'This decision cannot be given on an item in this state.' },
  'decision.final-already': { nl: 'Deze beslissing is al onherroepelijk.', en: 'This decision is final already.' },
  'decision.never-final': { nl: 'Bewaren wordt niet onherroepelijk: het duurt tot het opnieuw wordt bezien.', en: 'Keeping does not become final: it lasts until it is looked at again.' },
  'decision.final-before': { nl: 'Dit ligt voor de dag van de beslissing.', en: 'This lies before the day of the decision.' },
  'decision.after-its-end': { nl: 'Op {next} gebeurde al iets op grond van deze beslissing; zij kan niet later zijn gegeven.', en: 'Something happened on this decision on {next}; it cannot have been given later.' },
  'decision.withdrawn-already': { nl: 'Deze beslissing is ingetrokken.', en: 'This decision was withdrawn.' },
  'decision.carried-out': { nl: 'Deze beslissing is al uitgevoerd. Neem een nieuwe beslissing.', en: 'This decision was carried out already. Take a new decision.' },
};

/** How this context's facts are called on the timeline. */
export const decisionEventTitles: EventTitles = {
  'decision.given': { nl: 'Beslissing genomen', en: 'Decision given' },
  'decision.final': { nl: 'Beslissing onherroepelijk', en: 'Decision final' },
  'decision.withdrawn': { nl: 'Beslissing ingetrokken', en: 'Decision withdrawn' },
  'item.kept': { nl: 'Beslag voortgezet tot nadere beslissing', en: 'Kept until a further decision' },
  'item.decided': { nl: 'Beslist, nog uit te voeren', en: 'Decided, still to be carried out' },
};
