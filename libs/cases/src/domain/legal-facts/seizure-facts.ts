import { fact } from './fact.js';
import {
  ADDRESSEE,
  AUTHORISATION_KIND,
  AUTHORISATION_NUMBER,
  CONCLUSION,
  DEBTOR,
  EVIDENCE,
  LODGED_BY_INTERESTED,
  ORAL,
  REFERENCE,
  REGISTER,
  THIRD_PARTY,
  THIRD_PARTY_HOLDER,
  WHY,
} from './fields.js';
import type { LegalFact } from './legal-fact.js';
import { LEAVE_ENDS_ON } from './party-fields.js';

/** Around the seizure itself: authority, receipt, registers, custody and data. */
export const SEIZURE_FACTS: readonly LegalFact[] = [
  fact('authorisation.given', ['case'], 'Machtiging van de rechter-commissaris gegeven', 'Authorisation of the examining magistrate given', [
    AUTHORISATION_KIND,
    AUTHORISATION_NUMBER,
    ORAL,
    THIRD_PARTY_HOLDER,
  ]),
  fact('authorisation.put-in-writing', ['case'], 'Mondelinge machtiging op schrift gesteld', 'Oral authorisation put in writing', [
    AUTHORISATION_NUMBER,
  ]),
  fact('authorisation.served', ['case'], 'Machtiging betekend', 'Authorisation served', [AUTHORISATION_NUMBER, ADDRESSEE]),
  fact('examination.opened', ['case'], 'Onderzoek door de rechter-commissaris begonnen', 'Investigation by the examining magistrate opened'),
  fact('examination.closed', ['case'], 'Onderzoek door de rechter-commissaris beëindigd', 'Investigation by the examining magistrate closed'),
  fact('examining-magistrate.informed', ['item'], 'Rechter-commissaris ingelicht over de beslissing', 'Examining magistrate told of the decision'),
  fact('interest.ended', ['item'], 'Strafvorderlijk belang vervallen', 'Interest of criminal procedure ended', [WHY]),
  fact('receipt.given', ['item'], 'Bewijs van ontvangst gegeven', 'Receipt given'),
  fact('receipt.omitted', ['item'], 'Geen bewijs van ontvangst mogelijk', 'No receipt possible', [WHY]),
  fact('custody.reviewed', ['item'], 'Bewaring en noodzaak getoetst', 'Custody and necessity reviewed', [CONCLUSION]),
  fact('asset-management.assessed', ['item'], 'Beheer van het goed beoordeeld', 'Management of the asset assessed', [CONCLUSION]),
  fact('register.attachment-entered', ['item'], 'Beslag ingeschreven in het register', 'Attachment entered in the register', [REGISTER]),
  fact('register.attachment-served', ['item'], 'Ingeschreven beslag betekend', 'Registered attachment served'),
  fact('claim.attached', ['item'], 'Derdenbeslag gelegd', 'Third-party attachment made', [DEBTOR]),
  fact('claim.over-served', ['item'], 'Derdenbeslag overbetekend', 'Third-party attachment served on the debtor'),
  fact('third-party.informed', ['item'], 'Derde-beslagene schriftelijk ingelicht', 'Garnishee told in writing'),
  fact('third-party.knew-of-seizure', ['case', 'item'], 'Derde wist van het beslag', 'Third party knew of the seizure', [
    THIRD_PARTY,
    EVIDENCE,
  ]),
  fact('data-carrier.later-data-ordered', ['item'], 'Bevel later binnenkomende gegevens gegeven', 'Order on later-arriving data given'),
  fact('data-carrier.leave-given', ['item'], 'Machtiging van de rechter-commissaris voor een langere periode', 'Leave of the examining magistrate for a longer period', [LEAVE_ENDS_ON]),
  fact('withdrawal-order.dated', ['item'], 'Beschikking tot onttrekking aan het verkeer gegeven', 'Separate withdrawal order given', [REFERENCE]),
  fact('withdrawal-order.served', ['item'], 'Beschikking tot onttrekking betekend', 'Separate withdrawal order served', [REFERENCE]),
  fact('withdrawal-order.cassation-lodged', ['item'], 'Cassatie ingesteld tegen de onttrekking', 'Cassation lodged against the withdrawal order', [
    REFERENCE,
    LODGED_BY_INTERESTED,
  ]),
];
