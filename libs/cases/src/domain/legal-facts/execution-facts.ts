import { fact } from './fact.js';
import {
  EVIDENCE,
  FULFILLED,
  LIMITATION_OF_SENTENCE,
  LODGED_BY_DEBTOR,
  OUTCOME,
  PAYER,
  REFERENCE,
  TERM_ENDS_ON,
  THIRD_PARTY,
} from './fields.js';
import { SUSPECT } from './suspect-fields.js';
import type { LegalFact } from './legal-fact.js';
import { ASKED_BY, OPPOSED_BY } from './party-fields.js';

/** Settlement, payment, recovery and detention: the sixth book. */
export const EXECUTION_FACTS: readonly LegalFact[] = [
  fact('settlement.agreed', ['case'], 'Ontnemingsschikking overeengekomen', 'Settlement of the advantage agreed', [SUSPECT, TERM_ENDS_ON]),
  fact('settlement.fulfilled', ['case'], 'Aan de schikking of strafbeschikking is voldaan', 'Settlement or penal order fulfilled', [SUSPECT, FULFILLED]),
  fact('settlement.last-paid', ['case'], 'Laatste betaling op de schikking', 'Last payment on the settlement', [SUSPECT]),
  fact('settlement.known-to-complainant', ['case'], 'Klager vernam van de voldoening', 'Complainant learned that it was fulfilled', [
    THIRD_PARTY,
    EVIDENCE,
  ]),
  fact('settlement.refund-requested', ['case'], 'Teruggave van de schikking verzocht', 'Refund of the settlement requested', [SUSPECT]),
  fact('settlement.refund-decided', ['case'], 'Beslissing op het teruggaveverzoek bekend', 'Decision on the refund known', [SUSPECT, OUTCOME]),
  fact('settlement.refund-objected', ['case'], 'Bezwaar tegen de beslissing op de teruggave', 'Objection to the decision on the refund', [SUSPECT]),
  fact('payment.day-set', ['case'], 'Betaaldag gesteld', 'Day of payment set', [REFERENCE, TERM_ENDS_ON]),
  fact('payment.completed', ['case'], 'Geheel betaald', 'Paid in full', [REFERENCE]),
  fact('payment-order.served', ['case'], 'Dwangbevel betekend', 'Payment order served', [REFERENCE]),
  fact('payment-order.opposed', ['case'], 'Verzet tegen het dwangbevel', 'Opposition to the payment order', [REFERENCE]),
  fact('payment-order.opposition-decided', ['case'], 'Beschikking op het verzet gegeven', 'Order on the opposition given', [REFERENCE]),
  fact('payment-order.opposition-served', ['case'], 'Beschikking op het verzet betekend', 'Order on the opposition served', [REFERENCE]),
  fact('payment-order.cassation-lodged', ['case'], 'Cassatie ingesteld tegen de beschikking op het verzet', 'Cassation lodged against the order on the opposition', [
    REFERENCE,
    LODGED_BY_DEBTOR,
  ]),
  fact('recovery-notice.sent', ['case'], 'Kennisgeving van verhaal verzonden', 'Notice of recovery sent', [REFERENCE]),
  fact('recovery-notice.opposed', ['case'], 'Verzet tegen het verhaal', 'Opposition to the recovery', [REFERENCE, OPPOSED_BY]),
  fact('recovery-notice.given', ['case'], 'Kennisgeving van verhaal gedaan aan bank of werkgever', 'Notice of recovery given to a bank or employer', [
    REFERENCE,
    PAYER,
  ]),
  fact('recovery-notice.ended', ['case'], 'Verhaal bij bank of werkgever geëindigd', 'Recovery from the bank or employer ended', [REFERENCE, PAYER]),
  fact('detention-warning.sent', ['case'], 'Waarschuwing voor vervangende hechtenis verzonden', 'Warning of substitute detention sent', [REFERENCE]),
  fact('detention-for-debt.granted', ['case'], 'Vordering tot gijzeling toegewezen', 'Claim for detention for debt granted', [REFERENCE]),
  fact('detention-for-debt.started', ['case'], 'Gijzeling begonnen', 'Detention for debt started', [REFERENCE, TERM_ENDS_ON]),
  fact('detention-for-debt.ended', ['case'], 'Gijzeling geëindigd', 'Detention for debt ended', [REFERENCE]),
  fact('victim-measure.irrevocable', ['case'], 'Schadevergoedingsmaatregel onherroepelijk', 'Victim measure irrevocable', [REFERENCE]),
  fact('victim-measure.state-paid', ['case'], 'Restant door de Staat aan het slachtoffer betaald', 'Rest paid to the victim by the State', [REFERENCE]),
  fact('advantage.payment-received', ['case'], 'Betaling of verhaal op de ontnemingsmaatregel', 'Payment or recovery on the advantage measure', [SUSPECT]),
  fact('advantage.reduction-requested', ['case'], 'Vermindering van het ontnemingsbedrag verzocht', 'Reduction of the advantage requested', [SUSPECT, ASKED_BY]),
  fact('execution.enforceable', ['case'], 'Beslissing voor tenuitvoerlegging vatbaar', 'Decision enforceable', [REFERENCE, LIMITATION_OF_SENTENCE]),
  fact('execution.suspended', ['case'], 'Tenuitvoerlegging geschorst', 'Execution suspended', [REFERENCE]),
  fact('execution.resumed', ['case'], 'Tenuitvoerlegging hervat', 'Execution resumed', [REFERENCE]),
  fact('execution.completed', ['case'], 'Tenuitvoerlegging voltooid', 'Execution completed', [REFERENCE]),
  fact('execution.lapsed', ['case'], 'Recht tot tenuitvoerlegging vervallen', 'Right of execution lapsed', [REFERENCE]),
  fact('execution-investigation.opened', ['case'], 'Strafrechtelijk executieonderzoek ingesteld', 'Criminal execution investigation opened', [REFERENCE]),
  fact('execution-investigation.closed', ['case'], 'Strafrechtelijk executieonderzoek gesloten', 'Criminal execution investigation closed', [REFERENCE]),
  fact('forfeiture.value-due', ['case'], 'Uitlevering of betaling van verbeurdverklaard goed verlangd', 'Handing in or payment of forfeited property demanded', [
    REFERENCE,
    TERM_ENDS_ON,
  ]),
  fact('forfeiture.value-settled', ['case'], 'Verbeurdverklaard goed uitgeleverd of betaald', 'Forfeited property handed in or paid', [REFERENCE]),
];
