import {
  ADDRESSEE,
  AUTHORISATION_KIND,
  AUTHORISATION_NUMBER,
  COMPLAINT_NUMBER,
  CONCLUSION,
  DEBTOR,
  EVIDENCE,
  LODGED_BY,
  MATTER,
  ORAL,
  OUTCOME,
  PAYMENT_REFERENCE,
  PRIVILEGED,
  REGISTER,
  SUSPECT,
  TERM_ENDS_ON,
  THIRD_PARTY,
  THIRD_PARTY_HOLDER,
  WHY,
} from './legal-facts/fields.js';
import type { LegalFact, LegalFactField, LegalFactSubject } from './legal-facts/legal-fact.js';

function fact(
  id: string,
  subjects: readonly LegalFactSubject[],
  nl: string,
  en: string,
  fields: readonly LegalFactField[] = [],
): LegalFact {
  return { id, title: { nl, en }, subjects, needsTime: false, fields };
}

/**
 * The closed catalogue of legal facts that a user records by hand, on a case, an item or a request. They start and end the
 * clocks of the rule packs; facts that another act in the system produces (a seizure, a transition) are not among them.
 */
export const LEGAL_FACTS: readonly LegalFact[] = [
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
  fact('receipt.given', ['item'], 'Bewijs van ontvangst gegeven', 'Receipt given'),
  fact('receipt.omitted', ['item'], 'Geen bewijs van ontvangst mogelijk', 'No receipt possible', [WHY]),
  fact('custody.reviewed', ['item'], 'Bewaring en noodzaak getoetst', 'Custody and necessity reviewed', [CONCLUSION]),
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
  fact('complaint.filed', ['case', 'item'], 'Klaagschrift ingediend', 'Complaint filed', [COMPLAINT_NUMBER, PRIVILEGED]),
  fact('complaint.order-dated', ['case'], 'Beschikking op het beklag gegeven', 'Order on the complaint given', [
    COMPLAINT_NUMBER,
    OUTCOME,
  ]),
  fact('complaint.order-served', ['case'], 'Beschikking aan de klager betekend', 'Order served on the complainant', [COMPLAINT_NUMBER]),
  fact('complaint.cassation-lodged', ['case'], 'Cassatie ingesteld tegen de beschikking', 'Cassation lodged against the order', [
    COMPLAINT_NUMBER,
    LODGED_BY,
  ]),
  fact('complaint.decided', ['case'], 'Beklag onherroepelijk beslist', 'Complaint finally decided', [COMPLAINT_NUMBER, OUTCOME]),
  fact('hearing.closed', ['case'], 'Onderzoek ter zitting gesloten', 'Hearing closed', [MATTER]),
  fact('verdict.served', ['case'], 'Verstekvonnis betekend', 'Verdict in absence served', [SUSPECT]),
  fact('verdict.knowledge-shown', ['case'], 'Verdachte bleek het vonnis te kennen', 'Suspect showed knowledge of the verdict', [
    SUSPECT,
    EVIDENCE,
  ]),
  fact('prosecution.ended-for-all-suspects', ['case'], 'Vervolging van alle verdachten geëindigd', 'Prosecution of all suspects ended'),
  fact('settlement.agreed', ['case'], 'Ontnemingsschikking overeengekomen', 'Settlement of the advantage agreed', [TERM_ENDS_ON]),
  fact('settlement.fulfilled', ['case'], 'Aan de schikking of strafbeschikking is voldaan', 'Settlement or penal order fulfilled'),
  fact('sfo.progress-reported', ['case'], 'Voortgang van het SFO gemeld aan de rechter-commissaris', 'Progress of the financial investigation reported'),
  fact('sfo.closing-served', ['case'], 'Sluiting van het SFO betekend', 'Closing of the financial investigation served'),
  fact('payment-order.served', ['case'], 'Dwangbevel betekend', 'Payment order served', [PAYMENT_REFERENCE]),
  fact('payment-order.opposed', ['case'], 'Verzet tegen het dwangbevel', 'Opposition to the payment order', [PAYMENT_REFERENCE]),
  fact('recovery-notice.sent', ['case'], 'Kennisgeving van verhaal verzonden', 'Notice of recovery sent', [PAYMENT_REFERENCE]),
  fact('recovery-notice.opposed', ['case'], 'Verzet tegen het verhaal', 'Opposition to the recovery', [PAYMENT_REFERENCE]),
  {
    ...fact('request.receipt-confirmed', ['request'], 'Ontvangst bevestigd door de buitenlandse autoriteit', 'Receipt confirmed by the foreign authority'),
    needsTime: true,
  },
  fact('request.acknowledged', ['request'], 'Ontvangstbevestiging verzonden (bijlage B)', 'Acknowledgement sent (Annex B)'),
];

const BY_ID: ReadonlyMap<string, LegalFact> = new Map(LEGAL_FACTS.map((each) => [each.id, each]));

/** The fact of a type; undefined when users cannot record it. */
export function findLegalFact(id: string): LegalFact | undefined {
  return BY_ID.get(id);
}
