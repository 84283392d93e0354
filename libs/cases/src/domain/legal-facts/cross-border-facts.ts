import { fact, factToTheMinute } from './fact.js';
import { ABOVE_THRESHOLD, EVALUATE_BY, REFERENCE, TERM_ENDS_ON, WHOLE, WHY } from './fields.js';
import type { LegalFact } from './legal-fact.js';

/** On a request to or from another State, and on a joint investigation team. */
export const CROSS_BORDER_FACTS: readonly LegalFact[] = [
  factToTheMinute('request.receipt-confirmed', ['request'], 'Ontvangen door de buitenlandse autoriteit, volgens haar bevestiging (tijdstip van ontvangst)', 'Received by the foreign authority, as it confirmed (moment of receipt)'),
  fact('request.acknowledged', ['request'], 'Ontvangstbevestiging verzonden (bijlage B)', 'Acknowledgement sent (Annex B)'),
  fact('request.date-asked', ['request'], 'Om een datum gevraagd (deel B, of in het verzoek)', 'A date asked for (Section B, or in the request)', [TERM_ENDS_ON]),
  factToTheMinute('request.coordination-asked', ['request'], 'Gecoördineerde datum gevraagd (deel B; tijdstip van ontvangst of verzending)', 'A coordinated date asked for (Section B; moment of receipt or sending)', [TERM_ENDS_ON]),
  factToTheMinute('request.provisional-measure-asked', ['request'], 'Voorlopige maatregel gevraagd (art. 32)', 'Provisional measure asked for (art. 32)'),
  fact('request.reviewed', ['request'], 'Verzoek of uitstel opnieuw getoetst', 'Request or postponement reviewed'),
  fact('request.postponement-reported', ['request'], 'Uitstel gemeld met grond en zo mogelijk duur', 'Postponement reported with its ground and, if possible, its length'),
  fact('request.refusal-notified', ['request'], 'Weigering meegedeeld', 'Refusal notified'),
  fact('request.limit-asked', ['request'], 'Voorgesteld de bevriezing te beperken', 'Proposed to limit the freezing'),
  fact('request.limit-answered', ['request'], 'Voorstel tot beperking beantwoord', 'Proposal to limit answered'),
  fact('request.impossible', ['request'], 'Uitvoering is onmogelijk gebleken', 'Execution proved impossible', [WHY]),
  fact('request.impossibility-notified', ['request'], 'Onmogelijkheid gemeld', 'Impossibility notified'),
  fact('request.partly-executed', ['request'], 'Gedeeltelijk uitgevoerd, betaald of dreigende overschrijding', 'Partly executed, paid, or at risk of over-collection'),
  fact('request.remaining-amount-notified', ['request'], 'Resterend bedrag gemeld', 'Remaining amount notified'),
  fact('request.persons-informed', ['request'], 'Betrokkenen ingelicht', 'Persons affected informed'),
  fact('request.proceeds-booked', ['request'], 'Opbrengst geboekt', 'Proceeds booked', [ABOVE_THRESHOLD]),
  fact('request.proceeds-shared', ['request'], 'Opbrengst gedeeld of anders geregeld', 'Proceeds shared or otherwise settled'),
  fact('request.restitution-decided', ['request'], 'Teruggave aan het slachtoffer beslist', 'Restitution to the victim decided'),
  fact('request.restituted', ['request'], 'Teruggegeven aan het slachtoffer', 'Restituted to the victim', [WHOLE]),
  fact('request.costs-proposed', ['request'], 'Voorgesteld de kosten te delen', 'Proposed to share the costs'),
  fact('request.costs-settled', ['request'], 'Overleg over de kosten afgerond', 'Consultation on the costs concluded'),
  fact('request.property-preserved', ['request'], 'Onmiddellijk opgetreden om goed te behouden', 'Immediate action taken to preserve property'),
  fact('request.preservation-ended', ['request'], 'Onmiddellijke maatregel geëindigd of overgenomen', 'Immediate action ended or taken over'),
  fact('request.lifting-intended', ['request'], 'Voornemen de maatregel op te heffen', 'Measure intended to be lifted', [TERM_ENDS_ON]),
  fact('request.lifting-notified', ['request'], 'Voornemen tot opheffing gemeld', 'Intention to lift notified'),
  fact('request.transaction-postponed', ['request'], 'Transactie opgehouden (FIU)', 'Transaction postponed (FIU)', [TERM_ENDS_ON]),
  fact('request.transaction-released', ['request'], 'Opgehouden transactie vrijgegeven of bevroren', 'Postponed transaction released or frozen'),
  fact('jit.agreed', ['case'], 'Gemeenschappelijk onderzoeksteam overeengekomen', 'Joint investigation team agreed', [REFERENCE, TERM_ENDS_ON]),
  fact('jit.extended', ['case'], 'Gemeenschappelijk onderzoeksteam verlengd', 'Joint investigation team extended', [REFERENCE, TERM_ENDS_ON]),
  fact('jit.closed', ['case'], 'Gemeenschappelijk onderzoeksteam gesloten', 'Joint investigation team closed', [REFERENCE, EVALUATE_BY]),
  fact('jit.evaluated', ['case'], 'Gemeenschappelijk onderzoeksteam geëvalueerd', 'Joint investigation team evaluated', [REFERENCE]),
];
