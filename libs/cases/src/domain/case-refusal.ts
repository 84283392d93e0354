import type { Titles } from '../../../platform/src/contract.js';

/** Codes of single fields that the platform words. */
type FieldCode =
  | 'field.required'
  | 'field.unknown'
  | 'field.text'
  | 'field.too-long'
  | 'field.characters'
  | 'field.choice'
  | 'field.date'
  | 'field.date-in-future'
  | 'field.flag'
  | 'field.list';

/** Why something about a case is refused. `{name}` stands for a parameter. */
export const CASE_REFUSAL_TEXTS = {
  'case.unknown-action': { nl: 'Deze handeling bestaat niet.', en: 'This act does not exist.' },
  'case.status-forbids-action': {
    nl: 'Een zaak in de stand "{statusNl}" laat "{actionNl}" niet toe.',
    en: 'A case that is "{statusEn}" does not allow "{actionEn}".',
  },
  'case.role-not-allowed': { nl: 'Jouw rol mag "{actionNl}" niet vastleggen.', en: 'Your role may not record "{actionEn}".' },
  'case.date-in-future': { nl: 'Deze handeling kan niet in de toekomst liggen.', en: 'This act cannot lie in the future.' },
  'case.ground-missing': { nl: 'Noem de grondslag.', en: 'Name the legal basis.' },
  'case.ground-not-applicable': { nl: 'Deze grondslag hoort niet bij deze handeling.', en: 'This legal basis does not belong to this act.' },
  'case.document-missing': { nl: 'Hier hoort een document bij: {documentNl}.', en: 'This needs a document: {documentEn}.' },
  'case.document-elsewhere': { nl: 'Dit document hoort niet bij dit dossier.', en: 'This document does not belong to this case.' },
  'case.party-elsewhere': { nl: 'Deze persoon of organisatie hoort niet bij dit dossier.', en: 'This person or organisation does not belong to this case.' },
  'case.items-open': {
    nl: 'Er zijn nog {count} voorwerpen niet afgedaan.',
    en: '{count} items have not come to their end.',
  },
  'case.deadlines-running': { nl: 'Er lopen nog {count} termijnen.', en: '{count} deadlines are still running.' },
  'case.complaints-pending': { nl: 'Er is nog {count} keer beklag aanhangig.', en: '{count} complaints are still pending.' },
  'case.securities-held': { nl: 'Er is nog zekerheid gesteld ({count}).', en: 'Security is still held ({count}).' },
  'case.balance-open': { nl: 'De rekening van de opbrengsten is niet leeg.', en: 'The proceeds account is not empty.' },
  'case.claim-too-late': {
    nl: 'De termijn voor de ontnemingsvordering eindigde op {until}; de vordering is niet meer ontvankelijk (art. 511b Sv).',
    en: 'The term for the claim ended on {until}; it is no longer admissible (art. 511b Sv).',
  },
  'case.not-judged': {
    nl: 'Over de ontneming wordt pas beslist na een uitspraak in de strafzaak (art. 36e Sr). Leg die eerst vast.',
    en: 'The advantage is decided on only after a verdict in the main case (art. 36e Sr). Record that first.',
  },
  'case.suspects-on-trial': { nl: 'Van {count} verdachte(n) loopt de strafzaak nog, of is geen einde vastgelegd.', en: 'The case of {count} suspect(s) is still going on, or no end of it was recorded.' },
  'case.remedy-pending': { nl: 'Op een rechtsmiddel is nog niet beslist.', en: 'A remedy has not been decided on.' },
  'case.not-irrevocable': {
    nl: 'Dat de uitspraak onherroepelijk is, is nog niet vastgelegd op deze dag of eerder. Leg dat eerst vast, voor elke verdachte om wie het gaat.',
    en: 'That the verdict is irrevocable was not recorded on this day or before. Record that first, for each suspect whom it concerns.',
  },
  'case.suspect-missing': { nl: 'Dit dossier heeft {count} verdachten. Kies om wie het gaat.', en: 'This case has {count} suspects. Choose whom it concerns.' },
  'case.suspect-unknown': { nl: 'Dit is geen verdachte in dit dossier. Leg hem eerst vast als partij.', en: 'This is no suspect of this case. Record him as a party first.' },
  'case.suspect-elsewhere': {
    nl: 'De zaak van deze verdachte staat op "{statusNl}"; "{actionNl}" kan dan niet. Gaat het om een andere verdachte, leg hem dan vast als partij en kies hem.',
    en: 'The case of this suspect is "{statusEn}", which does not allow "{actionEn}". If it is about another suspect, record him as a party and choose him.',
  },
  'case.remedy-not-started': {
    nl: 'Voor een verdachte die er niet bij was loopt de termijn nog niet: leg eerst de betekening van de uitspraak vast.',
    en: 'For a suspect who was not there the term has not started: record the service of the verdict first.',
  },
  'case.remedy-open': { nl: 'Tot en met {until} staat nog een rechtsmiddel open.', en: 'A remedy is open up to and including {until}.' },
  'case.parket-number': { nl: 'Een parketnummer ziet eruit als 13-246712-15.', en: 'A parket number looks like 13-246712-15.' },
  'case.parket-number-twice': { nl: 'Dit parketnummer staat er al.', en: 'This parket number is already there.' },
  'case.jurisdiction': { nl: 'Een rechtsgebied is een land, zo nodig met zijn deel, zoals nl of us-il.', en: 'A jurisdiction is a country, with its part where needed, such as nl or us-il.' },
  'case.legal-ground': { nl: 'Een grondslag is een kenmerk zoals nl-sv-94a.', en: 'A legal ground is an id such as nl-sv-94a.' },
  'case.ecli': { nl: 'Een ECLI ziet eruit als ECLI:NL:HR:2017:2225.', en: 'An ECLI looks like ECLI:NL:HR:2017:2225.' },
} as const satisfies Readonly<Record<string, Titles>>;

export type CaseRefusalCode = FieldCode | keyof typeof CASE_REFUSAL_TEXTS;

export type RefusalParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface CaseRefusal {
  readonly code: CaseRefusalCode;
  readonly params: RefusalParams;
  /** JSON Pointer, when one field of the request is to blame. */
  readonly pointer?: string;
}

export function caseRefusal(code: CaseRefusalCode, params: RefusalParams = {}, pointer?: string): CaseRefusal {
  return pointer === undefined ? { code, params } : { code, params, pointer };
}

/** Not yours to do (403), something in the request is wrong (400), or nobody may do it now (409). */
export function kindOfCaseRefusals(refusals: readonly CaseRefusal[]): 'forbidden' | 'invalid' | 'rule' {
  if (refusals.some(({ code }) => code === 'case.role-not-allowed')) return 'forbidden';
  return refusals.every(({ pointer }) => pointer !== undefined) ? 'invalid' : 'rule';
}
