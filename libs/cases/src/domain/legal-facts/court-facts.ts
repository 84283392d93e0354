import { fact } from './fact.js';
import {
  COMPLAINANT,
  COMPLAINT_NUMBER,
  EVIDENCE,
  FOREIGN_ASSISTANCE,
  LIMITATION,
  LODGED_BY,
  MATTER,
  OFFENCE,
  OUTCOME,
  PRIVILEGED,
  TERM_ENDS_ON,
  THIRD_PARTY,
  VERDICT_OF,
} from './fields.js';
import { HOW_ENDED, SUSPECT } from './suspect-fields.js';
import type { LegalFact } from './legal-fact.js';

/** Before the courts: complaints, hearings, verdicts, the financial investigation and limitation. */
export const COURT_FACTS: readonly LegalFact[] = [
  fact('complaint.filed', ['case', 'item'], 'Klaagschrift ingediend', 'Complaint filed', [
    COMPLAINT_NUMBER,
    COMPLAINANT,
    PRIVILEGED,
    FOREIGN_ASSISTANCE,
  ]),
  fact('complaint.others-informed', ['case'], 'Andere belanghebbende over het beklag ingelicht', 'Other interested party told of the complaint', [
    COMPLAINT_NUMBER,
    THIRD_PARTY,
    TERM_ENDS_ON,
  ]),
  fact('complaint.order-dated', ['case'], 'Beschikking op het beklag gegeven', 'Order on the complaint given', [
    COMPLAINT_NUMBER,
    OUTCOME,
  ]),
  fact('complaint.order-served', ['case'], 'Beschikking aan de klager betekend', 'Order served on the complainant', [COMPLAINT_NUMBER]),
  fact('complaint.cassation-lodged', ['case'], 'Cassatie ingesteld tegen de beschikking', 'Cassation lodged against the order', [
    COMPLAINT_NUMBER,
    LODGED_BY,
  ]),
  fact('complaint.grounds-filed', ['case'], 'Cassatiemiddelen ingediend', 'Grounds of cassation filed', [COMPLAINT_NUMBER, LODGED_BY]),
  fact('complaint.decided', ['case'], 'Beklag onherroepelijk beslist', 'Complaint finally decided', [COMPLAINT_NUMBER, OUTCOME]),
  fact('hearing.closed', ['case'], 'Onderzoek ter zitting gesloten', 'Hearing closed', [MATTER, SUSPECT]),
  fact('hearing.reopened', ['case'], 'Onderzoek ter zitting heropend', 'Hearing reopened', [MATTER, SUSPECT]),
  fact('verdict.served', ['case'], 'Verstekvonnis betekend', 'Verdict in absence served', [SUSPECT, VERDICT_OF]),
  fact('verdict.knowledge-shown', ['case'], 'Verdachte bleek het vonnis te kennen', 'Suspect showed knowledge of the verdict', [
    SUSPECT,
    VERDICT_OF,
    EVIDENCE,
  ]),
  fact('prosecution.ended-for-suspect', ['case'], 'Vervolging van één verdachte geëindigd', 'Prosecution of one suspect ended', [SUSPECT, HOW_ENDED]),
  fact('prosecution.ended-for-all-suspects', ['case'], 'Vervolging van alle verdachten geëindigd', 'Prosecution of all suspects ended'),
  fact('offence.committed', ['case'], 'Strafbaar feit gepleegd', 'Offence committed', [OFFENCE, LIMITATION]),
  fact('limitation.interrupted', ['case'], 'Verjaring gestuit door een daad van vervolging', 'Limitation interrupted by an act of prosecution', [
    OFFENCE,
    LIMITATION,
  ]),
  fact('sfo.progress-reported', ['case'], 'Voortgang van het SFO gemeld aan de rechter-commissaris', 'Progress of the financial investigation reported'),
  fact('sfo.closing-served', ['case'], 'Sluiting van het SFO betekend', 'Closing of the financial investigation served'),
];
